import type { OpeningResult } from '../bridge/use-open-record.ts';
import { keepsCopy } from './keeps-copy.ts';
import type { Opening, Screen } from './screen.ts';

/** Whether the copy that a refresh came from may come back: its reader still holds it, and nothing was refused. */
export function leavesCopy(result: OpeningResult): boolean {
  return result.kind === 'failed' && !result.bodyReceived && keepsCopy(result.failure.code);
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
      return { name: 'mismatch', opening, opened: result.opened, differences: result.differences };
    case 'record': {
      const { person, reason } = opening;
      return { name: 'record', record: { person, reason, opened: result.opened, view: result.view } };
    }
    default:
      return result satisfies never;
  }
}
