import { firstFetches, stillToCome } from '../bridge/flow-steps.ts';
import type { FirstAnswer, OpeningResult } from '../bridge/open-plan-a.ts';
import type { Continued, OpenRecord } from '../bridge/open-record.ts';
import type { RecordSummary } from '../../shared/record/record-view.ts';
import { keepsCopy } from './keeps-copy.ts';
import type { Opening, Screen } from './screen.ts';

/** Whether the copy that a refresh came from may come back: its reader still holds it, and nothing was refused. */
export function leavesCopy(result: OpeningResult): boolean {
  return result.kind === 'failed' && !result.bodyReceived && keepsCopy(result.failure.code);
}

/** A record as its first answer opened it; a refresh asks again for all that the copy before had. */
export function openedBy(
  { person, reason, previous }: Opening,
  answer: FirstAnswer,
  summary: RecordSummary,
  continued?: Continued,
): OpenRecord {
  return {
    person,
    reason,
    opened: answer.opened,
    summary,
    fetches: firstFetches(answer),
    toCome: stillToCome(answer, previous),
    continued,
    before: previous?.opened.retrievedAt,
  };
}

/** What follows an attempt to open a record. */
export function screenOfResult(result: OpeningResult, opening: Opening): Screen {
  switch (result.kind) {
    case 'failed':
      return {
        name: 'failed',
        failure: result.failure,
        opening: leavesCopy(result) ? opening : { ...opening, previous: undefined },
      };
    case 'differs':
      return { name: 'mismatch', opening, answer: result, differences: result.differences };
    case 'record':
      return { name: 'record', record: openedBy(opening, result, result.summary) };
    default:
      return result satisfies never;
  }
}
