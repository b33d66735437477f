import type { AuditEntry } from '../../../shared/contract/audit.ts';

/** One entry on its way to the organisation's own archive. */
export interface ForwardedEntry {
  readonly entry: AuditEntry;
  /** `alert`: a privacy officer should know now; `warning`: blocked or failed; `notice`: all else. */
  readonly severity: 'alert' | 'warning' | 'notice';
  /** The chain's code of this entry: with it the archive can prove what the workstation held. */
  readonly mac: string;
}

/** Why a batch was not taken: a class, never an address, a header or a word of the other side. */
export type CollectorProblem = 'not-reached' | 'not-trusted' | 'refused' | 'timed-out';

export type CollectorOutcome =
  { readonly ok: true } | { readonly ok: false; readonly problem: CollectorProblem };

/** The organisation's archive of audit entries. Entries may come twice; their numbers tell. */
export interface Collector {
  /** Resolves to `ok` once the whole batch is with the other side. Never throws. */
  send(batch: readonly ForwardedEntry[], signal: AbortSignal): Promise<CollectorOutcome>;
}

/** The class of an error that a TLS connection raised. */
export function problemOf(error: unknown): CollectorProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ETIMEDOUT' || code === 'ABORT_ERR') return 'timed-out';
  const distrust = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_|HOSTNAME_|EPROTO)/;
  return distrust.test(code) ? 'not-trusted' : 'not-reached';
}
