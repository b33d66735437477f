/** Exact https origins that may open in the system browser; none yet. */
const allowedOrigins: ReadonlySet<string> = new Set<string>();

/**
 * The one door to the system browser: exact https origins, no credentials, no other port (B1 item 15).
 * @returns whether the address was let out.
 */
export function openExternal(
  address: string,
  open: (address: string) => unknown,
  origins: ReadonlySet<string> = allowedOrigins,
): boolean {
  const url = URL.parse(address);
  const allowed =
    url !== null &&
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    // What a parser mends (backslashes, tabs) was not written by us.
    url.href === address &&
    origins.has(url.origin);
  if (allowed) open(url.href);
  return allowed;
}
