import type { Failure } from '../../shared/contract/errors.ts';
import type { GpRecordSource } from '../gpconnect/gp-record-source.ts';

/** Stands where the record source would, when there is no usable configuration: every call answers why. */
export function createAbsentRecordSource(error: Failure): GpRecordSource {
  const answer: () => Promise<{ readonly ok: false; readonly error: Failure }> = async () => ({
    ok: false,
    error,
  });
  return { findPerson: answer, openRecord: answer, close: () => {} };
}
