import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import type { IdentityVerdict, TracedPerson } from '../../shared/contract/person.ts';
import { dateInLondon } from '../../shared/format/instants.ts';
import type { RecordAreaId } from '../../shared/record/area-order.ts';
import type { ReadRequest, RecordReader } from '../../shared/record/record-reader.ts';
import type { IdentityDifference, RecordReading } from '../../shared/record/record-view.ts';
import { bedside } from './bedside.ts';

interface AnswerOf {
  readonly reader: RecordReader;
  readonly person: TracedPerson;
  readonly opened: OpenedRecord;
  readonly hiddenAreas: readonly RecordAreaId[];
  readonly as: ReadRequest['as'];
  readonly accepted: readonly IdentityDifference[];
}

/** What one answer of the practice comes to, once main has noted the verdict on it. */
export type ReadAnswer =
  | Exclude<RecordReading, { readonly kind: 'unreadable' | 'other-person' }>
  | { readonly kind: 'unreadable' | 'other-person' | 'not-noted'; readonly failure: Failure };

/**
 * Has one answer read and compared with PDS, and tells main the verdict (SAFE-13, DESIGN 2.14).
 * Where main cannot note it nothing is shown: no audit, no access.
 */
export async function readAnswer(answer: AnswerOf): Promise<ReadAnswer> {
  const { person, opened } = answer;
  const isOurs = opened.openingId === person.openingId;
  const reading: RecordReading = isOurs ? await readBody(answer) : { kind: 'other-person' };
  const { openingId, traceId } = opened;
  const noted = await bedside().record.verdict({ openingId, traceId, verdict: verdictOf(reading) });
  if (!noted.ok) return { kind: 'not-noted', failure: noted.error };
  switch (reading.kind) {
    case 'unreadable':
      return { kind: reading.kind, failure: readFailure('E-REC-10', opened) };
    case 'other-person':
      return { kind: reading.kind, failure: readFailure('E-REC-WRONGPT', opened) };
    case 'differs':
    case 'record':
      return reading;
    default:
      return reading satisfies never;
  }
}

function readBody({ reader, person, opened, hiddenAreas, as, accepted }: AnswerOf): Promise<RecordReading> {
  return (
    reader
      .read({
        bodyUrl: opened.bodyUrl,
        expected: {
          nhsNumber: person.nhsNumber,
          family: person.name.family,
          given: person.name.given,
          birthDate: person.birthDate,
          gender: person.gender,
          practiceOdsCode: person.practice.odsCode,
        },
        requested: opened.requested.areas,
        hiddenAreas,
        today: dateInLondon(new Date().toISOString()),
        as,
        accepted,
      })
      // A worker that died is told like a reply that cannot be read: nothing from it is shown.
      .catch((): RecordReading => ({ kind: 'unreadable', why: 'not-fetched' }))
  );
}

/** Differences that were gone on despite before are told all the same: main knows what the decision covers. */
function verdictOf(reading: RecordReading): IdentityVerdict {
  switch (reading.kind) {
    case 'record':
      return reading.differences.length === 0 ? { kind: 'match' } : differencesIn(reading.differences);
    case 'differs':
      return differencesIn(reading.differences);
    case 'other-person':
    case 'unreadable':
      return { kind: reading.kind };
    default:
      return reading satisfies never;
  }
}

/** Names of fields only, never what they hold. */
function differencesIn(differences: readonly IdentityDifference[]): IdentityVerdict {
  return { kind: 'differences', fields: [...new Set(differences.map(({ field }) => field))] };
}

/** A body that came but is not shown: unreadable, or another person's. */
export function readFailure(code: 'E-REC-10' | 'E-REC-WRONGPT', { traceId }: OpenedRecord): Failure {
  return {
    code,
    reference: traceId,
    at: new Date().toISOString(),
    retryable: code === 'E-REC-10',
    hop: 'reading',
  };
}
