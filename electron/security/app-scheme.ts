import type { Protocol } from 'electron';
import { appScheme } from '../../shared/contract/app-address.ts';

/**
 * Makes `app:` a standard, secure scheme whose addresses the worker may fetch; once, before the app is ready.
 * Nothing more is granted: no CSP bypass, no service workers, no CORS, no code cache (B3.4).
 */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}
