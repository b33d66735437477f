import type { KeyObject } from 'node:crypto';
import type { CallWitness } from './call-witness.ts';
import { signClientAssertion } from './client-assertion.ts';
import type { Clock } from './clock.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import { failedAttempt, unansweredAttempt } from './failed-attempt.ts';
import type { DemographicsAccess } from './gp-record-source.ts';
import { readHttpsAddress } from './https-address.ts';
import { objectOf, parsedJson, textOf } from './json-reading.ts';
import { askNational } from './national-exchange.ts';
import type { NationalAnswer } from './national-exchange.ts';
import type { Attempt } from './retries.ts';
import { tokenVerdict } from './token-verdicts.ts';
import type { Wire } from './wire.ts';
import { makeWitnessed } from './witnessed-call.ts';

export interface TokenParts {
  readonly profile: Pick<EnvironmentProfile, 'tokenUrl' | 'apiKey' | 'signingKeyId'>;
  readonly signingKey: KeyObject;
  readonly wire: Wire;
  readonly clock: Clock;
  readonly randomId: () => string;
}

export interface HeldToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly renewAt: number;
}

const renewAfterShareOfLife = 0.8;

/** One written-down try for a token; `attempt` counts from 1. No entry in the trail, no request: `E-AUD-01`. */
export async function requestToken(
  parts: TokenParts,
  access: DemographicsAccess,
  witness: CallWitness,
  attempt: number,
  signal: AbortSignal,
): Promise<Attempt<HeldToken>> {
  const { wire, clock, randomId } = parts;
  // A new one for every try: a repeated assertion is refused (integration.md 2.5).
  const jti = randomId();
  const call = { event: 'token-request', reference: jti, attempt } as const;
  return makeWitnessed(witness, call, { hop: 'sign-on', signal, clock }, async () => {
    const answer = await askNational(wire, clock, await tokenCall(parts, access, jti), signal);
    const facts = answer.kind === 'answered' ? { httpStatus: answer.status } : {};
    return { attempt: readAnswer(answer, jti, clock.now()), facts };
  });
}

async function tokenCall(
  { profile, signingKey, clock }: TokenParts,
  access: DemographicsAccess,
  jti: string,
) {
  const address = readHttpsAddress(profile.tokenUrl);
  if (address === undefined) throw new Error('the profile let a wrong token address through');
  const assertion = await signClientAssertion({ ...profile, signingKey, jti, now: clock.now() });
  const body = new URLSearchParams({
    ...grantOf(access),
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  }).toString();
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(Buffer.byteLength(body)),
    Accept: 'application/json',
  };
  return { ...address, method: 'POST', headers, body } as const;
}

/** Token exchange on behalf of a person (integration.md 1.1 A4), or for the application alone (1.3). */
function grantOf(access: DemographicsAccess): Readonly<Record<string, string>> {
  return access.kind === 'application-restricted'
    ? { grant_type: 'client_credentials' }
    : {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token: access.idToken,
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      };
}

function readAnswer(answer: NationalAnswer, reference: string, at: Date): Attempt<HeldToken> {
  const context = { hop: 'sign-on', reference, at } as const;
  if (answer.kind !== 'answered') return unansweredAttempt(answer, context);
  const token = answer.status === 200 ? readToken(answer.text, at) : undefined;
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
