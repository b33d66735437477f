import { useQuery } from '@tanstack/react-query';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import type { AccessReason, IdentityVerdict, TracedPerson } from '../../shared/contract/person.ts';
import { areaOrder } from '../../shared/record/area-order.ts';
import type { RecordReader } from '../../shared/record/record-reader.ts';
import type { IdentityDifference, RecordReading, RecordView } from '../../shared/record/record-view.ts';
import { dateInLondon } from '../../shared/format/instants.ts';
import { bedside } from './bedside.ts';
import { queryKeys } from './query-keys.ts';
import { useRecordReader } from './record-reader-context.tsx';

/** One attempt to open a record; `attempt` sets repeated attempts apart. */
export interface OpeningRequest {
  readonly person: TracedPerson;
  readonly reason: AccessReason;
  readonly attempt: number;
}

/** What became of an attempt. A failure of main leaves an earlier copy readable; a failure to read does not. */
export type OpeningResult =
  | { readonly kind: 'failed'; readonly failure: Failure; readonly bodyReceived: boolean }
  | {
      readonly kind: 'differs';
      readonly opened: OpenedRecord;
      readonly differences: readonly IdentityDifference[];
    }
  | { readonly kind: 'record'; readonly opened: OpenedRecord; readonly view: RecordView };

interface OpenRecordState {
  readonly result: OpeningResult | undefined;
}

/**
 * Opens a record through every hop and reads it as far as the role goes (`openAreas`).
 * The answer is keyed by the opening and dropped with the screen (SAFE-12).
 */
export function useOpenRecord(
  request: OpeningRequest,
  openAreas: readonly ClinicalAreaId[],
  onBodyReceived: () => void,
): OpenRecordState {
  const { reader } = useRecordReader();
  const { data } = useQuery({
    queryKey: queryKeys.opening(request.person.openingId, request.attempt),
    queryFn: () => openRecord(request, openAreas, reader, onBodyReceived),
    gcTime: 0,
  });
  return { result: data };
}

async function openRecord(
  { person, reason }: OpeningRequest,
  openAreas: readonly ClinicalAreaId[],
  reader: RecordReader,
  onBodyReceived: () => void,
): Promise<OpeningResult> {
  const outcome = await bedside().record.open({ openingId: person.openingId, reason });
  if (!outcome.ok) return { kind: 'failed', failure: outcome.error, bodyReceived: false };
  const opened = outcome.value;
  if (opened.openingId !== person.openingId) {
    return settle('other-person', opened, readFailure('E-REC-WRONGPT', opened));
  }
  onBodyReceived();
  const reading = await reader
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
      hiddenAreas: areaOrder.filter((area) => !openAreas.includes(area)),
      today: dateInLondon(new Date().toISOString()),
    })
    // A worker that died is told like a reply that cannot be read: nothing from it is shown.
    .catch((): RecordReading => ({ kind: 'unreadable', why: 'not-fetched' }));
  return settle(reading, opened, fromReading(reading, opened));
}

/**
 * Reports what the comparison with PDS gave, for every opened record (SAFE-13, DESIGN 2.14).
 * Where main cannot note it nothing is shown: no audit, no access.
 */
async function settle(
  reading: RecordReading | 'other-person',
  { openingId, traceId }: OpenedRecord,
  result: OpeningResult,
): Promise<OpeningResult> {
  const verdict = verdictOf(reading);
  const noted = await bedside().record.verdict({ openingId, traceId, verdict });
  return noted.ok ? result : { kind: 'failed', failure: noted.error, bodyReceived: true };
}

function verdictOf(reading: RecordReading | 'other-person'): IdentityVerdict {
  if (reading === 'other-person') return { kind: reading };
  switch (reading.kind) {
    case 'record':
      return { kind: 'match' };
    case 'differs':
      // Names of fields only, never what they hold.
      return { kind: 'differences', fields: [...new Set(reading.differences.map(({ field }) => field))] };
    case 'other-person':
    case 'unreadable':
      return { kind: reading.kind };
    default:
      return reading satisfies never;
  }
}

function fromReading(reading: RecordReading, opened: OpenedRecord): OpeningResult {
  switch (reading.kind) {
    case 'unreadable':
      return readFailure('E-REC-10', opened);
    case 'other-person':
      return readFailure('E-REC-WRONGPT', opened);
    case 'differs':
      return { kind: 'differs', opened, differences: reading.differences };
    case 'record':
      return { kind: 'record', opened, view: reading.view };
    default:
      return reading satisfies never;
  }
}

/** A body that came but is not shown: unreadable, or another person's. */
export function readFailure(code: 'E-REC-10' | 'E-REC-WRONGPT', opened: OpenedRecord): OpeningResult {
  return {
    kind: 'failed',
    bodyReceived: true,
    failure: {
      code,
      reference: opened.traceId,
      at: new Date().toISOString(),
      retryable: code === 'E-REC-10',
      hop: 'reading',
    },
  };
}
