import { z } from 'zod';
import type { EnvironmentKind } from '../../shared/contract/session.ts';
import { describeProblems } from './file-problems.ts';
import { isLoopbackAddress, readHttpsAddress } from './https-address.ts';

export const shortText = z.string().min(1).max(500);

/** An `https:` address, kept byte for byte. */
export const httpsUrl = shortText.refine((url) => readHttpsAddress(url) !== undefined, {
  error: 'must be an https address without user name, query or fragment',
});

// Unreadable addresses have been told already: each fault once.
const sandboxUrl = httpsUrl.refine((url) => isUnreadable(url) || isLoopbackAddress(hostOf(url)), {
  error: 'must lead to this computer (127.x.x.x or ::1): the sandbox never leaves it',
});

const integrationUrl = httpsUrl.refine((url) => isUnreadable(url) || !isLiveService(hostOf(url)), {
  error: 'must be a test service (int, dep, ptl): live services are not approved for care',
});

const limits = z.strictObject({
  connectSeconds: z.number().positive().max(600).default(5),
  headersSeconds: z.number().positive().max(600).default(30),
  wholeSeconds: z.number().positive().max(600).default(60),
  /** Size of the decompressed answer, in millions of bytes. */
  bodyMegabytes: z.number().positive().max(500).default(100),
});

const kindError = (issue: { readonly input?: unknown }): string =>
  issue.input === 'production' || issue.input === 'live'
    ? 'production is not approved for care: only sandbox and integration may be used'
    : 'must be sandbox or integration';

function schemaOf<Kind extends EnvironmentKind, Trust extends NationalTrust>(
  kind: Kind,
  url: typeof httpsUrl,
  trust: readonly [Trust, ...Trust[]],
) {
  return z.strictObject({
    version: z.literal(1),
    kind: z.literal(kind, { error: kindError }),
    name: z.string().min(1).max(140),
    tokenUrl: url,
    pdsBaseUrl: url,
    sdsBaseUrl: url,
    sspBaseUrl: url,
    /** Who vouches for the national hosts: public authorities; in the sandbox its own. */
    nationalTrust: z.enum(trust),
    identifierSystems: z.strictObject({ installation: shortText, user: shortText }),
    cis2: z
      .strictObject({
        issuer: url,
        clientId: shortText,
        clientAuthentication: z.enum(['client_secret_post', 'private_key_jwt']),
        acrValues: shortText,
        /** Blank-separated; absent: everything that Bedside can use. A client not registered for one of them is refused. */
        scope: shortText.optional(),
        minimumAssuranceLevel: z.union([z.literal(2), z.literal(3)], { error: 'must be 2 or 3' }),
        /** Loopback ports of the registered redirect addresses, tried in this order. */
        redirectPorts: z.array(z.int().min(1).max(65_535)).min(1).max(10).readonly(),
        redirectPath: z.literal('/cb'),
      })
      .optional(),
    limits: limits.prefault({}),
  });
}

type NationalTrust = 'public' | 'spine-roots';

/** The only kind that a ready profile may hold. */
export const sandboxEnvironment = schemaOf('sandbox', sandboxUrl, ['public', 'spine-roots']);
const integrationEnvironment = schemaOf('integration', integrationUrl, ['public']);

/** Everything that differs between environments and is no secret (integration.md §1.0). */
export type EnvironmentFile = Readonly<
  z.infer<typeof sandboxEnvironment> | z.infer<typeof integrationEnvironment>
>;

type FileOutcome =
  | { readonly ok: true; readonly value: EnvironmentFile }
  /** One line per fault, `path.of.field: what is wrong`. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks what an administrator imports; production, live hosts, unknown keys and wrong types are refused in words. */
export function parseEnvironmentFile(json: unknown): FileOutcome {
  const asked = z.looseObject({ kind: z.literal('integration') }).safeParse(json).success;
  const parsed = (asked ? integrationEnvironment : sandboxEnvironment).safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: describeProblems(parsed.error, 'environment') };
}

/** Every host that Bedside calls with this file, `name` or `name:port`, for the rules of a firewall. */
export function hostsOf(file: EnvironmentFile): readonly string[] {
  const addresses = [file.tokenUrl, file.pdsBaseUrl, file.sdsBaseUrl, file.sspBaseUrl, file.cis2?.issuer];
  const hosts = addresses.flatMap((url) => {
    const address = url === undefined ? undefined : readHttpsAddress(url);
    if (address === undefined) return [];
    const host = address.host.includes(':') ? `[${address.host}]` : address.host.toLowerCase();
    return [address.port === 443 ? host : `${host}:${String(address.port)}`];
  });
  return [...new Set(hosts)];
}

function isUnreadable(url: string): boolean {
  return readHttpsAddress(url) === undefined;
}

function hostOf(url: string): string {
  return readHttpsAddress(url)?.host ?? '';
}

/** Test services of the NHS say so in their names; a name that does not is taken for a live one. */
function isLiveService(host: string): boolean {
  const labels = host.toLowerCase().split('.');
  const isNational = host.toLowerCase().endsWith('.nhs.uk');
  return (
    isNational &&
    !labels.some((label) => /^(?:sandbox|int|dep|ref|ptl|nhsint|nhsdep)$|-(?:ptl|dev|int)$/.test(label))
  );
}
