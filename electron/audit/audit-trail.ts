import type { AuditEntry, AuditFilter, ChainReport, PrivacyAlert } from '../../shared/contract/audit.ts';
import type { Outcome } from '../../shared/contract/errors.ts';

/** An entry as its author knows it; number, time and device are the trail's. */
export type NewAuditEntry = Omit<AuditEntry, 'seq' | 'at' | 'device'>;

export interface AuditSearch {
  readonly filter: AuditFilter;
  /** Only entries of exactly this user id: what anybody but a privacy officer may see (IG-13). */
  readonly onlyUser?: string;
  readonly before?: number;
  readonly limit: number;
}

/** The one thing that is kept: who looked up which number, when, why and with what outcome (integration.md 6.3). */
export interface AuditTrail {
  /** Resolves to `ok` once the entry is flushed to disk; `E-AUD-01` when it cannot be: then nothing may follow. */
  append(entry: NewAuditEntry): Promise<Outcome<{ readonly seq: number }>>;
  /** Newest first. */
  search(
    search: AuditSearch,
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly matching: number }>;
  /**
   * Has the keychain remember the present end of the trail; true once it does, so that nothing up to here can be taken
   * away unnoticed. Calls that come together share one write; entries never wait for it. Never throws.
   */
  anchorNow(): Promise<boolean>;
  /** Reads the whole chain anew. A fault that was once found stays until the folder is archived. */
  verify(): Promise<ChainReport>;
  /** The chain as it was found at start or at the last `verify`. */
  lastReport(): ChainReport;
  /** Accesses without an established relationship, newest first, closed ones too. */
  alerts(): Promise<readonly PrivacyAlert[]>;
  /** Writes CSV and a verification file; gives the file's path. */
  exportCsv(
    filter: AuditFilter,
    folder: string,
  ): Promise<Outcome<{ readonly file: string; readonly entries: number }>>;
  /** Entries that the collector has not taken; `undefined` without one. */
  waitingToForward(): number | undefined;
  /** Ends the trail; what the collector has not taken is offered to it for at most 3 s more. */
  close(): Promise<void>;
}
