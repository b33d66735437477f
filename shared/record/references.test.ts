import { describe, expect, it } from 'vitest';
import { allergy, bundle, doctor, list, listCodes, patient, practice } from './record-fixtures.ts';
import { indexRecord } from './record-index.ts';
import { resolveReference } from './references.ts';

const index = indexRecord(
  bundle(
    patient,
    practice,
    doctor,
    list(listCodes.ended, ['#e1'], { id: 'l1', contained: [allergy('e1')] }),
    allergy('a1'),
  ),
);

describe('resolveReference', () => {
  it.each([
    'Practitioner/d1',
    'https://example.test/fhir/Practitioner/d1',
    'Practitioner/Practitioner/d1',
    'Practitioner/d1/_history/3',
    ' Practitioner/d1 ',
    'd1',
    'urn:uuid:d1',
  ])('finds %s', (reference) => {
    expect(resolveReference(index, { reference })).toMatchObject({
      kind: 'found',
      resource: { source: 'Practitioner/d1' },
    });
  });

  it('takes a bare string for the reference', () => {
    expect(resolveReference(index, 'Practitioner/d1').kind).toBe('found');
  });

  it('T24 finds what is contained, from inside its list and from elsewhere', () => {
    const from = index.bySource.get('List/l1');
    expect(resolveReference(index, { reference: '#e1' }, from)).toMatchObject({
      resource: { source: 'List/l1#e1' },
    });
    expect(
      resolveReference(index, { reference: '#e1' }, index.bySource.get('AllergyIntolerance/a1')).kind,
    ).toBe('found');
  });

  it('keeps case: another case is another id', () => {
    expect(resolveReference(index, { reference: 'Practitioner/D1' }).kind).toBe('missing');
  });

  it('T23 gives the sentence of a reference without target', () => {
    const display = 'Referral items are not supported by the provider system.';
    expect(resolveReference(index, { display })).toEqual({ kind: 'text', text: display });
    expect(resolveReference(index, { reference: display })).toEqual({ kind: 'text', text: display });
  });

  it('UI-49 tells what is missing and keeps its display', () => {
    expect(resolveReference(index, { reference: 'Encounter/9', display: 'Visit' })).toEqual({
      kind: 'missing',
      wanted: 'Encounter',
      display: 'Visit',
    });
    expect(resolveReference(index, { identifier: { value: 'x' } }).kind).toBe('missing');
  });

  it.each([undefined, null, {}, 7, [], ''])('says that %j refers to nothing or nothing known', (value) => {
    expect(['none', 'missing']).toContain(resolveReference(index, value).kind);
  });

  it('does not guess between two resources with one id', () => {
    const twice = indexRecord(bundle(doctor, { ...practice, id: 'd1' }));
    expect(resolveReference(twice, 'd1').kind).toBe('missing');
    expect(resolveReference(twice, 'Organization/d1').kind).toBe('found');
  });
});

describe('indexRecord', () => {
  it('takes entries without the resource wrapper and an object in place of the list', () => {
    expect(indexRecord({ entry: [allergy('a1')] }).bySource.has('AllergyIntolerance/a1')).toBe(true);
    expect(indexRecord({ entry: { resource: allergy('a1') } }).resources).toHaveLength(1);
  });

  it('knows an exact copy from another resource with the same id', () => {
    const changed = allergy('a1', { note: 'other' });
    const { resources } = indexRecord(bundle(allergy('a1'), allergy('a1'), changed, changed));
    expect(resources.map(({ source, isCopy }) => [source, isCopy])).toEqual([
      ['AllergyIntolerance/a1', false],
      ['AllergyIntolerance/a1~2', true],
      ['AllergyIntolerance/a1~3', false],
      ['AllergyIntolerance/a1~4', true],
    ]);
  });

  it('takes an id that repeats its type for the id', () => {
    const wrong = allergy('AllergyIntolerance/a1');
    expect(indexRecord(bundle(wrong)).resources[0]?.source).toBe('AllergyIntolerance/a1');
  });

  it('counts entries that hold no resource', () => {
    expect(indexRecord({ entry: [{ fullUrl: 'x' }, 'text', {}, { resource: 5 }, null] }).emptyEntries).toBe(
      5,
    );
  });
});
