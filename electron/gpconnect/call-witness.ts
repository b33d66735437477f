import type { ErrorCode, Outcome } from '../../shared/contract/errors.ts';

/** One request that is about to leave the computer. Every attempt is one of its own. */
export interface OutgoingCall {
  readonly event: 'token-request' | 'pds-trace' | 'sds-lookup' | 'record-request' | 'connection-check';
  /** The id that this attempt goes out with: `jti`, `X-Request-ID`, `X-Correlation-Id` or `Ssp-TraceID`. */
  readonly reference: string;
  /** From 1. */
  readonly attempt: number;
  readonly interactionId?: string;
  readonly practiceOdsCode?: string;
  readonly providerAsid?: string;
  readonly ownAsid?: string;
  /** Areas asked for. */
  readonly subjects?: readonly string[];
}

/** How that attempt ended; nothing of what came back but its measure. */
export interface CallEnd {
  readonly outcome: 'success' | 'blocked' | 'failed';
  /** Rule id (`CORE04`; `SDS-SEVERAL`: the directory knows several and none may be guessed) or error key. */
  readonly rule?: ErrorCode | `CORE${string}` | `SDS-${'NONE' | 'SEVERAL' | 'UNUSABLE'}`;
  readonly httpStatus?: number;
  readonly spineCode?: string;
  readonly bytes?: number;
  /** SHA-256 of the body, lower-case hex. */
  readonly sha256?: string;
  readonly durationMilliseconds: number;
}

/** A call that has been written down and may leave. */
export interface WitnessedCall {
  /** Written down too; resolves when it is with the trail, flushed or not. Never throws. */
  end(end: CallEnd): Promise<void>;
}

/**
 * Who writes calls down. No record, no request (DESIGN.md 2.13): the call leaves only after `begin` has resolved
 * to `ok`, which is when its entry is on disk. A failure is `E-AUD-01`.
 */
export interface CallWitness {
  begin(call: OutgoingCall): Promise<Outcome<WitnessedCall>>;
}
