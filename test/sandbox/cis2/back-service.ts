import { createHash } from 'node:crypto';
import type { FaultKind, Faults } from '../faults.ts';
import { delay } from '../service/delay.ts';
import { textOf } from '../service/json.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../service/service-types.ts';
import type { Authentication, Cis2Grants } from './cis2-grants.ts';
import type { Cis2Addresses, Cis2Registration } from './cis2-settings.ts';
import { CIBA_GRANT, REALM_PATH } from './cis2-settings.ts';
import type { Cis2User } from './cis2-users.ts';
import { clientCheck } from './client-authentication.ts';
import { discoveryDocument } from './discovery-document.ts';
import { idTokenClaims } from './id-token-claims.ts';
import type { IdTokenKeys } from './id-token-keys.ts';
import { signedByClient, wrongClaim } from './signed-by-client.ts';
import { takeFault } from './take-fault.ts';
import { userClaims } from './user-claims.ts';

export interface BackParts {
  readonly registration: Cis2Registration;
  readonly addresses: () => Cis2Addresses;
  readonly users: readonly Cis2User[];
  readonly keys: IdTokenKeys;
  readonly grants: Cis2Grants;
  readonly faults: Faults;
  readonly now: () => number;
  readonly automaticUser: () => Cis2User | undefined;
}

const tokenFaults: readonly FaultKind<'cis2'>[] = [
  'wrong-nonce',
  'wrong-issuer',
  'wrong-audience',
  'bad-signature',
  'expired-token',
  'low-assurance',
  'stale-authentication',
  'invalid-grant',
  'unavailable',
  'html',
  'silent',
  'slow',
];

function json(status: number, body: object, check?: string): ServiceAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
    ...(check === undefined ? {} : { checksFailed: [`cis2/${check}`] }),
  };
}

const refuse = (status: 400 | 401, error: string, check?: string): ServiceAnswer =>
  json(status, { error, error_description: check ?? error }, check);

const textPage = (status: number, type: string, body: string): ServiceAnswer => ({
  status,
  headers: { 'content-type': type },
  body,
});

