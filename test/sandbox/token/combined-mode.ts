import { randomBytes } from 'node:crypto';
import type { Cis2User } from '../cis2/cis2-users.ts';
import { signInPage } from '../cis2/sign-in-page.ts';
import { userClaims } from '../cis2/user-claims.ts';
import type { ServiceAnswer, ServiceRequest } from '../service/service-types.ts';
import type { IssuedTokens } from './issued-tokens.ts';
import { answer, refuse } from './token-answers.ts';

const CODE_LIFE_MILLISECONDS = 60_000;

export interface CombinedParts {
  readonly apiKey: () => string;
  readonly redirectUris: readonly string[];
  readonly users: readonly Cis2User[];
  readonly tokens: IssuedTokens;
  readonly now: () => number;
}

/** The platform in front of CIS2 (integration.md 1.2): it asks for AAL3 unless told otherwise. */
export interface CombinedMode {
  authorize(request: ServiceRequest): ServiceAnswer;
  userinfo(request: ServiceRequest): ServiceAnswer;
  /** Once, within 60 seconds, at the same address. */
  takeCode(code: string, redirectUri: string): Cis2User | undefined;
}

interface Asked {
  readonly redirectUri: string;
  readonly state: string;
  readonly acrValues: string;
}

const random = (): string => randomBytes(21).toString('base64url');

export function createCombinedMode({
  apiKey,
  redirectUris,
  users,
  tokens,
  now,
}: CombinedParts): CombinedMode {
  const asked = new Map<string, Asked>();
  const codes = new Map<
    string,
    { readonly user: Cis2User; readonly redirectUri: string; readonly endsAt: number }
  >();

  const redirect = (
    { redirectUri, state }: Asked,
    parameters: Readonly<Record<string, string>>,
  ): ServiceAnswer => ({
    status: 302,
    headers: {
      location: `${redirectUri}?${new URLSearchParams({ ...parameters, state }).toString()}`,
      'cache-control': 'no-store',
    },
  });

  const start = (query: URLSearchParams): ServiceAnswer => {
    const redirectUri = query.get('redirect_uri') ?? '';
    if (query.get('client_id') !== apiKey()) {
      return refuse(401, 'invalid_client', 'client_id is invalid', 'client-id');
    }
    if (!redirectUris.includes(redirectUri)) {
      return refuse(400, 'invalid_request', 'redirect_uri is invalid', 'redirect-uri');
    }
    if (query.get('response_type') !== 'code') {
      return refuse(400, 'invalid_request', 'response_type is invalid', 'response-type');
    }
    const state = query.get('state') ?? '';
    if (state === '') return refuse(400, 'invalid_request', 'state is missing', 'state');
    if (query.get('scope') === 'nhs-login') {
      return refuse(400, 'invalid_scope', 'patients do not sign in here', 'scope');
    }
    const id = random();
    asked.set(id, { redirectUri, state, acrValues: query.get('acr_values') ?? 'AAL3_ANY' });
    return signInPage(id, users);
  };

  const choose = (form: URLSearchParams): ServiceAnswer => {
    const id = form.get('request') ?? '';
    const wanted = asked.get(id);
    asked.delete(id);
    if (wanted === undefined) return refuse(400, 'invalid_request', 'answered already', 'request');
    const user = users.find(({ userName }) => userName === form.get('user'));
    if (user === undefined || (wanted.acrValues.startsWith('AAL3') && user.assuranceLevel < 3)) {
      return redirect(wanted, { error: 'access_denied' });
    }
    const code = random();
    codes.set(code, { user, redirectUri: wanted.redirectUri, endsAt: now() + CODE_LIFE_MILLISECONDS });
    return redirect(wanted, { code });
  };

  return {
    authorize: ({ method, query, body }) =>
      method === 'POST' ? choose(new URLSearchParams(body.toString('utf8'))) : start(query),
    userinfo({ headers }) {
      const bearer = tokens.holderOf(/^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '');
      const user =
        bearer?.mode === 'healthcare-worker' ? users.find(({ uid }) => uid === bearer.sub) : undefined;
      return user === undefined
        ? refuse(401, 'invalid_token', 'Access Token is invalid', 'bearer')
        : answer(userClaims(user, ['openid', 'profile', 'nhsperson', 'nationalrbacaccess']));
    },
    takeCode(code, redirectUri) {
      const grant = codes.get(code);
      codes.delete(code);
      const good = grant !== undefined && now() < grant.endsAt && grant.redirectUri === redirectUri;
      return good ? grant.user : undefined;
    },
  };
}
