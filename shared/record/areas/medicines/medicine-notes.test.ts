import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitNotes } from './medicine-notes.ts';

describe('splitNotes', () => {
  it.each<[string, readonly string[], readonly (readonly [string, string])[]]>([
    ['a prefixed note', ['Patient Notes:With food'], [['Patient notes', 'With food']]],
    [
      'two kinds in one note',
      ['Pharmacy Notes: Blister pack, Patient Notes: With food'],
      [
        ['Pharmacy notes', 'Blister pack,'],
        ['Patient notes', 'With food'],
      ],
    ],
    ['text without prefix', ['Seen by\n  the nurse'], [['Additional notes', 'Seen by\n  the nurse']]],
    [
      'text before a prefix',
      ['Old note Prescriber Notes:Check kidneys'],
      [
        ['Additional notes', 'Old note'],
        ['Prescriber notes', 'Check kidneys'],
      ],
    ],
    [
      'messages, which stand beside notes',
      ['Pharmacy Message: On the label. Patient Message: With food Patient Instruction: Sit up'],
      [
        ['Pharmacy message', 'On the label.'],
        ['Patient message', 'With food'],
        ['Patient instructions', 'Sit up'],
      ],
    ],
    ['the same block twice', ['Patient Notes: x', 'Patient Notes: x'], [['Patient notes', 'x']]],
    ['a prefix with nothing behind it', ['Patient Notes: '], []],
    ['words that only look alike', ['Outpatient Notes: x'], [['Additional notes', 'Outpatient Notes: x']]],
  ])('T54 splits %s', (_name, notes, expected) => {
    expect(splitNotes(notes).map(({ label, text }) => [label, text])).toEqual(expected);
  });

  it('loses no letter but prefixes and outer blanks', () => {
    const part = fc.constantFrom(
      'Patient Notes:',
      'Prescriber Notes:',
      ' ',
      '\n',
      'one',
      'two',
      'Notes:',
      ',',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const kept = splitNotes([parts.join('')])
          .map(({ text }) => text)
          .join('')
          .replaceAll(/\s/g, '');
        const blocks = new Set(splitNotes([parts.join('')]).map(({ label, text }) => label + text));
        const sent = parts.filter((item) => item === 'one' || item === 'two');
        // Equal blocks are kept once, so only their distinct letters must be there.
        expect(sent.every((item) => kept.includes(item))).toBe(true);
        expect(blocks.size).toBe(splitNotes([parts.join('')]).length);
      }),
    );
  });
});
