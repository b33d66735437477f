import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** Classes of transport faults (integration.md §5.4). */
export type WireFaultKind =
  | 'cancelled'
  | 'name-not-found'
  | 'offline'
  | 'blocked'
  | 'dropped'
  | 'timed-out'
  | 'certificate-required'
  | 'secure-connection'
  | 'not-http'
  | 'unknown';

export interface WireFault {
  readonly kind: WireFaultKind;
  /** True once a status line had come: what broke off is a body. */
  readonly answering: boolean;
}

export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly host: string;
  readonly port: number;
  /** Path and query, sent byte for byte. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface WireReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
}

export type WireResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: WireFault };

/** One kept-alive set of connections with one identity. Never follows a redirect, never asks the environment for a proxy. */
export interface Wire {
  /**
   * Sends once; `read` consumes the reply under the same time limits and the same signal.
   * A stream that breaks inside `read` is a fault; any other error out of `read` is a bug and rejects.
   */
  send<T>(
    request: WireRequest,
    signal: AbortSignal,
    read: (reply: WireReply) => Promise<T>,
  ): Promise<WireResult<T>>;
  close(): void;
}