/** What only programs see: discovery, keys, tokens, userinfo, back-channel requests. */
export function createBackService(parts: BackParts): Service {
  const { registration, addresses, users, keys, grants, faults, now, automaticUser } = parts;
  const seen = new Set<string>();
  const jtiIsNew = (jti: string): boolean => {
    const { size } = seen;
    return seen.add(jti).size > size;
  };
  const audiences = (): readonly string[] => [addresses().issuer, `${addresses().issuer}/access_token`];

  const tokensFor = (authentication: Authentication, fault?: FaultKind<'cis2'>): ServiceAnswer => {
    const issued = { issuer: addresses().issuer, clientId: registration.clientId, now: now() };
    return json(200, {
      access_token: grants.newAccessToken(authentication),
      token_type: 'Bearer',
      expires_in: 3599,
      scope: authentication.scopes.join(' '),
      id_token: keys.signed(idTokenClaims(authentication, issued, fault), fault === 'bad-signature'),
    });
  };

  const byCode = (form: URLSearchParams, fault?: FaultKind<'cis2'>): ServiceAnswer => {
    const grant = grants.takeCode(form.get('code') ?? '');
    if (grant === undefined) return refuse(400, 'invalid_grant', 'code');
    if (form.get('redirect_uri') !== grant.redirectUri) return refuse(400, 'invalid_grant', 'redirect-uri');
    const verifier = form.get('code_verifier');
    const challenge =
      verifier === null ? undefined : createHash('sha256').update(verifier).digest('base64url');
    if (challenge !== grant.challenge) return refuse(400, 'invalid_grant', 'code-verifier');
    return tokensFor(grant, fault);
  };

  const byBackChannel = (form: URLSearchParams, fault?: FaultKind<'cis2'>): ServiceAnswer => {
    const id = form.get('auth_req_id') ?? '';
    const request = grants.backChannel(id);
    if (request === undefined) return refuse(400, 'expired_token', 'auth-req-id');
    // Waiting is how this grant works, not a fault of the client: no check fails.
    if (request.answer === 'none') return refuse(400, 'authorization_pending');
    grants.endBackChannel(id);
    if (request.answer === 'refused') return refuse(400, 'access_denied');
    const { user, scopes } = request;
    return tokensFor({ user: automaticUser() ?? user, scopes, at: now(), sessionId: id }, fault);
  };

  const grantAsked = (form: URLSearchParams, fault?: FaultKind<'cis2'>): ServiceAnswer => {
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return byCode(form, fault);
      case CIBA_GRANT:
        return byBackChannel(form, fault);
      default:
        return refuse(400, 'unsupported_grant_type', 'grant-type');
    }
  };

  const accessToken = async (form: URLSearchParams): Promise<ServiceAnswer> => {
    const wrong = clientCheck(form, registration, audiences(), now(), jtiIsNew);
    if (wrong !== undefined) return refuse(401, 'invalid_client', wrong);
    const fault = takeFault(faults, tokenFaults);
    if (fault === undefined) return grantAsked(form);
    const { kind, delayMilliseconds = 3000 } = fault;
    const answers: Partial<Readonly<Record<FaultKind<'cis2'>, () => ServiceAnswer>>> = {
      'invalid-grant': () => refuse(400, 'invalid_grant'),
      unavailable: () => textPage(503, 'text/plain', 'Service Unavailable'),
      html: () => textPage(200, 'text/html', '<!doctype html><title>Sign in to the guest network</title>'),
      silent: () => ({ status: 0, delivery: 'silent' }),
    };
    if (kind === 'slow') await delay(delayMilliseconds);
    return { ...(answers[kind]?.() ?? grantAsked(form, kind)), fault: kind };
  };

  const backChannel = (form: URLSearchParams): ServiceAnswer => {
    const { clientId, publicKeys } = registration;
    const wrong = clientCheck(form, registration, audiences(), now(), jtiIsNew);
    if (wrong !== undefined) return refuse(401, 'invalid_client', wrong);
    const claims = signedByClient(form.get('request') ?? '', publicKeys);
    if (claims === undefined) return refuse(400, 'invalid_request', 'request-signature');
    const wrongOne = wrongClaim(claims, clientId, audiences(), now());
    if (wrongOne !== undefined) return refuse(400, 'invalid_request', `request-${wrongOne}`);
    const scopes = (textOf(claims['scope']) ?? '').split(' ');
    if (!scopes.includes('openid')) return refuse(400, 'invalid_scope', 'scope');
    const message = textOf(claims['binding_message']) ?? '';
    if (!/^\w[\w .]{0,99}$/.test(message)) return refuse(400, 'invalid_binding_message', 'binding-message');
    const user = users.find(({ uid }) => uid === claims['login_hint']);
    if (user === undefined) return refuse(400, 'unknown_user_id', 'login-hint');
    const { id } = grants.startBackChannel(user, scopes, message);
    if (automaticUser() !== undefined) grants.answerBackChannel(id, 'approved');
    return json(200, { auth_req_id: id, expires_in: 120, interval: 1 });
  };

  const userinfo = ({ headers }: ServiceRequest): ServiceAnswer => {
    const holder = grants.holderOf(/^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '');
    if (holder === undefined) return refuse(401, 'invalid_token', 'access-token');
    const fault = takeFault(faults, ['other-subject', 'no-roles']);
    const claims = userClaims(holder.user, holder.scopes);
    const spoiled = fault?.kind === 'no-roles' ? { nhsid_nrbac_roles: undefined } : { sub: '555500000099' };
    const answer = json(200, fault === undefined ? claims : { ...claims, ...spoiled });
    return fault === undefined ? answer : { ...answer, fault: fault.kind };
  };

  return (request) => {
    const { method, path, body } = request;
    if (!path.startsWith(`${REALM_PATH}/`)) return { status: 404, checksFailed: ['cis2/path'] };
    const form = new URLSearchParams(body.toString('utf8'));
    switch (`${method} ${path.slice(REALM_PATH.length)}`) {
      case 'GET /.well-known/openid-configuration':
        return json(200, discoveryDocument(addresses()));
      case 'GET /connect/jwk_uri':
        return json(200, keys.published());
      case 'POST /access_token':
        return accessToken(form);
      case 'GET /userinfo':
        return userinfo(request);
      case 'POST /bc-authorize':
        return backChannel(form);
      default:
        return { status: 404, checksFailed: ['cis2/path'] };
    }
  };
}
