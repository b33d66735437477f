import { describe, expect, it } from 'vitest';
import { errorCodes } from '../contract/errors.ts';
import { areaFailureWords } from './area-failure-words.ts';

const failure = { reference: 'r', at: '2026-11-23T14:05:00Z', retryable: true };

describe('areaFailureWords', () => {
  it.each(errorCodes)('H-05 %s never reads as none, nor as a record that was not opened', (code) => {
    const { headline, sentences } = areaFailureWords('investigations', { ...failure, code });
    const said = sentences.join(' ');
    expect(headline).toMatch(/could not be loaded\.$/u);
    expect(said).toMatch(/do not assume there (are|is)/iu);
    expect(said).not.toMatch(/no record (was|has been) opened/iu);
    expect(said).not.toMatch(/ {2}|[{}]|undefined/u);
  });

  it('9.5 names the practice and the area', () => {
    const { sentences } = areaFailureWords(
      'referrals',
      { ...failure, code: 'E-REC-08' },
      { practice: 'Orchard Lane Surgery' },
    );
    expect(sentences[0]).toBe('The practice system cannot supply referrals.');
  });
});
