import { randomUUID } from 'node:crypto';
import type { FaultKind, Faults } from '../faults.ts';
import { skewedDate } from '../service/delay.ts';
import type { Service, ServiceAnswer } from '../service/service-types.ts';
import type { AssertionRegistration, TokenRefusal } from './client-assertion.ts';
import { checkClientAssertion } from './client-assertion.ts';
import type { IssuedTokens } from './issued-tokens.ts';
import { TOKEN_LIFE_SECONDS } from './issued-tokens.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const JTI_MEMORY_MILLISECONDS = 30 * 86_400_000;

const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' } as const;

function refuse(status: number, error: string, description: string, check: string): ServiceAnswer {
  return {
    status,
    headers: JSON_HEADERS,
    body: JSON.stringify({ error, error_description: description, message_id: `rrt-${randomUUID()}` }),
    checksFailed: [check],
  };
}

const refuseWith = (refusal: TokenRefusal): ServiceAnswer =>
  refuse(refusal.status, refusal.error, refusal.description, refusal.check);

/** A memory of assertion ids, kept for the 30 days of integration.md 2.3. */
function createJtiMemory(now: () => number): (jti: string) => boolean {
  const seen = new Map<string, number>();
  return (jti) => {
    const before = seen.get(jti);
    const isNew = before === undefined || now() - before > JTI_MEMORY_MILLISECONDS;
    if (isNew) seen.set(jti, now());
    return isNew;
  };
}

export interface TokenServiceParts {
  readonly registration: () => AssertionRegistration;
  readonly tokens: IssuedTokens;
  readonly faults: Faults;
  readonly now: () => number;
}

/** `POST /oauth2/token`, grant `client_credentials` (integration.md 1.3, 2.5, 9.1). */
export function createTokenService({ registration, tokens, faults, now }: TokenServiceParts): Service {
  const jtiIsNew = createJtiMemory(now);

  const issue = (): ServiceAnswer => ({
    status: 200,
    headers: JSON_HEADERS,
    // Numbers travel as strings here; a client that expects numbers must find out (integration.md 1.1 A4).
    body: JSON.stringify({
      access_token: tokens.issue(),
      expires_in: String(TOKEN_LIFE_SECONDS),
      token_type: 'Bearer',
      issued_at: String(now()),
    }),
  });

  const faultyAnswers: Readonly<Record<FaultKind<'token'>, () => ServiceAnswer>> = {
    unauthorised: () =>
      refuse(401, 'invalid_request', "Invalid 'kid' header in JWT - no matching public key", 'token/fault'),
    'no-public-key': () =>
      refuse(403, 'public_key error', 'The JWKS endpoint of your application is unreachable', 'token/fault'),
    throttled: () => ({ status: 429, headers: { 'retry-after': '1' }, body: '' }),
    unavailable: () => ({
      status: 503,
      headers: { 'content-type': 'text/plain' },
      body: 'Service Unavailable',
    }),
    html: () => ({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><title>Sign in to the guest network</title>',
    }),
    'clock-skew': () => ({ ...issue(), headers: { ...JSON_HEADERS, ...skewedDate(now()) } }),
    silent: () => ({ status: 0, delivery: 'silent' }),
  };

  return (request) => {
    if (request.path !== '/oauth2/token') return { status: 404, checksFailed: ['token/path'] };
    if (request.method !== 'POST') {
      return { status: 405, headers: { allow: 'POST' }, checksFailed: ['token/method'] };
    }
    const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
    if (mediaType !== 'application/x-www-form-urlencoded') {
      return refuse(
        415,
        'invalid_request',
        'Content-Type must be application/x-www-form-urlencoded',
        'token/content-type',
      );
    }
    const form = new URLSearchParams(request.body.toString('utf8'));
    const grantType = form.get('grant_type');
    if (grantType === null) {
      return refuse(400, 'invalid_request', 'grant_type is missing', 'token/grant-type-missing');
    }
    if (grantType !== 'client_credentials') {
      return refuse(400, 'unsupported_grant_type', 'grant_type is invalid', 'token/grant-type');
    }
    if (form.get('client_assertion_type') !== ASSERTION_TYPE) {
      return refuse(
        400,
        'invalid_request',
        'Missing or invalid client_assertion_type',
        'token/assertion-type',
      );
    }
    const assertion = form.get('client_assertion');
    if (assertion === null || assertion === '') {
      return refuse(400, 'invalid_request', 'Missing client_assertion', 'token/assertion-missing');
    }
    const refusal = checkClientAssertion(assertion, registration(), now(), jtiIsNew);
    if (refusal !== undefined) return refuseWith(refusal);
    const fault = faults.take('token');
    return fault === undefined
      ? issue()
      : { ...faultyAnswers[fault.kind](), checksFailed: [], fault: fault.kind };
  };
}
