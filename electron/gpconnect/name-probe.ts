import { lookup } from 'node:dns/promises';
import { readHttpsAddress } from './https-address.ts';

/** Whether the name of an address can be found from here; asks name servers only, sends nothing else. */
export type NameProbe = (url: string) => Promise<boolean>;

export const probeName: NameProbe = async (url) => {
  const host = readHttpsAddress(url)?.host;
  if (host === undefined) return false;
  try {
    await lookup(host);
    return true;
  } catch {
    return false;
  }
};
