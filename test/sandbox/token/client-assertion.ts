import type { KeyObject } from 'node:crypto';
import { verify } from 'node:crypto';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, parsedJson } from '../service/json.ts';

/** How long ahead `exp` may lie: five minutes and ten seconds of grace (integration.md 2.3). */
const LONGEST_LIFE_SECONDS = 310;

export interface TokenRefusal {
  readonly status: 400 | 401 | 403;
  readonly error: string;
  readonly description: string;
  readonly check: string;
}

export interface AssertionRegistration {
  /** API key, which is issuer and subject. */
  readonly apiKey: string;
  /** Token URL, compared character for character. */
  readonly audience: string;
  readonly publicKeys: ReadonlyMap<string, KeyObject>;
}

const invalid = (check: string, description: string, status: 400 | 401 = 400): TokenRefusal => ({
  status,
  error: 'invalid_request',
  description,
  check: `token/${check}`,
});

function decoded(part: string): UnknownRecord | undefined {
  if (!/^[\w-]+$/.test(part)) return undefined;
  const value = parsedJson(Buffer.from(part, 'base64url').toString('utf8'));
  return isRecord(value) ? value : undefined;
}

type ClaimCheck = (
  header: UnknownRecord,
  claims: UnknownRecord,
  context: {
    readonly seconds: number;
    readonly registration: AssertionRegistration;
    readonly jtiIsNew: (jti: string) => boolean;
  },
) => TokenRefusal | undefined;

/** The order of integration.md 2.5: alg, expired, kid, typ, exp missing, exp type, iss/sub, jti, exp too long. */
const claimChecks: readonly ClaimCheck[] = [
  (header) =>
    header['alg'] === 'RS512' ? undefined : invalid('alg', "Invalid 'alg' header in JWT - must be 'RS512'"),
  (_header, claims, { seconds }) =>
    typeof claims['exp'] === 'number' && claims['exp'] <= seconds
      ? invalid('expired', "Invalid 'exp' claim in JWT - JWT has expired")
      : undefined,
  (header) =>
    typeof header['kid'] === 'string' && header['kid'] !== ''
      ? undefined
      : invalid('kid', "Missing 'kid' header in JWT"),
  (header) =>
    header['typ'] === 'JWT' ? undefined : invalid('typ', "Invalid 'typ' header in JWT - must be 'JWT'"),
  (_header, claims) =>
    claims['exp'] === undefined ? invalid('exp-missing', "Missing 'exp' claim in JWT") : undefined,
  (_header, claims) =>
    Number.isInteger(claims['exp'])
      ? undefined
      : invalid('exp-type', "Invalid 'exp' claim in JWT - must be an integer"),
  (_header, claims) =>
    typeof claims['iss'] === 'string' && claims['iss'] !== '' && claims['iss'] === claims['sub']
      ? undefined
      : invalid('iss-sub', "Missing or non-matching 'iss'/'sub' claims in JWT"),
  (_header, claims) =>
    claims['jti'] === undefined ? invalid('jti-missing', "Missing 'jti' claim in JWT") : undefined,
  (_header, claims) =>
    typeof claims['jti'] === 'string' && claims['jti'] !== ''
      ? undefined
      : invalid('jti-type', "Invalid 'jti' claim in JWT - must be a unique string"),
  (_header, claims, { jtiIsNew }) =>
    jtiIsNew(String(claims['jti'])) ? undefined : invalid('jti-reused', "Non-unique 'jti' claim in JWT"),
  (_header, claims, { seconds }) =>
    Number(claims['exp']) - seconds > LONGEST_LIFE_SECONDS
      ? invalid('exp-too-long', "Invalid 'exp' claim in JWT - more than 5 minutes in future")
      : undefined,
  (_header, claims, { registration }) =>
    claims['iss'] === registration.apiKey
      ? undefined
      : invalid('unknown-key', "Invalid 'iss'/'sub' claims in JWT", 401),
  (_header, claims, { registration }) =>
    claims['aud'] === registration.audience
      ? undefined
      : invalid('aud', "Missing or invalid 'aud' claim in JWT", 401),
];

/**
 * Checks a signed client assertion as the API platform does (integration.md 2.3, 2.5).
 * `jtiIsNew` remembers every `jti` it is asked about: an assertion may never be sent twice.
 */
export function checkClientAssertion(
  assertion: string,
  registration: AssertionRegistration,
  now: number,
  jtiIsNew: (jti: string) => boolean,
): TokenRefusal | undefined {
  const [headerPart = '', claimsPart = '', signaturePart = '', ...more] = assertion.split('.');
  const header = decoded(headerPart);
  const claims = decoded(claimsPart);
  if (header === undefined || claims === undefined || more.length > 0) {
    return invalid('malformed', 'Malformed JWT in client_assertion');
  }
  const context = { seconds: Math.floor(now / 1000), registration, jtiIsNew };
  for (const check of claimChecks) {
    const refusal = check(header, claims, context);
    if (refusal !== undefined) return refusal;
  }
  const key = registration.publicKeys.get(String(header['kid']));
  if (key === undefined) {
    return invalid('kid-unknown', "Invalid 'kid' header in JWT - no matching public key", 401);
  }
  const signed = Buffer.from(`${headerPart}.${claimsPart}`);
  if (!verify('RSA-SHA512', signed, key, Buffer.from(signaturePart, 'base64url'))) {
    return {
      status: 401,
      error: 'public_key error',
      description: 'JWT signature verification failed',
      check: 'token/signature',
    };
  }
  return undefined;
}
