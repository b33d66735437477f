import { describe, expect, it } from 'vitest';
import { allergy, list, listCodes, noKnown, viewWith, warning } from './record-fixtures.ts';
import type { AllergyTitle } from './record-view.ts';

type Json = Readonly<Record<string, unknown>>;

const emptyEnded = list(listCodes.ended, []);
const all = allergy('n1', noKnown('716186003', 'No known allergy'));
const drugsOnly = allergy('n2', noKnown('409137002', 'No known drug allergies'));

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
      /^$/,
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
  ])('UI-53 with %s', (_name, resources, title, line) => {
    const { allergies } = viewWith(...resources);
    expect(allergies.title).toBe(title);
    expect(allergies.titleLine).toMatch(line);
  });

  it.each(['409137002', '428607008', '429625007', '1003774007'])(
    'UI-53 takes %s for a narrower statement',
    (code) => {
      const { allergies } = viewWith(...activeList([allergy('n', noKnown(code, 'No known'))]), emptyEnded);
      expect([allergies.title, allergies.active[0]?.noKnown]).toEqual(['Allergies not recorded', 'narrow']);
    },
  );
});
