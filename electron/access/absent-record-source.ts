import type { Failure } from '../../shared/contract/errors.ts';
import { checkLayers } from '../../shared/contract/setup.ts';
import type { GpRecordSource } from '../gpconnect/gp-record-source.ts';

/** Stands where the record source would, when there is no usable configuration: every call answers why. */
export function createAbsentRecordSource(error: Failure): GpRecordSource {
  const answer: () => Promise<{ readonly ok: false; readonly error: Failure }> = async () => ({
    ok: false,
    error,
  });
  return {
    findPerson: answer,
    openRecord: answer,
    checkConnection: async () =>
      checkLayers.map((layer, place) =>
        place === 0
          ? { layer, state: 'failed', code: error.code, reference: error.reference }
          : { layer, state: 'not-tried' },
      ),
    clockOffSeconds: () => undefined,
    close: () => {},
  };
}
