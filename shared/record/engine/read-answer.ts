import { isJsonObject, textOf } from '../json-value.ts';
import { parseLossless } from '../lossless-json.ts';
import { isErrorOutcome } from '../outcome-warnings.ts';
import { checkIdentity } from '../read-identity.ts';
import { indexRecord } from '../record-index.ts';
import type { RecordIndex } from '../record-index.ts';
import type { ReadRequest } from '../record-reader.ts';
import type { IdentityDifference, RecordReading } from '../record-view.ts';
import type { HeldAnswer } from './join-answers.ts';

type Unreadable = Extract<RecordReading, { readonly kind: 'unreadable' }>;

/** What one body is: an answer about the person, with the differences to PDS, or nothing that may be read. */
export type ReadAnswer =
  | Unreadable
  | { readonly kind: 'other-person' }
  | {
      readonly kind: 'answer';
      readonly answer: HeldAnswer;
      /** Of this answer alone. */
      readonly index: RecordIndex;
      readonly differences: readonly IdentityDifference[];
    };

/**
 * Parses one body and settles whose it is, over all that came, whatever the role opens of it (SAFE-13).
 * Total: any text gives a reading, never a throw; for another person nothing is kept.
 */
export function readAnswer(
  bodyText: string,
  { expected, requested, today }: Pick<ReadRequest, 'expected' | 'requested' | 'today'>,
): ReadAnswer {
  const parsed = parseLossless(bodyText);
  if (!parsed.ok) return unreadable(parsed.why === 'too-deep' ? 'not-a-record' : 'not-json');
  const bundle = parsed.value;
  if (!isJsonObject(bundle)) return unreadable('not-a-record');
  const type = textOf(bundle['resourceType'])?.trim();
  if (type === 'OperationOutcome' && isErrorOutcome(bundle)) return unreadable('error-outcome');
  if (type !== 'Bundle') return unreadable('not-a-record');
  const index = indexRecord(bundle);
  const verdict = checkIdentity(index, expected, today);
  if (verdict.kind === 'no-patient') return unreadable('no-patient');
  if (verdict.kind === 'other-person') return { kind: 'other-person' };
  return {
    kind: 'answer',
    answer: { bundle, requested },
    index,
    differences: verdict.kind === 'differs' ? verdict.differences : [],
  };
}

function unreadable(why: Unreadable['why']): Unreadable {
  return { kind: 'unreadable', why };
}
