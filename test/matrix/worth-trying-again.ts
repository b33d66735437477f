import type { ErrorCode } from '../../shared/contract/errors.ts';

/** Keys that a second press of the button may mend without anybody else's help (clinical-ui.md §10). */
export const worthTryingAgain: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'E-AUTH-01',
  'E-AUTH-09',
  'E-CFG-03',
  'E-CFG-05',
  'E-GP-02',
  'E-PT-15',
  'E-PT-16',
  'E-REC-06',
  'E-REC-09',
  'E-REC-10',
  'E-REC-11',
  'E-REC-12',
  'E-REC-CANCELLED',
  'E-UNKNOWN',
]);

/** The button is there for when somebody else has put it right. */
export const worthTryingOnceMended: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['E-AUD-01', 'E-CLK-01']);
