import { randomBytes } from 'node:crypto';
import type { Cis2User } from './cis2-users.ts';

const CODE_LIFE_MILLISECONDS = 60_000;
const ACCESS_LIFE_MILLISECONDS = 3_600_000;
const BACK_CHANNEL_LIFE_MILLISECONDS = 120_000;

/** What an authorisation request asked for, once its checks passed. */
export interface AskedSignIn {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce?: string;
  readonly scopes: readonly string[];
  readonly challenge?: string;
  /** The person must prove it now, whoever the browser's session belongs to. */
  readonly promptLogin: boolean;
  /** Seconds that a session of the browser may be old. */
  readonly maxAge?: number;
}

/** A person who proved who they are. */
export interface Authentication {
  readonly user: Cis2User;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sessionId: string;
  readonly scopes: readonly string[];
  readonly nonce?: string;
}

/** What a browser remembers, by cookie: who proved it there, and when. */
export type BrowserSession = Pick<Authentication, 'user' | 'at' | 'sessionId'>;

interface CodeGrant extends Authentication {
  readonly redirectUri: string;
  readonly challenge?: string;
  readonly endsAt: number;
}

/** A sign-in that waits for the person's own device. */
export interface BackChannelRequest {
  readonly id: string;
  readonly user: Cis2User;
  readonly scopes: readonly string[];
  readonly message: string;
  readonly endsAt: number;
  readonly answer: 'none' | 'approved' | 'refused';
}

/** All that the provider remembers; in memory, gone with it. */
export interface Cis2Grants {
  /** Keeps a checked request while the page is open; gives its id. */
  keepRequest(asked: AskedSignIn): string;
  takeRequest(id: string): AskedSignIn | undefined;
  newBrowserSession(user: Cis2User): BrowserSession;
  /** The session that the cookie names, unless the request wants a newer proof. */
  browserSession(id: string, asked: AskedSignIn): BrowserSession | undefined;
  newCode(asked: AskedSignIn, session: BrowserSession): string;
  /** Once only, within 60 seconds. */
  takeCode(code: string): CodeGrant | undefined;
  newAccessToken(authentication: Authentication): string;
  holderOf(accessToken: string): Authentication | undefined;
  startBackChannel(user: Cis2User, scopes: readonly string[], message: string): BackChannelRequest;
  backChannel(id: string): BackChannelRequest | undefined;
  waiting(): readonly BackChannelRequest[];
  answerBackChannel(id: string, answer: 'approved' | 'refused'): void;
  endBackChannel(id: string): void;
  revokeSessions(): void;
}

const secret = (): string => randomBytes(24).toString('base64url');

export function createCis2Grants(now: () => number): Cis2Grants {
  const requests = new Map<string, AskedSignIn>();
  const browserSessions = new Map<string, BrowserSession>();
  const codes = new Map<string, CodeGrant>();
  const tokens = new Map<string, Authentication>();
  const backChannels = new Map<string, BackChannelRequest>();
  const alive = (request: BackChannelRequest | undefined) =>
    request !== undefined && now() < request.endsAt ? request : undefined;
  return {
    keepRequest(asked) {
      const id = secret();
      requests.set(id, asked);
      return id;
    },
    takeRequest(id) {
      const asked = requests.get(id);
      requests.delete(id);
      return asked;
    },
    newBrowserSession(user) {
      const session = { user, at: now(), sessionId: secret() };
      browserSessions.set(session.sessionId, session);
      return session;
    },
    browserSession(id, { promptLogin, maxAge = Infinity }) {
      const session = browserSessions.get(id);
      const isOpen = session !== undefined && !promptLogin && now() - session.at < maxAge * 1000;
      return isOpen ? session : undefined;
    },
    newCode({ redirectUri, scopes, nonce, challenge }, session) {
      const code = secret();
      codes.set(code, {
        ...session,
        scopes,
        redirectUri,
        endsAt: now() + CODE_LIFE_MILLISECONDS,
        ...(nonce === undefined ? {} : { nonce }),
        ...(challenge === undefined ? {} : { challenge }),
      });
      return code;
    },
    takeCode(code) {
      const grant = codes.get(code);
      codes.delete(code);
      return grant !== undefined && now() < grant.endsAt ? grant : undefined;
    },
    newAccessToken(authentication) {
      const token = secret();
      tokens.set(token, authentication);
      return token;
    },
    holderOf(accessToken) {
      const holder = tokens.get(accessToken);
      return holder !== undefined && now() < holder.at + ACCESS_LIFE_MILLISECONDS ? holder : undefined;
    },
    startBackChannel(user, scopes, message) {
      const endsAt = now() + BACK_CHANNEL_LIFE_MILLISECONDS;
      const request: BackChannelRequest = { id: secret(), user, scopes, message, endsAt, answer: 'none' };
      backChannels.set(request.id, request);
      return request;
    },
    backChannel: (id) => alive(backChannels.get(id)),
    waiting: () => [...backChannels.values()].filter((each) => alive(each)?.answer === 'none'),
    answerBackChannel(id, answer) {
      const request = backChannels.get(id);
      if (request !== undefined) backChannels.set(id, { ...request, answer });
    },
    endBackChannel(id) {
      backChannels.delete(id);
    },
    revokeSessions() {
      browserSessions.clear();
      codes.clear();
      tokens.clear();
    },
  };
}
