import { describe, expect, it } from 'vitest';
import { indexRecord } from '../record-index.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import { allergy, bundle, list, listCodes } from '../record-fixtures.ts';
import { buildLinks } from './build-links.ts';
import {
  actual,
  commentNote,
  encounter,
  header,
  nhs,
  observation,
  problem,
  related,
  section,
  tree,
} from './link-fixtures.ts';

type Json = Readonly<Record<string, unknown>>;

function linksOf(...resources: readonly Json[]) {
  const index = indexRecord(bundle(...resources));
  const links = buildLinks(index);
  const at = (source: string): IndexedResource => resourceAt(index, source);
  return {
    links,
    at,
    problems: (source: string) => links.problemsOf(at(source)).map((found) => found.source),
    consultation: (source: string) => links.consultationOf(at(source))?.source,
  };
}

function resourceAt(index: RecordIndex, source: string): IndexedResource {
  const found = index.bySource.get(source);
  if (found === undefined) throw new Error(`no ${source}`);
  return found;
}

describe('links from items to problems (structured.md 2.10)', () => {
  it('are found under both hosts, as actual problem and as related content', () => {
    const { problems } = linksOf(
      observation('o1'),
      observation('o2'),
      problem('p1', { extension: [actual('Observation/o1'), related('Observation/o2')] }),
      problem('p2', { extension: [actual('Observation/o2', nhs), related('Observation/o1', nhs)] }),
    );
    expect(problems('Observation/o1')).toStrictEqual(['Condition/p1', 'Condition/p2']);
    expect(problems('Observation/o2')).toStrictEqual(['Condition/p1', 'Condition/p2']);
  });

  it('T24 reach an ended allergy that is contained in its list', () => {
    const { problems, consultation } = linksOf(
      list(listCodes.ended, ['#e1'], { contained: [allergy('e1')] }),
      problem('p1', { extension: [related('AllergyIntolerance/e1')] }),
      encounter('c1'),
      tree('l1', 'c1', ['AllergyIntolerance/e1']),
    );
    const contained = 'List/?~1#e1';
    expect(problems(contained)).toStrictEqual(['Condition/p1']);
    expect(consultation(contained)).toBe('Encounter/c1');
  });

  it('come from the header of a topic to everything that stands in it, at any level', () => {
    const { problems, links, at } = linksOf(
      problem('p1'),
      observation('o1'),
      observation('o2'),
      section('topic', 't1', ['List/h1'], { extension: [header('Condition/p1')] }),
      section('heading', 'h1', ['Observation/o1']),
    );
    expect(problems('Observation/o1')).toStrictEqual(['Condition/p1']);
    expect(problems('Observation/o2')).toStrictEqual([]);
    expect(links.topicsOf(at('Condition/p1')).map(({ source }) => source)).toStrictEqual(['List/t1']);
  });

  it('come from a problem that names a topic to what stands in the topic', () => {
    const { problems } = linksOf(
      problem('p1', { extension: [related('List/t1')] }),
      observation('o1'),
      section('topic', 't1', ['Observation/o1']),
    );
    expect(problems('Observation/o1')).toStrictEqual(['Condition/p1']);
  });

  it('are never made between problems by their headers', () => {
    const { problems } = linksOf(
      problem('p1', { extension: [header('Condition/p2', 'parent')] }),
      problem('p2'),
    );
    expect(problems('Condition/p2')).toStrictEqual([]);
  });
});

describe('links from items to consultations', () => {
  it.each([
    ['context', observation('o', { context: { reference: 'Encounter/c1' } }), 'Observation/o'],
    [
      'a context with its type twice',
      observation('o', { context: { reference: 'Encounter/Encounter/c1' } }),
      'Observation/o',
    ],
    [
      'encounter',
      { resourceType: 'Immunization', id: 'i', encounter: { reference: 'Encounter/c1' } },
      'Immunization/i',
    ],
    [
      'the context of a document',
      { resourceType: 'DocumentReference', id: 'd', context: { encounter: { reference: 'Encounter/c1' } } },
      'DocumentReference/d',
    ],
    [
      'the extension of TPP allergies',
      allergy('a', {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/encounter-associatedEncounter',
            valueReference: { reference: 'Encounter/c1' },
          },
        ],
      }),
      'AllergyIntolerance/a',
    ],
  ])('are read from %s', (_, resource, source) => {
    expect(linksOf(encounter('c1'), resource).consultation(source)).toBe('Encounter/c1');
  });

  it('come from the tree where the item names none, and the item wins where both speak', () => {
    const { consultation, links, at } = linksOf(
      encounter('c1'),
      encounter('c2'),
      observation('o1'),
      observation('o2', { context: { reference: 'Encounter/c2' } }),
      tree('l1', 'c1', ['List/t1']),
      section('topic', 't1', ['Observation/o1', 'Observation/o2']),
    );
    expect(consultation('Observation/o1')).toBe('Encounter/c1');
    expect(consultation('Observation/o2')).toBe('Encounter/c2');
    expect(links.treeOf(at('Encounter/c1'))?.source).toBe('List/l1');
    expect(links.treeOf(at('Encounter/c2'))).toBeUndefined();
    expect(links.isInTree(at('Observation/o1'))).toBe(true);
    expect(links.isInTree(at('Encounter/c1'))).toBe(false);
  });
});

describe('trees of consultations', () => {
  it('that no consultation owns are told by their tops alone', () => {
    const { links } = linksOf(
      encounter('c1'),
      tree('l1', 'c1', ['List/t1']),
      section('topic', 't1', []),
      tree('l2', 'gone', ['List/t2']),
      section('topic', 't2', ['Observation/n1']),
      commentNote('n1', 'text'),
      section('topic', 't3', []),
    );
    expect(links.untiedTrees.map(({ source }) => source)).toStrictEqual(['List/l2', 'List/t3']);
  });

  it('that go in circles end, and one of the circle stands for it', () => {
    const { links, consultation } = linksOf(
      section('topic', 't1', ['List/t2', 'Observation/o1']),
      section('topic', 't2', ['List/t1']),
      encounter('c1'),
      tree('l1', 'c1', ['List/h1']),
      section('heading', 'h1', ['List/h1', 'List/l1', 'Observation/o2']),
      observation('o1'),
      observation('o2'),
    );
    expect(links.untiedTrees.map(({ source }) => source)).toStrictEqual(['List/t1']);
    expect(consultation('Observation/o2')).toBe('Encounter/c1');
    expect(consultation('Observation/o1')).toBeUndefined();
  });

  it('grow in time with their entries alone, however deep', { timeout: 5000 }, () => {
    const depth = 20_000;
    const lists = Array.from({ length: depth }, (_, at) =>
      section('heading', `h${at}`, [`List/h${(at + 1) % depth}`, 'Observation/o1'], {
        extension: [header('Condition/p1')],
      }),
    );
    const { problems } = linksOf(...lists, observation('o1'), problem('p1'));
    expect(problems('Observation/o1')).toStrictEqual(['Condition/p1']);
  });
});
