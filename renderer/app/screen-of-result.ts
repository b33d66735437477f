import type { OpeningResult } from '../bridge/use-open-record.ts';
import type { Opening, Screen } from './screen.ts';

/** What follows an attempt to open a record. An earlier copy stays reachable only while its reader still holds it. */
export function screenOfResult(result: OpeningResult, opening: Opening): Screen {
  switch (result.kind) {
    case 'failed':
      return {
        name: 'failed',
        failure: result.failure,
        opening: result.bodyReceived ? { ...opening, previous: undefined } : opening,
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
