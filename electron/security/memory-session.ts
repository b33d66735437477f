import { randomUUID } from 'node:crypto';
import type { Session } from 'electron';
import { appOrigin, appScheme } from '../../shared/contract/app-address.ts';
import type { AppProtocol } from './app-protocol.ts';
import { closeSession } from './closed-session.ts';

/** The one way to get a session: by name, which `persist:` must never begin. */
export type FromPartition = (partition: string, options: { readonly cache: boolean }) => Session;

/**
 * A session that lives in memory and reaches nothing but our own scheme; a new one for every window (B4).
 * @throws when the session would write to disk: then nothing may be shown in it (IG-30).
 */
export function openMemorySession(fromPartition: FromPartition, appProtocol: AppProtocol): Session {
  const session = fromPartition(`bedside-${randomUUID()}`, { cache: false });
  if (session.isPersistent() || session.getStoragePath() !== null) {
    throw new Error('the session of a window would be written to disk');
  }
  closeSession(session);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOwnAddress(url) });
  });
  // Nothing leaves through this session; a proxy would only be a way to learn otherwise too late.
  void session.setProxy({ mode: 'direct' });
  session.protocol.handle(appScheme, appProtocol);
  return session;
}

/** Whether an address belongs to the app itself; compared as text, with the slash that ends the host. */
export function isOwnAddress(url: string): boolean {
  return url.startsWith(`${appOrigin}/`);
}
