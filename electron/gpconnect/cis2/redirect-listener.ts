import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { answerHeaders, answerPage, strangePage } from './answer-page.ts';
import { SignInStopped } from './sign-in-stopped.ts';

const host = '127.0.0.1';
/** Time for the browser to take its page after the answer. */
const lingerMilliseconds = 1000;

/** Waits on this computer for the browser to come back, once (integration.md 1.1 A1, RFC 8252 7.3). */
export interface RedirectListener {
  readonly redirectUri: string;
  /** The address the browser came back with; stays pending until it does. */
  readonly answered: Promise<URL>;
  close(): void;
}

/**
 * Takes the first of the registered ports that is free. Only a GET of exactly this path at exactly this host
 * with the state of this sign-in is the answer; everything else is refused without ending the wait, for any page
 * that the browser shows could call here. All ports taken: `E-AUTH-09`.
 */
export async function listenForRedirect(
  ports: readonly number[],
  path: string,
  state: string,
): Promise<RedirectListener> {
  for (const port of ports) {
    const answer = Promise.withResolvers<URL>();
    const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, (request, response) => {
      respond(request, response, { port, path, state }, answer.resolve);
    });
    if (await opens(server, port)) {
      return {
        redirectUri: `http://${host}:${String(port)}${path}`,
        answered: answer.promise,
        close: () => {
          closeSoftly(server);
        },
      };
    }
  }
  throw new SignInStopped('E-AUTH-09');
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { port, path, state }: { readonly port: number; readonly path: string; readonly state: string },
  take: (address: URL) => void,
): void {
  const origin = `${host}:${String(port)}`;
  const target = request.url ?? '';
  // A page of another site can make a browser call us under a name of its own (DNS rebinding).
  if (request.headers.host !== origin) refuse(response, 421);
  else if (request.method !== 'GET') refuse(response, 405);
  else if (target !== path && !target.startsWith(`${path}?`)) refuse(response, 404);
  else {
    const address = URL.parse(`http://${origin}${target}`);
    const states = address?.searchParams.getAll('state') ?? [];
    if (address === null || states.length !== 1 || states[0] !== state) {
      response.writeHead(400, answerHeaders);
      response.end(strangePage);
      return;
    }
    response.writeHead(200, answerHeaders);
    response.end(answerPage, () => {
      take(address);
    });
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', Connection: 'close' });
  response.end();
}

function opens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host, exclusive: true }, () => {
      resolve(true);
    });
  });
}

function closeSoftly(server: Server): void {
  server.close();
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
  }, lingerMilliseconds).unref();
}
