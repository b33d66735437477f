import type { ErrorCode } from '../../shared/contract/errors.ts';

/** Failures that say nothing about the person, their sharing or who asks: no answer came, or none was waited for. */
const saysNothingNew: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'E-CFG-03',
  'E-CFG-05',
  'E-PT-15',
  'E-PT-16',
  'E-GP-02',
  'E-REC-09',
  'E-REC-11',
  'E-REC-12',
  'E-REC-CANCELLED',
]);

/** Whether the copy of before may be shown again after a refresh that failed so; whatever is not listed ends it (SAFE-17). */
export function keepsCopy(code: ErrorCode): boolean {
  return saysNothingNew.has(code);
}
