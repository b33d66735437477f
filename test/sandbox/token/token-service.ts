import type { Cis2Identity } from '../cis2/start-cis2.ts';
import type { FaultKind, Faults } from '../faults.ts';
import { skewedDate } from '../service/delay.ts';
import type { Service, ServiceAnswer } from '../service/service-types.ts';
import type { AssertionRegistration } from './client-assertion.ts';
import { checkClientAssertion } from './client-assertion.ts';
import { createCombinedMode } from './combined-mode.ts';
import type { Bearer, IssuedTokens } from './issued-tokens.ts';
import { REFRESH_LIFE_SECONDS, TOKEN_LIFE_SECONDS } from './issued-tokens.ts';
import { cachedKeys } from './jwks-cache.ts';
import { checkSubjectToken } from './subject-token.ts';
import { answer, JSON_HEADERS, refuse } from './token-answers.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ID_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:id_token';
const JTI_MEMORY_MILLISECONDS = 30 * 86_400_000;

const grantTypes: ReadonlySet<string> = new Set([
  'client_credentials',
  EXCHANGE,
  'refresh_token',
  'authorization_code',
]);

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
  /** `publicKeys` is the application's key set as it stands now; the service reads it once an hour. */
  readonly registration: () => AssertionRegistration;
  readonly tokens: IssuedTokens;
  readonly faults: Faults;
  readonly now: () => number;
  /** CIS2 as the platform knows it; without it nobody but the application itself gets a token. */
  readonly identity?: Cis2Identity;
  /** For refresh and combined mode, which need a secret beside the API key. */
  readonly appSecret?: string;
  readonly minimumAssuranceLevel?: number;
  /** Of the combined mode. */
  readonly redirectUris?: readonly string[];
}

