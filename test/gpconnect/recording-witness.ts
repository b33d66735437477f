import type { CallEnd, CallWitness, OutgoingCall } from '../../electron/gpconnect/call-witness.ts';
import { failureOf } from '../../electron/gpconnect/failure.ts';

/** A call as it was written down; `end` is missing while it has none. */
export interface RecordedCall extends OutgoingCall {
  end?: Omit<CallEnd, 'durationMilliseconds'>;
}

export interface RecordingWitness extends CallWitness {
  readonly calls: readonly RecordedCall[];
  /** From now on nothing can be written down, as on a full disk. */
  refuse(): void;
}

/** Keeps in memory what the audit trail would keep on disk. */
export function createRecordingWitness(): RecordingWitness {
  const calls: RecordedCall[] = [];
  let refusing = false;
  return {
    calls,
    refuse: () => {
      refusing = true;
    },
    begin: (call) => {
      if (refusing) {
        return Promise.resolve({ ok: false, error: failureOf('E-AUD-01', new Date(), 'no-entry') });
      }
      const recorded: RecordedCall = { ...call };
      calls.push(recorded);
      const end = ({ durationMilliseconds: _left, ...rest }: CallEnd): Promise<void> => {
        recorded.end = rest;
        return Promise.resolve();
      };
      return Promise.resolve({ ok: true, value: { end } });
    },
  };
}
