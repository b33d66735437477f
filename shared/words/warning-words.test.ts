import { describe, expect, it } from 'vitest';
import type { AreaWarning } from '../record/record-view.ts';
import { warningWords } from './warning-words.ts';

function warning(key: AreaWarning['key'], changes: Partial<AreaWarning> = {}): AreaWarning {
  return { key, about: 'allergies', received: 'x', supplierText: [], ...changes };
}

describe('warningWords', () => {
  it.each([
    ['W-CONF', 'Some allergy entries are not shown.'],
    ['W-TRANSIT', 'The record from the last practice has not fully arrived.'],
    ['W-FILING', 'The practice has information it has not filed yet.'],
    ['W-AREA-OFF', 'The practice system has turned off allergies.'],
    ['W-AREA-OLD', 'The practice system is an older version and cannot supply allergies.'],
    ['W-UNKNOWN', 'The practice sent a warning this app does not know.'],
  ] as const)('SAFE-14 words %s', (key, headline) => {
    expect(warningWords(warning(key)).headline).toBe(headline);
  });

  it.each([
    ['medicines', 'Some medicine entries are not shown.'],
    ['ended allergies', 'Some ended allergy entries are not shown.'],
    ['medicines mentioned in problems', 'Some entries are not shown: medicines mentioned in problems.'],
    ['allergies, medicines', 'Some entries are not shown: allergies, medicines.'],
    ['', 'Some entries are not shown: part of the record.'],
  ])('SAFE-14 names %j in W-CONF', (about, headline) => {
    expect(warningWords(warning('W-CONF', { about })).headline).toBe(headline);
  });

  it('SAFE-14 keeps every sentence of the supplier as it came', () => {
    const supplierText = ['Items excluded due to  confidentiality.\n', '<b>{area}</b>'];
    expect(warningWords(warning('W-CONF', { supplierText }))).toMatchObject({
      supplierLead: 'The practice says:',
      supplierText,
    });
  });

  it('SAFE-14 has no lead without words below it', () => {
    expect(warningWords(warning('W-TRANSIT', { supplierText: [' '] }))).toMatchObject({
      supplierLead: '',
      supplierText: [],
    });
  });

  it('SAFE-14 shows the code of an unknown warning that has no words', () => {
    expect(warningWords(warning('W-UNKNOWN', { received: 'new-thing' })).supplierText).toStrictEqual([
      'new-thing',
    ]);
    expect(warningWords(warning('W-UNKNOWN', { received: ' ' })).supplierText).toStrictEqual([]);
  });

  it('SAFE-14 shows no code of a warning that has words', () => {
    const shown = warningWords(warning('W-UNKNOWN', { received: 'new-thing', supplierText: ['Wait.'] }));
    expect(shown.supplierText).toStrictEqual(['Wait.']);
  });
});
