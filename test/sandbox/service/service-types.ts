import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** A request, read whole; its target is never normalised. */
export interface ServiceRequest {
  readonly method: string;
  /** Path and query exactly as they came over the wire. */
  readonly target: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Every value of a header, so that a repeated one can be refused. */
  readonly repeated: NodeJS.Dict<string[]>;
  readonly body: Buffer;
  /** Common name and alternative names of the peer's certificate; empty without one. */
  readonly peerNames: readonly string[];
}

/**
 * `cut`: part of the body, then the connection closes. `silent`: nothing, and it stays open. `closed`: closed without
 * an answer. `reset`, `reset-midway`: the same two by a TCP reset.
 */
type Delivery = 'whole' | 'cut' | 'silent' | 'closed' | 'reset' | 'reset-midway';

/** What a service answers, and what the journal shall say of it. */
export interface ServiceAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array | Readable;
  readonly delivery?: Delivery;
  readonly checksFailed?: readonly string[];
  readonly fault?: string;
  readonly traceId?: string;
  readonly parameters?: unknown;
  readonly provenance?: unknown;
  /** NHS number that the request or, at PDS, the answer is about. */
  readonly patient?: string;
  /** Why a client may not ask for this person's record after this answer of PDS; absent: it may. */
  readonly gate?: string;
}

export type Service = (request: ServiceRequest) => ServiceAnswer | Promise<ServiceAnswer>;
