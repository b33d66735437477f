import { describe, expect, it } from 'vitest';
import type { MedicineStory } from '../clinical-story.ts';
import { isActiveFrom } from './medicines-in-period.ts';

const acute: MedicineStory = {
  key: 'k',
  drug: { original: 'A drug' },
  kind: 'acute',
  status: 'completed',
  doses: [],
  authorised: '2025-01-10',
};
const repeat: MedicineStory = { ...acute, kind: 'repeat' };

// structured.md 1.5
const cases: readonly (readonly [string, MedicineStory, boolean])[] = [
  ['acute without end, started before', acute, false],
  ['acute without end, started on the day', { ...acute, start: '2025-03-01' }, true],
  ['repeat without end', repeat, true],
  ['ended the day before', { ...repeat, end: '2025-02-28' }, false],
  ['ended on the day', { ...repeat, end: '2025-03-01' }, true],
  ['ended in the same year, no more known', { ...repeat, end: '2025' }, true],
  ['ended in the same month, no more known', { ...repeat, end: '2025-03' }, true],
  ['from elsewhere, long ended', { ...repeat, end: '1999', prescribedBy: 'another-organisation' }, true],
];

describe('isActiveFrom 2025-03-01', () => {
  it.each(cases)('%s', (_words, medicine, expected) => {
    expect(isActiveFrom(medicine, '2025-03-01')).toBe(expected);
  });
});
