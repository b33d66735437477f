import type { IncomingHttpHeaders } from 'node:http';

export type JournalHop = 'token' | 'pds' | 'sds' | 'ssp' | 'practice';

/** One request as a service saw it. Credentials are never in it. */
interface JournalEntry {
  /** Counts from 1 over all hops, in the order of the answers. */
  readonly sequence: number;
  readonly at: string;
  readonly hop: JournalHop;
  readonly method: string;
  /** The request target exactly as it came over the wire. */
  readonly target: string;
  /** 0: nothing was answered. */
  readonly status: number;
  /** `Ssp-TraceID` at the proxy and the practice, `X-Request-ID` at PDS. */
  readonly traceId?: string;
  /** Checks this request failed, e.g. `ssp/target-url`; empty when all passed. */
  readonly checksFailed: readonly string[];
  /** The fault that answered in place of the service. */
  readonly fault?: string;
  /** Values of `authorization` and `apikey` are replaced by `redacted`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body of a structured request, as read by the practice. */
  readonly parameters?: unknown;
  /** Claims of the provenance token: audit material, not a credential (integration.md 0.1). */
  readonly provenance?: unknown;
}

type NewJournalEntry = Omit<JournalEntry, 'sequence' | 'at'>;

export interface Journal {
  readonly entries: readonly JournalEntry[];
  of(hop: JournalHop): readonly JournalEntry[];
  clear(): void;
}

export interface WritableJournal extends Journal {
  add(entry: NewJournalEntry): void;
}

/** Keeps every entry in memory until `clear()`. */
export function createJournal(now: () => number): WritableJournal {
  const entries: JournalEntry[] = [];
  let sequence = 0;
  return {
    entries,
    of: (hop) => entries.filter((entry) => entry.hop === hop),
    clear() {
      entries.length = 0;
    },
    add(entry) {
      sequence += 1;
      entries.push({ sequence, at: new Date(now()).toISOString(), ...entry });
    },
  };
}

const CREDENTIAL_HEADERS: ReadonlySet<string> = new Set(['authorization', 'apikey', 'cookie']);

/** Header values as text, with credentials replaced. */
export function redactHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    shown[name] = CREDENTIAL_HEADERS.has(name) ? 'redacted' : String(value);
  }
  return shown;
}
