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

/** `cut`: part of the body, then the connection breaks. `silent`: nothing, and it stays open. `closed`: closed without an answer. */
type Delivery = 'whole' | 'cut' | 'silent' | 'closed';

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
}

export type Service = (request: ServiceRequest) => ServiceAnswer | Promise<ServiceAnswer>;
