import { randomBytes } from 'node:crypto';

/** Seconds a bearer lives (integration.md 1.3). */
export const TOKEN_LIFE_SECONDS = 599;
/** Seconds from the first token to the last renewal of it (integration.md 1.1 A4). */
export const REFRESH_LIFE_SECONDS = 43_199;

/** On whose behalf a bearer speaks: what it is bound to (integration.md 9.1). */
export type Bearer =
  | { readonly mode: 'application-restricted' }
  | {
      readonly mode: 'healthcare-worker';
      readonly sub: string;
      readonly assuranceLevel: number;
      /** `person_roleid`s of the person: one of them goes into `NHSD-Session-URID`. */
      readonly roleIds: readonly string[];
    };

interface Refresh {
  readonly bearer: Bearer;
  readonly endsAt: number;
  readonly count: number;
}

/** Opaque bearers and refresh tokens that this process gave out, with their ends. */
export interface IssuedTokens {
  issue(bearer?: Bearer): string;
  isValid(token: string): boolean;
  holderOf(token: string): Bearer | undefined;
  issueRefresh(bearer: Bearer): string;
  /** Counts the renewal; `undefined` for a token that was never given or whose 12 hours are over. */
  renew(
    refreshToken: string,
  ): { readonly bearer: Bearer; readonly count: number; readonly seconds: number } | undefined;
  /** Makes every token invalid, as a revoked application would. */
  readonly revokeAll: () => void;
}

const newToken = (): string => randomBytes(21).toString('base64url');

export function createIssuedTokens(now: () => number): IssuedTokens {
  const bearers = new Map<string, { readonly bearer: Bearer; readonly endsAt: number }>();
  const refreshes = new Map<string, Refresh>();
  const holderOf = (token: string): Bearer | undefined => {
    const held = bearers.get(token);
    return held !== undefined && now() < held.endsAt ? held.bearer : undefined;
  };
  return {
    issue(bearer = { mode: 'application-restricted' }) {
      const token = newToken();
      bearers.set(token, { bearer, endsAt: now() + TOKEN_LIFE_SECONDS * 1000 });
      return token;
    },
    isValid: (token) => holderOf(token) !== undefined,
    holderOf,
    issueRefresh(bearer) {
      const token = newToken();
      refreshes.set(token, { bearer, endsAt: now() + REFRESH_LIFE_SECONDS * 1000, count: 0 });
      return token;
    },
    renew(refreshToken) {
      const held = refreshes.get(refreshToken);
      if (held === undefined || now() >= held.endsAt) return undefined;
      const count = held.count + 1;
      refreshes.set(refreshToken, { ...held, count });
      return { bearer: held.bearer, count, seconds: Math.floor((held.endsAt - now()) / 1000) };
    },
    revokeAll() {
      bearers.clear();
      refreshes.clear();
    },
  };
}
