import { workerPath } from '../../shared/contract/app-address.ts';

// TypeScript's DOM library does not know Trusted Types yet; this is the part that we use.
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

/** Lets exactly one script address through: the record worker's (CSP `trusted-types bedside-worker`). */
function allowWorker(address: string): string {
  if (address !== workerPath) throw new TypeError('Only the record worker may be started.');
  return address;
}

/** Address of the record worker as the `Worker` constructor accepts it under Trusted Types. Call it once per worker. */
export function createWorkerAddress(): () => string {
  const policy = window.trustedTypes?.createPolicy('bedside-worker', { createScriptURL: allowWorker });
  return () => policy?.createScriptURL(workerPath) ?? allowWorker(workerPath);
}
