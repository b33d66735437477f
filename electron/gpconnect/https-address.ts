import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** An `https:` address cut into the pieces `node:https` takes, every byte of the path as it was written. */
interface HttpsAddress {
  /** Name or IP address, without brackets. */
  readonly host: string;
  readonly port: number;
  /** Empty, or starting with `/`; without one slash at the end. */
  readonly path: string;
}

// Printable ASCII without white space, query, fragment, backslash or user information.
const httpsAddress =
  /^https:\/\/(?:\[([0-9a-f:.]+)\]|([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?))(?::(\d{1,5}))?(\/[!$-;=@-Z_a-z~]*)?$/i;

/** Cuts without normalising: WHATWG `URL` may change what the proxy compares byte by byte (integration.md §0.8). */
export function readHttpsAddress(text: string): HttpsAddress | undefined {
  const match = httpsAddress.exec(text);
  if (match === null) return undefined;
  const host = match[1] ?? match[2];
  const port = match[3] === undefined ? 443 : Number(match[3]);
  if (host === undefined || port < 1 || port > 65_535) return undefined;
  return { host, port, path: withoutLastSlash(match[4] ?? '') };
}

/** Drops one slash at the end (integration.md §8). */
export function withoutLastSlash(text: string): string {
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Only IP addresses count: a name, even `localhost`, may lead elsewhere. */
export function isLoopbackAddress(host: string): boolean {
  if (isIPv4(host)) return loopback.check(host, 'ipv4');
  return isIPv6(host) && loopback.check(host, 'ipv6');
}
