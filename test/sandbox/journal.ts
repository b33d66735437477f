import type { IncomingHttpHeaders } from 'node:http';

export type JournalHop = 'cis2' | 'token' | 'pds' | 'sds' | 'ssp' | 'practice';

/** Which kind of credential a request carried; never the credential. */
export type CredentialKind = 'bearer' | 'provenance' | 'other' | 'apikey' | 'cookie' | 'client-certificate';

export interface Arrival {
  readonly at: string;
  readonly number: number;
}

/** One request as a service saw it. Credentials are never in it. */
export interface JournalEntry {
  /** Counts from 1 over all hops, in the order of the answers. */
  readonly sequence: number;
  /** When it was answered; ISO 8601. */
  readonly at: string;
  /** When it came, and as which one of all. */
  readonly arrival: Arrival;
  readonly hop: JournalHop;
  readonly method: string;
  /** The request target exactly as it came over the wire. */
  readonly target: string;
  /** 0: nothing was answered. */
  readonly status: number;
  /** `Ssp-TraceID` at the proxy and the practice, `X-Request-ID` at PDS, `X-Correlation-Id` at SDS, `jti` at the token endpoint. */
  readonly traceId?: string;
  /** Checks this request failed, e.g. `ssp/target-url`; empty when all passed. */
  readonly checksFailed: readonly string[];
  /** The fault that answered in place of the service. */
  readonly fault?: string;
  /** Values of `authorization` and `apikey` are replaced by `redacted`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials?: readonly CredentialKind[];
  /** Body of a request for a record, as read by the practice. */
  readonly parameters?: unknown;
  /** Claims of the provenance token: audit material, not a credential (integration.md 0.1). */
  readonly provenance?: unknown;
  /** NHS number: at PDS the one that was answered, at proxy and practice the one asked for. */
  readonly patient?: string;
  /** At PDS: why no record may be asked for after this answer. */
  readonly gate?: string;
}

/** What a test saw the client do, between two requests. */
export interface JournalMark {
  /** Number of the last entry, and of the last arrival, before it. */
  readonly after: number;
  readonly arrivals: number;
  readonly kind: 'sign-in' | 'opening' | 'lock' | 'sign-out';
}

type NewJournalEntry = Omit<JournalEntry, 'sequence' | 'at' | 'arrival'>;

export interface Journal {
  readonly entries: readonly JournalEntry[];
  readonly marks: readonly JournalMark[];
  of(hop: JournalHop): readonly JournalEntry[];
  /** Notes what the client has just done: signed in (or unlocked), `opening` pressed, locked, signed out. */
  mark(kind: JournalMark['kind']): void;
  clear(): void;
}

export interface WritableJournal extends Journal {
  /** Notes that a request came; its entry follows with the answer. */
  arrive(): Arrival;
  add(entry: NewJournalEntry, arrival?: Arrival): void;
}

/** Keeps every entry in memory until `clear()`. */
export function createJournal(now: () => number): WritableJournal {
  const entries: JournalEntry[] = [];
  const marks: JournalMark[] = [];
  let sequence = 0;
  let arrivals = 0;
  const time = (): string => new Date(now()).toISOString();
  const arrive = (): Arrival => {
    arrivals += 1;
    return { at: time(), number: arrivals };
  };
  return {
    entries,
    marks,
    of: (hop) => entries.filter((entry) => entry.hop === hop),
    mark(kind) {
      marks.push({ after: sequence, arrivals, kind });
    },
    clear() {
      entries.length = 0;
      marks.length = 0;
    },
    arrive,
    add(entry, arrival = arrive()) {
      sequence += 1;
      entries.push({ sequence, at: time(), arrival, ...entry });
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

/** What a request showed of itself; a provenance token is a Bearer whose third part is empty. */
export function credentialKinds(
  headers: IncomingHttpHeaders,
  peerNames: readonly string[],
): readonly CredentialKind[] {
  const kinds: CredentialKind[] = [];
  if (headers.authorization !== undefined) {
    const bearer = /^Bearer (\S+)$/.exec(headers.authorization)?.[1];
    if (bearer === undefined) kinds.push('other');
    else kinds.push(/^[\w-]+\.[\w-]+\.$/.test(bearer) ? 'provenance' : 'bearer');
  }
  if (headers['apikey'] !== undefined) kinds.push('apikey');
  if (headers.cookie !== undefined) kinds.push('cookie');
  if (peerNames.length > 0) kinds.push('client-certificate');
  return kinds;
}