/** The platform's identity service: `/oauth2/token`, `/oauth2/authorize`, `/oauth2/userinfo` (integration.md 1.1-1.3, 2.5, 9.1). */
export function createTokenService(parts: TokenServiceParts): Service {
  const { registration, tokens, faults, now, identity, appSecret = 'sandbox-api-secret-0001' } = parts;
  const { minimumAssuranceLevel = 3, redirectUris = [] } = parts;
  const jtiIsNew = createJtiMemory(now);
  const publicKeys = cachedKeys(() => registration().publicKeys, now);
  const combined = createCombinedMode({
    apiKey: () => registration().apiKey,
    redirectUris,
    users: identity?.users ?? [],
    tokens,
    now,
  });

  // Numbers travel as strings here; a client that expects numbers must find out (integration.md 1.1 A4).
  const tokenFor = (bearer: Bearer, more: object): ServiceAnswer =>
    answer({
      access_token: tokens.issue(bearer),
      expires_in: String(TOKEN_LIFE_SECONDS),
      token_type: 'Bearer',
      ...more,
    });
  const tokenOfApplication = (): ServiceAnswer =>
    tokenFor({ mode: 'application-restricted' }, { issued_at: String(now()) });
  const tokenOfPerson = (bearer: Bearer): ServiceAnswer =>
    tokenFor(bearer, {
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      refresh_token: tokens.issueRefresh(bearer),
      refresh_token_expires_in: String(REFRESH_LIFE_SECONDS),
      refresh_count: '0',
    });

  const assertionRefusal = (form: URLSearchParams): ServiceAnswer | undefined => {
    if (form.get('client_assertion_type') !== ASSERTION_TYPE) {
      return refuse(400, 'invalid_request', 'Missing or invalid client_assertion_type', 'assertion-type');
    }
    const assertion = form.get('client_assertion') ?? '';
    if (assertion === '')
      return refuse(400, 'invalid_request', 'Missing client_assertion', 'assertion-missing');
    const registered = { ...registration(), publicKeys: publicKeys() };
    const refusal = checkClientAssertion(assertion, registered, now(), jtiIsNew);
    if (refusal === undefined) return undefined;
    const { status, error, description, check } = refusal;
    return { ...refuse(status, error, description), checksFailed: [check] };
  };

  const exchange = (form: URLSearchParams): ServiceAnswer => {
    const subjectToken = form.get('subject_token') ?? '';
    if (form.get('subject_token_type') !== ID_TOKEN_TYPE) {
      return refuse(400, 'invalid_request', 'missing or invalid subject_token_type', 'subject-token-type');
    }
    if (subjectToken === '' || identity === undefined) {
      return refuse(400, 'invalid_request', 'missing or invalid subject_token', 'subject-token-missing');
    }
    const checked = checkSubjectToken(subjectToken, identity, minimumAssuranceLevel, now());
    return checked.ok
      ? tokenOfPerson(checked.bearer)
      : refuse(400, 'invalid_request', checked.description, checked.check);
  };

  const secretRefusal = (form: URLSearchParams): ServiceAnswer | undefined =>
    form.get('client_id') === registration().apiKey && form.get('client_secret') === appSecret
      ? undefined
      : refuse(401, 'invalid_client', 'client_id or client_secret is invalid', 'client-secret');

  const refresh = (form: URLSearchParams): ServiceAnswer => {
    const refreshToken = form.get('refresh_token') ?? '';
    const renewed = tokens.renew(refreshToken);
    if (renewed === undefined) {
      return refuse(401, 'invalid_grant', 'refresh token refresh period has expired', 'refresh-token');
    }
    return tokenFor(renewed.bearer, {
      refresh_token: refreshToken,
      refresh_token_expires_in: String(renewed.seconds),
      refresh_count: String(renewed.count),
    });
  };

  const byCode = (form: URLSearchParams): ServiceAnswer => {
    const user = combined.takeCode(form.get('code') ?? '', form.get('redirect_uri') ?? '');
    if (user === undefined) return refuse(400, 'invalid_grant', 'authorization code is invalid', 'code');
    const { uid: sub, assuranceLevel, roles } = user;
    const roleIds = roles.map(({ roleId }) => roleId);
    return tokenOfPerson({ mode: 'healthcare-worker', sub, assuranceLevel, roleIds });
  };

  const faultyAnswers: Readonly<Record<FaultKind<'token'>, (granted: () => ServiceAnswer) => ServiceAnswer>> =
    {
      unauthorised: () =>
        refuse(401, 'invalid_request', "Invalid 'kid' header in JWT - no matching public key"),
      'no-public-key': () =>
        refuse(403, 'public_key error', 'The JWKS endpoint of your application is unreachable'),
      'invalid-grant': () => refuse(401, 'invalid_grant', 'the session has ended'),
      'access-denied': () => refuse(403, 'access_denied', 'Developer app has not been approved'),
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
      'clock-skew': (granted) => ({ ...granted(), headers: { ...JSON_HEADERS, ...skewedDate(now()) } }),
      silent: () => ({ status: 0, delivery: 'silent' }),
    };

  const grant = (grantType: string, form: URLSearchParams): ServiceAnswer => {
    const grants: Readonly<Record<string, (asked: URLSearchParams) => ServiceAnswer>> = {
      client_credentials: tokenOfApplication,
      [EXCHANGE]: exchange,
      refresh_token: refresh,
      authorization_code: byCode,
    };
    return grants[grantType]?.(form) ?? refuse(400, 'unsupported_grant_type', 'grant_type is invalid');
  };

  const token = (form: URLSearchParams): ServiceAnswer => {
    const grantType = form.get('grant_type');
    if (grantType === null) {
      return refuse(400, 'invalid_request', 'grant_type is missing', 'grant-type-missing');
    }
    if (!grantTypes.has(grantType)) {
      return refuse(400, 'unsupported_grant_type', 'grant_type is invalid', 'grant-type');
    }
    const bySecret = grantType === 'refresh_token' || grantType === 'authorization_code';
    const refusal = bySecret ? secretRefusal(form) : assertionRefusal(form);
    if (refusal !== undefined) return refusal;
    const fault = faults.take('token');
    return fault === undefined
      ? grant(grantType, form)
      : { ...faultyAnswers[fault.kind](() => grant(grantType, form)), fault: fault.kind };
  };

  return (request) => {
    const { method, path, headers, body } = request;
    if (path === '/oauth2/authorize' && identity !== undefined) return combined.authorize(request);
    if (path === '/oauth2/userinfo' && identity !== undefined) return combined.userinfo(request);
    if (path !== '/oauth2/token') return { status: 404, checksFailed: ['token/path'] };
    if (method !== 'POST') return { status: 405, headers: { allow: 'POST' }, checksFailed: ['token/method'] };
    const mediaType = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
    if (mediaType !== 'application/x-www-form-urlencoded') {
      const description = 'Content-Type must be application/x-www-form-urlencoded';
      return refuse(415, 'invalid_request', description, 'content-type');
    }
    return token(new URLSearchParams(body.toString('utf8')));
  };
}
