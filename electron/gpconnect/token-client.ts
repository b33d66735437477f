import type { KeyObject } from 'node:crypto';
import type { Outcome } from '../../shared/contract/errors.ts';
import { signClientAssertion } from './client-assertion.ts';
import type { Clock } from './clock.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import { failedAttempt, unansweredAttempt } from './failed-attempt.ts';
import { failureOf } from './failure.ts';
import { readHttpsAddress } from './https-address.ts';
import { objectOf, parsedJson, textOf } from './json-reading.ts';
import { askNational } from './national-exchange.ts';
import { readBudget, withRetries } from './retries.ts';
import type { Attempt } from './retries.ts';
import { createSharedFlight } from './shared-flight.ts';
import { tokenVerdict } from './token-verdicts.ts';
import type { Wire } from './wire.ts';

interface TokenParts {
  readonly profile: Pick<EnvironmentProfile, 'tokenUrl' | 'apiKey' | 'signingKeyId'>;
  readonly signingKey: KeyObject;
  readonly wire: Wire;
  readonly clock: Clock;
  readonly randomId: () => string;
}

/** Access tokens for demographics: in memory only, renewed at 80 % of their life, fetched once for all who wait. */
export interface TokenClient {
  accessToken(signal: AbortSignal): Promise<Outcome<string>>;
  /** The service refused this token: the next call fetches a new one. */
  discard(token: string): void;
}

interface HeldToken {
  readonly token: string;
  readonly renewAt: number;
}

const renewAfterShareOfLife = 0.8;

/** Client-credentials token by signed assertion (integration.md §1.3, §2.3). */
export function createTokenClient(parts: TokenParts): TokenClient {
  const { clock, randomId } = parts;
  let held: HeldToken | undefined;

  const fetchShared = createSharedFlight<Outcome<HeldToken>>(
    (signal) => withRetries(() => requestToken(parts, signal), readBudget, clock, signal),
    () => ({ ok: false, error: failureOf('E-REC-CANCELLED', clock.now(), randomId(), { hop: 'sign-on' }) }),
  );

  return {
    accessToken: async (signal) => {
      if (held !== undefined && clock.now().getTime() < held.renewAt) return { ok: true, value: held.token };
      held = undefined;
      const fetched = await fetchShared(signal);
      if (!fetched.ok) return fetched;
      held = fetched.value;
      return { ok: true, value: fetched.value.token };
    },
    discard: (token) => {
      if (held?.token === token) held = undefined;
    },
  };
}

async function requestToken(parts: TokenParts, signal: AbortSignal): Promise<Attempt<HeldToken>> {
  const { profile, wire, clock, randomId } = parts;
  const address = readHttpsAddress(profile.tokenUrl);
  if (address === undefined) throw new Error('the profile let a wrong token address through');
  // A new one for every try: a repeated assertion is refused (integration.md §2.5).
  const jti = randomId();
  const assertion = await signClientAssertion({
    ...profile,
    signingKey: parts.signingKey,
    jti,
    now: clock.now(),
  });
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  }).toString();
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(Buffer.byteLength(body)),
    Accept: 'application/json',
  };
  const answer = await askNational(wire, clock, { ...address, method: 'POST', headers, body }, signal);
  const context = { hop: 'sign-on', reference: jti, at: clock.now() } as const;
  if (answer.kind !== 'answered') return unansweredAttempt(answer, context);
  const token = answer.status === 200 ? readToken(answer.text, context.at) : undefined;
  if (token !== undefined) return { ok: true, value: token };
  return failedAttempt(tokenVerdict(answer.status, answer.text), { ...context, headers: answer.headers });
}

/** `expires_in` comes as text or number; without it the token serves one call. */
function readToken(text: string, receivedAt: Date): HeldToken | undefined {
  const body = objectOf(parsedJson(text));
  const token = textOf(body['access_token']);
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token)) return undefined;
  const seconds = Number(body['expires_in'] ?? 0);
  const life = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
  return { token, renewAt: receivedAt.getTime() + life * renewAfterShareOfLife };
}
