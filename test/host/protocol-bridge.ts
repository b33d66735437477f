import type { CdpSession } from './cdp-pipe.ts';
import type { Protocol } from './cdp-types.ts';
import type { Navigation } from './navigation-guard.ts';
import type { Schemes } from './schemes.ts';
import type { HostSession } from './session.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

/** What the bridge asks of the page whose requests it answers. */
export interface BridgedPage {
  readonly webContentsId: number;
  readonly session: HostSession;
  readonly schemes: Schemes;
  /** Asks the guards of main about a document; `false` stops it without a trace. */
  readonly admitsNavigation: (navigation: Navigation) => boolean;
}

const resourceTypes: Readonly<Record<string, string>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
};

/**
 * Answers every request of a target: our schemes by the handler of the session, all else with BlockedByClient.
 * A dedicated worker has no Fetch domain of its own: its script and its requests come on the session of the page.
 */
export async function bridgeProtocol(
  target: CdpSession,
  page: BridgedPage,
  mainFrameId: string,
): Promise<void> {
  target.on('Fetch.requestPaused', (paused) => {
    answer(target, page, mainFrameId, paused).catch((error: unknown) => {
      console.error(error instanceof Error ? error.stack : 'a request could not be answered');
      void target.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' });
    });
  });
  await target.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
}

async function answer(
  target: CdpSession,
  page: BridgedPage,
  mainFrameId: string,
  paused: Paused,
): Promise<void> {
  const { requestId, request, resourceType, frameId } = paused;
  const url = page.schemes.toElectron(request.url + (request.urlFragment ?? ''));
  const fail = (errorReason: Protocol.Network.ErrorReason) =>
    target.tell('Fetch.failRequest', { requestId, errorReason });

  if (resourceType === 'Document') {
    const isRedirect = paused.redirectedRequestId !== undefined;
    if (!page.admitsNavigation({ url, frameId, isRedirect, isMainFrame: frameId === mainFrameId }))
      return fail('Aborted');
  }
  const type = frameId === mainFrameId ? 'mainFrame' : 'subFrame';
  const admitted = await page.session.webRequest.admits({
    id: Number(paused.networkId?.replaceAll(/\D/g, '').slice(-9) ?? 0),
    url,
    method: request.method,
    resourceType: resourceType === 'Document' ? type : (resourceTypes[resourceType] ?? 'other'),
    referrer: page.schemes.toElectron(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
    webContentsId: page.webContentsId,
  });
  const scheme = url.slice(0, url.indexOf(':'));
  const privileges = page.schemes.privileges(scheme);
  const handler = page.session.protocol.handlerOf(scheme);
  const isFetch = resourceType === 'Fetch' || resourceType === 'XHR';
  if (!admitted || privileges === undefined || handler === undefined) return fail('BlockedByClient');
  // On the real scheme a service worker is refused, so its script is not served to one either.
  if (request.headers['Service-Worker'] !== undefined) return fail('BlockedByClient');
  if (isFetch && privileges.supportFetchAPI !== true) return fail('BlockedByClient');

  const response = await handler(electronRequest(page.schemes, url, request));
  if (response.type === 'error') return fail('Failed');
  await fulfil(target, page.schemes, requestId, response);
}

function electronRequest(schemes: Schemes, url: string, request: Protocol.Network.Request): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, schemes.toElectron(value));
  const init: RequestInit = { method: request.method, headers };
  const body = request.postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  if (body !== undefined && body.length > 0) init.body = new Blob(body.map((part) => new Uint8Array(part)));
  return new Request(url, init);
}

async function fulfil(
  target: CdpSession,
  schemes: Schemes,
  requestId: string,
  response: Response,
): Promise<void> {
  const responseHeaders = Array.from(response.headers, ([name, value]) => ({
    name,
    value: name === 'location' ? schemes.toChromium(value) : value,
  }));
  const body = Buffer.from(await response.arrayBuffer());
  await target.tell('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders,
    ...(body.length === 0 ? {} : { body: body.toString('base64') }),
  });
}
