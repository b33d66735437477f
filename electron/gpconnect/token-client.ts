import type { Failure, Outcome } from '../../shared/contract/errors.ts';
import type { CallWitness } from './call-witness.ts';
import { failureOf } from './failure.ts';
import type { DemographicsAccess } from './gp-record-source.ts';
import { idTokenEnd } from './id-token-end.ts';
import { readBudget, withRetries } from './retries.ts';
import { createSharedFlight } from './shared-flight.ts';
import { requestToken } from './token-request.ts';
import type { HeldToken, TokenParts } from './token-request.ts';

export interface TokenDemand {
  readonly signal: AbortSignal;
  /** Writes every try down before it leaves. */
  readonly witness: CallWitness;
  /** On whose behalf; tokens of one are never given to another. */
  readonly access: DemographicsAccess;
}

/** Access tokens for demographics: in memory only, renewed at 80 % of their life, fetched once for all who wait. */
export interface TokenClient {
  /** `E-AUTH-03` when the sign-in that a token would stand on has ended. */
  accessToken(demand: TokenDemand): Promise<Outcome<string>>;
  /** The service refused this token: the next call fetches a new one. */
  discard(token: string): void;
  /** Forgets everything; a call that is under way brings no token any more. */
  close(): void;
}

/** The tokens of one sign-in, or of the application. */
interface Lane {
  readonly access: DemographicsAccess;
  accessToken(demand: TokenDemand): Promise<Outcome<string>>;
  discard(token: string): void;
}

/** Tokens by signed assertion, by exchange for a person (integration.md 1.1 A4) or for the application (1.3). */
export function createTokenClient(parts: TokenParts): TokenClient {
  let lanes: readonly Lane[] = [];
  let closed = false;
  const ended = (): Outcome<never> => refused(parts, 'E-REC-CANCELLED');

  /** One person at a time: the lane of an earlier sign-in goes with its id_token. */
  function laneFor(access: DemographicsAccess): Lane {
    const known = lanes.find((lane) => signInOf(lane.access) === signInOf(access));
    if (known !== undefined) return known;
    const lane = createLane(parts, access);
    lanes = [...lanes.filter((other) => other.access.kind !== access.kind), lane];
    return lane;
  }

  return {
    accessToken: async (demand) => {
      const { access } = demand;
      if (closed) return ended();
      if (access.kind === 'healthcare-worker' && isOver(access.idToken, parts)) {
        return refused(parts, 'E-AUTH-03');
      }
      const token = await laneFor(access).accessToken(demand);
      // Whoever was signed out meanwhile gets nothing.
      return closed ? ended() : token;
    },
    discard: (token) => {
      for (const lane of lanes) lane.discard(token);
    },
    close: () => {
      closed = true;
      lanes = [];
    },
  };
}

function createLane(parts: TokenParts, access: DemographicsAccess): Lane {
  const { clock } = parts;
  let held: HeldToken | undefined;
  // Of the caller whose demand starts the flight; those who join it share its entries in the trail.
  let starter: CallWitness | undefined;

  const fetchShared = createSharedFlight<Outcome<HeldToken>>(
    (signal) => {
      const witness = starter;
      if (witness === undefined) throw new Error('a token is fetched for somebody');
      return withRetries(
        (attempt) => requestToken(parts, access, witness, attempt, signal),
        readBudget,
        clock,
        signal,
      );
    },
    () => refused(parts, 'E-REC-CANCELLED'),
  );

  return {
    access,
    accessToken: async ({ signal, witness }) => {
      if (held !== undefined && clock.now().getTime() < held.renewAt) return { ok: true, value: held.token };
      held = undefined;
      starter = witness;
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

/** Each sign-in has its own id_token; the application has none. */
function signInOf(access: DemographicsAccess): string | undefined {
  return access.kind === 'healthcare-worker' ? access.idToken : undefined;
}

function isOver(idToken: string, { clock }: TokenParts): boolean {
  const end = idTokenEnd(idToken);
  return end !== undefined && end <= clock.now().getTime();
}

function refused({ clock, randomId }: TokenParts, code: Failure['code']): Outcome<never> {
  return { ok: false, error: failureOf(code, clock.now(), randomId(), { hop: 'sign-on' }) };
}
