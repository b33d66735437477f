import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

/** Below the five minutes that are allowed, so that a clock some seconds off does no harm. */
const lifeSeconds = 180;

interface ClientAssertion {
  readonly apiKey: string;
  /** The audience, character for character. */
  readonly tokenUrl: string;
  readonly signingKeyId: string;
  readonly signingKey: KeyObject;
  /** New for each assertion: the service remembers them (integration.md §2.3). */
  readonly jti: string;
  readonly now: Date;
}

/** The RS512 token that proves this installation to the API platform; never sent to a practice (DESIGN.md 2.12). */
export async function signClientAssertion(assertion: ClientAssertion): Promise<string> {
  const { apiKey, tokenUrl, signingKeyId, signingKey, jti, now } = assertion;
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS512', typ: 'JWT', kid: signingKeyId })
    .setIssuer(apiKey)
    .setSubject(apiKey)
    .setAudience(tokenUrl)
    .setJti(jti)
    .setExpirationTime(Math.floor(now.getTime() / 1000) + lifeSeconds)
    .sign(signingKey);
}
