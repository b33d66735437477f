import { appOrigin, bodyPathPrefix } from '../../shared/contract/app-address.ts';
import type { BodyStore } from './body-store.ts';
import { answerHeaders, bodyPolicy, policyOf } from './page-headers.ts';
import type { RendererFiles } from './renderer-files.ts';

/** What a request of the scheme is answered with; the same in every session. */
export type AppProtocol = (request: Request) => Response;

/**
 * Answers `app://bedside/…` from the frozen list of built files and from the body store (B4).
 * The address is compared as text, undecoded: what is not listed letter by letter does not exist,
 * so `..`, percent-encoding, queries and other hosts need no rule of their own.
 */
export function createAppProtocol(files: RendererFiles, bodies: Pick<BodyStore, 'take'>): AppProtocol {
  return (request) => {
    if (request.method !== 'GET') return refuse(405);
    if (!request.url.startsWith(`${appOrigin}/`)) return refuse(404);
    const path = request.url.slice(appOrigin.length);
    if (path.startsWith(bodyPathPrefix)) return answerBody(bodies.take(path));
    const file = files.get(path);
    if (file === undefined) return refuse(404);
    return new Response(file.bytes, { headers: answerHeaders(file.contentType, policyOf(path)) });
  };
}

/** The gzip bytes go out as they are, without `Content-Encoding`: the worker unpacks and caps them. */
function answerBody(body: Uint8Array | undefined): Response {
  if (body === undefined) return refuse(404);
  return new Response(new Uint8Array(body), {
    headers: answerHeaders('application/octet-stream', bodyPolicy),
  });
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: answerHeaders('text/plain', bodyPolicy) });
}
