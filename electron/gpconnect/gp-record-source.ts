import type { Outcome } from '../../shared/contract/errors.ts';
import type { AccessReason, TracedPerson } from '../../shared/contract/person.ts';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { CheckStep, ConnectionCheck } from '../../shared/contract/setup.ts';
import type { CallWitness } from './call-witness.ts';
import type { HopListener } from './hop-progress.ts';
import type { OpeningRoute } from './opening-route.ts';
import type { RequestPlan } from './request-plan.ts';

/** The signed-in human as the provenance token names them (integration.md 2.1). */
export interface RequestingStaff {
  readonly id: string;
  readonly displayName: string;
  readonly roleName: string;
  readonly family: string;
  readonly given: readonly string[];
  readonly prefix: readonly string[];
  /** SDS user id, or `UNK` without a smartcard or CIS2 identity. */
  readonly sdsUserId: string;
  readonly sdsRoleProfileId: string;
  /** Last component of the national role code, e.g. `R8001`; what a 0.7 token carries. */
  readonly jobRoleCode?: string;
}

/**
 * On whose behalf demographics are asked (integration.md 1.1 A4, 1.3). `healthcare-worker` exchanges the id_token of
 * the person's CIS2 sign-in; the other needs the organisation's recorded agreement with NHS England.
 */
export type DemographicsAccess =
  | { readonly kind: 'healthcare-worker'; readonly idToken: string }
  | { readonly kind: 'application-restricted' };

interface Attempt {
  readonly onHop: HopListener;
  /** Aborts every request of this attempt; the outcome is then `E-REC-CANCELLED`. */
  readonly signal: AbortSignal;
  /** Writes every request down before it leaves. */
  readonly witness: CallWitness;
  readonly access: DemographicsAccess;
}

export interface FindPerson extends Attempt {
  /** Ten digits. */
  readonly nhsNumber: string;
  /** `YYYY-MM-DD` as typed; compared with PDS, never sent. */
  readonly dateOfBirth: string;
  /** The second way of CORE02 (SAFE-11). */
  readonly names?: { readonly family: string; readonly given: string };
  readonly staff: RequestingStaff;
}

export interface OpenRecord extends Attempt {
  readonly person: TracedPerson;
  readonly staff: RequestingStaff;
  readonly reason: AccessReason;
  /** What is asked for; made from what this person's role opens (DESIGN.md 2.17). */
  readonly plan: RequestPlan;
  /** One for all requests of an opening. */
  readonly route: OpeningRoute;
}

export interface CheckConnection extends ConnectionCheck {
  readonly staff: RequestingStaff;
  readonly signal: AbortSignal;
  readonly witness: CallWitness;
  readonly access: DemographicsAccess;
  readonly onStep: (step: CheckStep) => void;
}

/** A record as it came over the wire, unparsed. */
export interface ReceivedRecord {
  readonly traceId: string;
  readonly retrievedAt: string;
  readonly practiceOdsCode: string;
  /** JSON text of the Bundle, gzip level 1: what the worker will fetch. */
  readonly gzippedBody: Uint8Array;
  /** Bytes of the JSON text. */
  readonly bodyBytes: number;
  readonly requested: OpenedRecord['requested'];
}

/** National services and GP practices, seen as one capability. Adapters: GP Connect over Spine. */
export interface GpRecordSource {
  /** Traces a person on PDS and refuses whom the rules refuse. The caller adds the opening's id. */
  findPerson(request: FindPerson): Promise<Outcome<Omit<TracedPerson, 'openingId'>>>;
  /** Asks the practice for one plan of the structured record; looks it up unless the route of the opening is known. */
  openRecord(request: OpenRecord): Promise<Outcome<ReceivedRecord>>;
  /** Token, demographics, own ASID, the practice's endpoint, then its metadata; stops at the layer that fails. */
  checkConnection(request: CheckConnection): Promise<readonly CheckStep[]>;
  /** Seconds by which this computer's clock was off at the last answer of a service; `undefined` before the first. */
  clockOffSeconds(): number | undefined;
  /** Closes kept-alive connections and forgets tokens. */
  close(): void;
}
