import type { Faults } from '../faults.ts';
import type { Service, ServiceAnswer } from '../service/service-types.ts';
import { checkAuthorizationRequest } from './authorization-request.ts';
import type { AskedSignIn, BrowserSession, Cis2Grants } from './cis2-grants.ts';
import type { Cis2Registration } from './cis2-settings.ts';
import { REALM_PATH } from './cis2-settings.ts';
import type { Cis2User } from './cis2-users.ts';
import { devicePage, refusalPage, signInPage } from './sign-in-page.ts';
import { takeFault } from './take-fault.ts';

export interface FrontParts {
  readonly registration: Cis2Registration;
  readonly users: readonly Cis2User[];
  readonly grants: Cis2Grants;
  readonly faults: Faults;
  /** Who signs in without a page; `undefined`: the page asks. */
  readonly automaticUser: () => Cis2User | undefined;
}

const sessionCookie = 'sandbox-cis2-session';

function cookieOf(header: string | undefined): string {
  const pairs = (header ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.find(([name]) => name === sessionCookie)?.[1] ?? '';
}

function redirect(redirectUri: string, parameters: Readonly<Record<string, string>>): ServiceAnswer {
  return {
    status: 303,
    headers: {
      location: `${redirectUri}?${new URLSearchParams(parameters).toString()}`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  };
}

const failing = (answer: ServiceAnswer, check: string): ServiceAnswer => ({
  ...answer,
  checksFailed: [`cis2/${check}`],
});

const refuse = ({ redirectUri, state }: AskedSignIn, fault?: string): ServiceAnswer => ({
  ...redirect(redirectUri, { error: 'access_denied', error_description: 'refused', state }),
  ...(fault === undefined ? {} : { fault }),
});

/** What a browser sees of the provider: the sign-in page, and `/` as the device of a back-channel request. */
export function createFrontService(parts: FrontParts): Service {
  const { registration, users, grants, faults, automaticUser } = parts;
  const levelThreeOnly = new WeakSet<AskedSignIn>();

  /** `known`: the session that the browser brought; without it the person has just proved who they are. */
  const signIn = (asked: AskedSignIn, user: Cis2User, known?: BrowserSession): ServiceAnswer => {
    const fault = takeFault(faults, ['denied', 'wrong-state']);
    if (fault?.kind === 'denied') return refuse(asked, fault.kind);
    if (levelThreeOnly.has(asked) && user.assuranceLevel < 3) return refuse(asked);
    const state = fault === undefined ? asked.state : asked.state.split('').reverse().join('');
    const session = known ?? grants.newBrowserSession(user);
    const answer = redirect(asked.redirectUri, { code: grants.newCode(asked, session), state });
    const cookie = `${sessionCookie}=${session.sessionId}; Path=${REALM_PATH}; HttpOnly; SameSite=Lax`;
    return {
      ...answer,
      headers: { ...answer.headers, 'set-cookie': cookie },
      ...(fault === undefined ? {} : { fault: fault.kind }),
    };
  };

  const start = (query: URLSearchParams, cookie: string | undefined): ServiceAnswer => {
    const checked = checkAuthorizationRequest(query, registration);
    if (checked.kind === 'no-redirect') {
      return failing(refusalPage(`The request fails the check "${checked.check}".`), checked.check);
    }
    if (checked.kind === 'redirect') {
      const { redirectUri, error, state, check } = checked;
      return failing(redirect(redirectUri, { error, error_description: check, state }), check);
    }
    const { asked } = checked;
    if (asked.acrValues.startsWith('AAL3')) levelThreeOnly.add(asked);
    const known = grants.browserSession(cookieOf(cookie), asked);
    if (known !== undefined) return signIn(asked, known.user, known);
    const user = automaticUser();
    return user === undefined ? signInPage(grants.keepRequest(asked), users) : signIn(asked, user);
  };

  const choose = (form: URLSearchParams): ServiceAnswer => {
    const asked = grants.takeRequest(form.get('request') ?? '');
    if (asked === undefined) return failing(refusalPage('This sign-in was answered already.'), 'request');
    const user = users.find(({ userName }) => userName === form.get('user'));
    return user === undefined ? refuse(asked) : signIn(asked, user);
  };

  const answerOnDevice = (form: URLSearchParams): ServiceAnswer => {
    const answer = form.get('answer') === 'approved' ? 'approved' : 'refused';
    grants.answerBackChannel(form.get('id') ?? '', answer);
    return devicePage(grants.waiting());
  };

  return ({ method, path, query, headers, body }) => {
    const form = new URLSearchParams(body.toString('utf8'));
    switch (`${method} ${path}`) {
      case `GET ${REALM_PATH}/authorize`:
        return start(query, headers.cookie);
      case `POST ${REALM_PATH}/authorize`:
        return choose(form);
      case 'GET /':
        return devicePage(grants.waiting());
      case 'POST /':
        return answerOnDevice(form);
      default:
        return { status: 404, checksFailed: ['cis2/path'] };
    }
  };
}
