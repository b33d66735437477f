import { describe, expect, it } from 'vitest';
import { errorCodes, type ErrorCode } from '../../shared/contract/errors.ts';
import { openedRecord, tracedPerson } from '../testing/people.ts';
import { recordSummary } from '../testing/records.ts';
import { bad } from '../testing/fake-bridge.ts';
import { screenOfResult } from './screen-of-result.ts';
import type { Opening } from './screen.ts';

const reason = { kind: 'person-agreed' } as const;
const previous = {
  person: tracedPerson,
  reason,
  opened: openedRecord,
  summary: recordSummary(),
  fetches: {},
  toCome: [],
};
const refresh: Opening = { person: tracedPerson, reason, attempt: 2, previous };

/** No answer came, too many were asked for, or the person did not wait. */
const unanswered: readonly ErrorCode[] = [
  'E-CFG-03',
  'E-CFG-05',
  'E-PT-15',
  'E-PT-16',
  'E-GP-02',
  'E-REC-09',
  'E-REC-11',
  'E-REC-12',
  'E-REC-CANCELLED',
];

function keeps(code: ErrorCode, bodyReceived = false): boolean {
  const shown = screenOfResult({ kind: 'failed', failure: bad(code).error, bodyReceived }, refresh);
  return shown.name === 'failed' && shown.opening?.previous !== undefined;
}

describe('the copy of before, after a refresh that failed', () => {
  it('SAFE-17 stays when no answer came, and after no other failure', () => {
    expect(errorCodes.filter((code) => keeps(code))).toStrictEqual(
      errorCodes.filter((code) => unanswered.includes(code)),
    );
  });

  it('SAFE-12 stays after none once the reader has let go of it', () => {
    expect(errorCodes.filter((code) => keeps(code, true))).toStrictEqual([]);
  });
});
