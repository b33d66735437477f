import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import type { AccessReason, TracedPerson } from '../../shared/contract/person.ts';
import type { RecordAreaId } from '../../shared/record/area-order.ts';
import type { AskedRange, IdentityDifference, RecordSummary } from '../../shared/record/record-view.ts';

/** Where one area stands: what of it is here, and what became of the last request. All absent: never asked for. */
export interface AreaFetch {
  readonly held?: { readonly range: AskedRange; readonly retrievedAt: string };
  /** Milliseconds of this computer's clock. */
  readonly loading?: { readonly range: AskedRange; readonly since: number };
  readonly failed?: { readonly range: AskedRange; readonly failure: Failure };
}

export type AreaFetches = Readonly<Partial<Record<RecordAreaId, AreaFetch>>>;

/** Differences that the person at the screen went on despite (SAFE-13): the strip stays while the record is open. */
export interface Continued {
  readonly differences: readonly IdentityDifference[];
  readonly at: string;
}

/** One record that is open on screen, with everything that its screens need. In memory only. */
export interface OpenRecord {
  readonly person: TracedPerson;
  readonly reason: AccessReason;
  /** The answer that opened this copy: its age is the copy's age. */
  readonly opened: OpenedRecord;
  readonly summary: RecordSummary;
  readonly fetches: AreaFetches;
  /** Areas still to be asked for, besides those that always follow: after a refresh, what was there before. */
  readonly toCome: readonly { readonly area: RecordAreaId; readonly range: AskedRange }[];
  readonly continued?: Continued | undefined;
  /** When the copy before a refresh was retrieved. */
  readonly before?: string | undefined;
}
