import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { AccessReason, TracedPerson } from '../../shared/contract/person.ts';
import type { IdentityDifference, RecordView } from '../../shared/record/record-view.ts';

/** One record that is open on screen, with everything that its screens need. In memory only. */
export interface OpenRecord {
  readonly person: TracedPerson;
  readonly reason: AccessReason;
  readonly opened: OpenedRecord;
  readonly view: RecordView;
  /** Set when the person at the screen went on despite differences (SAFE-13): the strip stays while it is open. */
  readonly continued?: {
    readonly differences: readonly IdentityDifference[];
    readonly at: string;
  };
}
