import { randomBytes } from 'node:crypto';

/** Seconds a bearer lives (integration.md 1.3). */
export const TOKEN_LIFE_SECONDS = 599;

/** Opaque bearers that this process gave out, with their ends. */
export interface IssuedTokens {
  issue(): string;
  isValid(token: string): boolean;
  /** Makes every token invalid, as a revoked application would. */
  readonly revokeAll: () => void;
}

export function createIssuedTokens(now: () => number): IssuedTokens {
  const ends = new Map<string, number>();
  return {
    issue() {
      const token = randomBytes(21).toString('base64url');
      ends.set(token, now() + TOKEN_LIFE_SECONDS * 1000);
      return token;
    },
    isValid(token) {
      return now() < (ends.get(token) ?? Number.NEGATIVE_INFINITY);
    },
    revokeAll() {
      ends.clear();
    },
  };
}
