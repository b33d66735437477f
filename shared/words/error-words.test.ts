import { describe, expect, it } from 'vitest';
import { errorCodes } from '../contract/errors.ts';
import type { ErrorCode, Failure } from '../contract/errors.ts';
import { errorWords, referenceLine } from './error-words.ts';

function failure(code: ErrorCode, values?: Readonly<Record<string, string>>): Failure {
  return {
    code,
    reference: '09f6a1c2-0000-4000-8000-000000000001',
    at: '2026-11-23T14:05:00Z',
    retryable: false,
    ...(values && { values }),
  };
}

describe('errorWords', () => {
  it.each(errorCodes)('UI-90 %s is a whole sentence without any values', (code) => {
    const { headline, text } = errorWords(failure(code));
    expect(`${headline} ${text}`).not.toMatch(/[{}]|undefined|null/);
    expect(headline).toMatch(/^[A-Z]/);
    expect(headline).not.toContain(code);
  });

  it.each([
    ['E-REC-09', undefined, 'The GP practice’s system did not answer'],
    ['E-REC-09', { practice: 'Elm Surgery' }, 'Elm Surgery’s system did not answer'],
    ['E-REC-09', { practice: '  ' }, 'The GP practice’s system did not answer'],
    ['E-REC-04', undefined, 'Your organisation is not set up to get this from the GP practice'],
    ['E-REC-08', { area: 'medicines' }, 'The practice system cannot supply medicines'],
    ['E-RENDER', { area: 'medicines' }, 'Medicines cannot be shown'],
    ['E-RENDER', undefined, 'This part of the record cannot be shown'],
    ['E-CFG-02', undefined, 'The security certificate is missing or has ended'],
    ['E-CFG-02', { date: '01-Nov-2026' }, 'The security certificate ended on 01-Nov-2026'],
    ['E-CFG-02', { from: '01-Dec-2026' }, 'The security certificate does not start until 01-Dec-2026'],
  ] as const)('UI-90 %s with %j reads "%s"', (code, values, headline) => {
    expect(errorWords(failure(code, values)).headline).toBe(headline);
  });

  it('E-PT-09 shows the new number in groups and offers it', () => {
    const shown = errorWords(failure('E-PT-09', { new: '9990000018' }));
    expect(shown.text).toContain('The current number is 999 000 0018.');
    expect(shown.actions).toContain('use-new-number');
  });

  it('E-PT-09 offers no new number where none came', () => {
    const shown = errorWords(failure('E-PT-09'));
    expect(shown.text).toContain('Ask the practice for the current number.');
    expect(shown.actions).not.toContain('use-new-number');
  });

  it('INT-1.1 E-AUTH-09 sends nobody to wait whose way of signing in was not strong enough', () => {
    const shown = errorWords(failure('E-AUTH-09', { level: '2', needed: '3' }));
    expect(shown.headline).toBe('This way of signing in with CIS2 is not strong enough');
    expect(shown.text).not.toContain('minutes');
  });

  it('E-AUTH-03 claims no record that was closed, and says what to do', () => {
    const { headline, text } = errorWords(failure('E-AUTH-03'));
    expect(headline).toBe('Please sign in again');
    expect(text).toMatch(/nothing was opened/);
    expect(text).not.toMatch(/closed/);
  });

  it('CORE03 E-PT-12 says why no practice is listed, where that is known', () => {
    expect(errorWords(failure('E-PT-12', { reason: 'moved to Scotland' })).text).toBe(
      'A record can only be opened from a registered practice. NHS records say that the person moved to Scotland. Ask the person or their family which practice they use, and call it.',
    );
    expect(errorWords(failure('E-PT-12')).text).not.toContain('NHS records say');
  });

  it('E-REC-11 counts the seconds to wait', () => {
    expect(errorWords(failure('E-REC-11', { n: '30' })).text).toContain('Wait 30 seconds');
    expect(errorWords(failure('E-REC-11')).text).toContain('Wait a few seconds');
  });

  it('takes a name that only the screen knows', () => {
    const shown = errorWords(failure('E-GP-01'), { practice: 'Elm Surgery' });
    expect(shown.headline).toBe('Elm Surgery does not share records through GP Connect');
  });
});

describe('referenceLine', () => {
  it('UI-90 has reference, code and London time', () => {
    expect(referenceLine(failure('E-REC-09'))).toBe(
      'Reference 09f6a1c2-0000-4000-8000-000000000001 · E-REC-09 · 23-Nov-2026 14:05',
    );
  });
});
