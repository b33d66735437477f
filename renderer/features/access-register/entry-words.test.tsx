import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { auditEntry } from '../../testing/usual-answers.ts';
import { eventWords, outcomeWords } from './entry-words.ts';

function recovered(...reasons: readonly string[]): AuditEntry {
  return auditEntry({
    event: 'audit-recovered',
    subjects: reasons,
    ...(reasons[0] !== undefined && { rule: reasons[0] }),
  });
}

describe('the entry of a log that was taken up again', () => {
  it.each(['torn-end', 'write-failed'])('INT-6.3 %s lost nothing', (reason) => {
    expect(eventWords(recovered(reason))).toBe('Access log finished after a sudden stop');
    expect(outcomeWords(recovered(reason))).toMatch(/^Done: (the last line|an entry could)/u);
  });

  it.each([
    [['anchor-missing', 'entry 12'], 'The proof of the last entry was missing.'],
    [['cut-off-at-the-end', 'entry 12'], 'Entries at the end were missing.'],
    [['missing', 'entry 12'], 'An entry was missing.'],
    [['torn-end', 'anchor-missing'], 'The last line was not whole.'],
    [['something-new'], 'Rule something-new.'],
  ] as const)('INT-6.3 %j says that entries may be missing, and what to do', (reasons, cause) => {
    const entry = recovered(...reasons);
    expect(eventWords(entry)).toBe('Access log taken up again: entries may be missing');
    expect(outcomeWords(entry)).toBe(`${cause} Tell your privacy or IT lead now.`);
  });

  it('INT-6.3 says so where no reason is on record', () => {
    const { rule: _, subjects: __, ...bare } = recovered('torn-end');
    expect(eventWords(bare)).toContain('may be missing');
    expect(outcomeWords(bare)).toBe('Tell your privacy or IT lead now.');
  });
});

describe('the entry of a start', () => {
  it.each([
    ['whole', 'Done: the access log was whole'],
    ['missing', 'Done: the access log did not hold, an entry was missing'],
    ['broken', 'Done: the access log did not hold'],
  ])('INT-6.3 tells what it found of the log: %s', (rule, said) => {
    const entry = auditEntry({ event: 'app-start', rule });
    expect(eventWords(entry)).toBe('Bedside was started');
    expect(outcomeWords(entry)).toBe(said);
  });
});

describe('the entry of a sign-in that began', () => {
  it('INT-6.3 is set apart from one that was done', () => {
    const [started, done] = (['started', 'success'] as const).map((outcome) =>
      outcomeWords(auditEntry({ event: 'sign-in', outcome })),
    );
    expect(started).toBe('Started');
    expect(done).toBe('Done');
  });
});
