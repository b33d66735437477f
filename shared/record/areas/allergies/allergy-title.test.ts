import { describe, expect, it } from 'vitest';
import { areaWith } from '../../area-fixtures.ts';
import { allergy, list, listCodes, noKnown, snomed, warning } from '../../record-fixtures.ts';
import type { AllergyTitle } from '../../record-view.ts';
import { allergiesReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

const emptyEnded = list(listCodes.ended, []);
const all = allergy('n1', noKnown('716186003', 'No known allergy'));
const drugsOnly = allergy('n2', noKnown('409137002', 'No known drug allergies'));

/** The title of the banner, its line, and the table of the first entry. */
function titleOf(...resources: readonly Json[]): {
  readonly title: AllergyTitle | undefined;
  readonly titleLine: string | undefined;
  readonly table: string | undefined;
} {
  const { reading } = areaWith(allergiesReader, resources);
  return {
    title: reading.title?.title,
    titleLine: reading.title?.titleLine,
    table: reading.entries[0]?.table,
  };
}

function activeList(entries: readonly Json[], more: Json = {}): readonly Json[] {
  const references = entries.map(({ id }) => `AllergyIntolerance/${String(id)}`);
  return [list(listCodes.allergies, references, more), ...entries];
}

function outcome(text: string): Json {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'warning', code: 'not-supported', details: { text } }],
  };
}

describe('allergy title', () => {
  it.each<[string, readonly Json[], AllergyTitle, RegExp]>([
    ['an allergy', [...activeList([allergy('a1')]), emptyEnded], 'Known allergies', /^$/],
    [
      'an allergy and no known allergy',
      [...activeList([allergy('a1'), all]), emptyEnded],
      'Known allergies',
      /also says no known allergies/,
    ],
    [
      'an allergy in a list with a warning',
      activeList([allergy('a1')], warning('confidential-items')),
      'Known allergies',
      /^Other entries may be missing\.$/,
    ],
    [
      'no known allergy',
      [...activeList([all]), emptyEnded],
      'No known allergies',
      /^No known allergy \(04-Mar-2020, Dr Ann Example\)$/,
    ],
    [
      'no known drug allergy',
      [...activeList([drugsOnly]), emptyEnded],
      'Allergies not recorded',
      /^GP record says: No known drug allergies \(04-Mar-2020\)\. Nothing is recorded about other allergies\.$/,
    ],
    [
      'no known allergy beside withheld items',
      [...activeList([all], warning('confidential-items')), emptyEnded],
      'Allergies unavailable',
      /^GP record says: No known allergy .* Other entries may be missing\.$/,
    ],
    ['an empty list', [...activeList([]), emptyEnded], 'Allergies not recorded', /^$/],
    [
      'an empty list beside ended allergies',
      [
        ...activeList([]),
        list(listCodes.ended, ['#e1'], { contained: [allergy('e1', { clinicalStatus: 'resolved' })] }),
      ],
      'Allergies not recorded',
      /Ended allergies are listed/,
    ],
    [
      'withheld items',
      [...activeList([], warning('confidential-items')), emptyEnded],
      'Allergies unavailable',
      /does not show/,
    ],
    [
      'an area switched off',
      [...activeList([]), emptyEnded, outcome('includeAllergies has been disabled')],
      'Allergies unavailable',
      /turned off/,
    ],
    [
      'a system too old',
      [outcome('includeAllergies is an unrecognised parameter')],
      'Allergies unavailable',
      /cannot supply/,
    ],
    ['no list', [], 'Allergies unavailable', /returned no allergy list/],
    ['no ended list', activeList([]), 'Allergies unavailable', /not complete/],
    [
      'an entry that is only a sentence',
      [...activeList([], { entry: [{ item: { display: 'Items have been disabled' } }] }), emptyEnded],
      'Allergies unavailable',
      /not complete/,
    ],
    [
      'a sentence in a list of problems',
      [
        ...activeList([]),
        emptyEnded,
        list('problems-allergies-related-to-problems', [], {
          entry: [{ item: { display: 'Allergy items have been disabled' } }],
        }),
      ],
      'Allergies unavailable',
      /not complete/,
    ],
    [
      'an allergy that only a problem names',
      [
        ...activeList([]),
        emptyEnded,
        list('problems-allergies-related-to-problems', ['AllergyIntolerance/a1']),
        allergy('a1'),
      ],
      'Known allergies',
      /^Other entries may be missing\.$/,
    ],
    [
      'no known allergy that is also said to be resolved',
      [...activeList([{ ...all, clinicalStatus: 'resolved' }]), emptyEnded],
      'Allergies unavailable',
      /^GP record says: No known allergy /,
    ],
  ])('UI-53 with %s', (_name, resources, title, line) => {
    const found = titleOf(...resources);
    expect(found.title).toBe(title);
    expect(found.titleLine).toMatch(line);
  });

  it.each<[string, Json]>([
    [
      'another SNOMED code',
      {
        code: {
          coding: [
            { system: snomed, code: '716186003', display: 'No known allergy' },
            { system: snomed, code: '91936005', display: 'Allergy to penicillin' },
          ],
        },
      },
    ],
    [
      'a wording that denies nothing',
      { code: { text: 'Penicillin rash', coding: [{ system: snomed, code: '716186003' }] } },
    ],
    ['a reaction', { reaction: [{ manifestation: [{ text: 'Rash' }] }] }],
    ['a severity', { reaction: [{ severity: 'severe' }] }],
    ['a risk to life', { criticality: 'high' }],
  ])('H-07 does not believe "no known allergy" beside %s', (_name, more) => {
    const { title, table } = titleOf(...activeList([{ ...all, ...more }]), emptyEnded);
    expect([title, table]).toEqual(['Known allergies', 'active']);
  });

  it('H-07 believes "no known allergy" whose reaction is only a null flavour', () => {
    const coding = [{ system: 'http://hl7.org/fhir/v3/NullFlavor', code: 'NI' }];
    const entry = { ...all, reaction: [{ manifestation: [{ coding }] }] };
    expect(titleOf(...activeList([entry]), emptyEnded).title).toBe('No known allergies');
  });

  it.each(['409137002', '428607008', '429625007', '1003774007'])(
    'UI-53 takes %s for a narrower statement',
    (code) => {
      const { title, table } = titleOf(...activeList([allergy('n', noKnown(code, 'No known'))]), emptyEnded);
      expect([title, table]).toEqual(['Allergies not recorded', 'statements']);
    },
  );
});
