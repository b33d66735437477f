import type { Hop, Outcome } from '../../shared/contract/errors.ts';
import type { AccessReason, TracedPerson } from '../../shared/contract/person.ts';
import type { OpenedRecord } from '../../shared/contract/contract.ts';

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
}

export type HopListener = (hop: Hop, state: 'waiting' | 'done' | 'failed') => void;

interface Attempt {
  readonly onHop: HopListener;
  /** Aborts every request of this attempt; the outcome is then `E-REC-CANCELLED`. */
  readonly signal: AbortSignal;
}

export interface FindPerson extends Attempt {
  /** Ten digits. */
  readonly nhsNumber: string;
  /** `YYYY-MM-DD` as typed; compared with PDS, never sent. */
  readonly dateOfBirth: string;
  readonly staff: RequestingStaff;
}

export interface OpenRecord extends Attempt {
  readonly person: TracedPerson;
  readonly staff: RequestingStaff;
  readonly reason: AccessReason;
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
  /** Looks the practice up afresh and asks it for plan A of the structured record. */
  openRecord(request: OpenRecord): Promise<Outcome<ReceivedRecord>>;
  /** Closes kept-alive connections and forgets tokens. */
  close(): void;
}
