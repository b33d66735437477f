/** What may open in the system browser. */
export interface OutsideRule {
  /** Exact https origins. */
  readonly origins: ReadonlySet<string>;
  /** Plain http on 127.0.0.1 too: the sandbox's sign-in page, which has no certificate that a browser knows. */
  readonly loopback: boolean;
}

/** Pages of ours may open nothing. */
const nothing: OutsideRule = { origins: new Set<string>(), loopback: false };

/**
 * The one door to the system browser: exact https origins, no credentials, no other port (B1 item 15).
 * @returns whether the address was let out.
 */
export function openExternal(
  address: string,
  open: (address: string) => unknown,
  rule: OutsideRule = nothing,
): boolean {
  const url = URL.parse(address);
  const allowed =
    url !== null &&
    url.username === '' &&
    url.password === '' &&
    // What a parser mends (backslashes, tabs) was not written by us.
    url.href === address &&
    ((url.protocol === 'https:' && rule.origins.has(url.origin)) ||
      (rule.loopback && url.protocol === 'http:' && url.hostname === '127.0.0.1'));
  if (allowed) open(url.href);
  return allowed;
}

interface SignInEnvironment {
  readonly kind: 'sandbox' | 'integration';
  readonly cis2?: { readonly issuer: string } | undefined;
}

/** Where a sign-in may lead: the issuer's own origin, and in the sandbox this computer. */
export function signInRule(environment: SignInEnvironment | undefined): OutsideRule {
  const issuer = environment?.cis2?.issuer;
  const origin = issuer === undefined ? undefined : URL.parse(issuer)?.origin;
  return {
    origins: new Set(origin === undefined ? [] : [origin]),
    loopback: origin !== undefined && environment?.kind === 'sandbox',
  };
}

/**
 * Opens sign-in pages of the present environment.
 * @throws when the address leads anywhere else, or no browser can be started.
 */
export function openSignInPage(
  open: (address: string) => Promise<void>,
  environment: () => SignInEnvironment | undefined,
): (address: string) => Promise<void> {
  return async (address) => {
    let opening: Promise<void> | undefined;
    openExternal(
      address,
      (safe) => {
        opening = open(safe);
      },
      signInRule(environment()),
    );
    if (opening === undefined) throw new Error('not an address to sign in at');
    await opening;
  };
}
