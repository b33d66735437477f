import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import type { AccessReason, TracedPerson } from '../../shared/contract/person.ts';
import { areaOrder, type RecordAreaId } from '../../shared/record/area-order.ts';
import type { RecordReader } from '../../shared/record/record-reader.ts';
import type { IdentityDifference, RecordSummary } from '../../shared/record/record-view.ts';
import { bedside } from './bedside.ts';
import { endsRecord } from './ends-record.ts';
import { askOf, firstAreas, usualRange } from './fetch-ask.ts';
import { readAnswer } from './read-answer.ts';

/** One attempt to open a record; `attempt` sets repeated attempts apart. */
export interface OpeningRequest {
  readonly person: TracedPerson;
  readonly reason: AccessReason;
  readonly attempt: number;
  /** The copy on screen is to be replaced, and the reader says what changed. */
  readonly isRefresh: boolean;
}

/** An answer that opens a record, and what of plan A did not come with it. */
export interface FirstAnswer {
  readonly opened: OpenedRecord;
  readonly failures: Readonly<Partial<Record<RecordAreaId, Failure>>>;
  /** Parts of plan A that are still to be asked for by themselves. */
  readonly rest: readonly RecordAreaId[];
}

/** What became of an attempt. A failure of main leaves an earlier copy readable; a failure to read does not. */
export type OpeningResult =
  | { readonly kind: 'failed'; readonly failure: Failure; readonly bodyReceived: boolean }
  | (FirstAnswer & { readonly kind: 'differs'; readonly differences: readonly IdentityDifference[] })
  | (FirstAnswer & { readonly kind: 'record'; readonly summary: RecordSummary });

interface OpeningParts {
  readonly request: OpeningRequest;
  readonly openAreas: readonly ClinicalAreaId[];
  readonly reader: RecordReader;
  readonly steps: { readonly onBodyReceived: () => void; readonly onApart: () => void };
  readonly signal: AbortSignal;
}

/** Asks for plan A; where the practice's system fails over the whole of it, for each part by itself. */
export async function openRecord(parts: OpeningParts): Promise<OpeningResult> {
  const { person, reason } = parts.request;
  const outcome = await bedside().record.open({ openingId: person.openingId, reason });
  if (outcome.ok) return readFirst(parts, { opened: outcome.value, failures: {}, rest: [] });
  const failure = outcome.error;
  const areas = firstAreas.filter((area) => parts.openAreas.includes(area));
  // One part alone is the request that has just failed.
  if (!failedOverTheWhole(failure) || areas.length < 2) {
    return { kind: 'failed', failure, bodyReceived: false };
  }
  return openApart(parts, areas, failure);
}

/** A 500 may be about one part only; no answer at all, or one in time, says nothing of the kind (structured.md 5). */
function failedOverTheWhole({ code, hop, values }: Failure): boolean {
  return code === 'E-REC-09' && hop === 'practice' && values?.['status'] === '500';
}

/** The first part that comes opens the record; those after it follow on screen. All failed: the failure of the whole. */
async function openApart(
  parts: OpeningParts,
  areas: readonly RecordAreaId[],
  whole: Failure,
): Promise<OpeningResult> {
  const { openingId } = parts.request.person;
  const failures: Partial<Record<RecordAreaId, Failure>> = {};
  let bodyReceived = false;
  parts.steps.onApart();
  for (const [index, area] of areas.entries()) {
    if (parts.signal.aborted) break;
    // oxlint-disable-next-line no-await-in-loop -- a system that has just failed is asked one thing at a time
    const outcome = await bedside().record.fetch({ openingId, ask: askOf(area, usualRange(area)) });
    if (!outcome.ok) {
      // A refusal of this person, their sharing or the access log is of the whole record, not of one part.
      if (outcome.error.code === 'E-REC-CANCELLED' || endsRecord(outcome.error.code)) {
        return { kind: 'failed', failure: outcome.error, bodyReceived };
      }
      failures[area] = outcome.error;
      continue;
    }
    bodyReceived = true;
    const first = { opened: outcome.value, failures: { ...failures }, rest: areas.slice(index + 1) };
    // oxlint-disable-next-line no-await-in-loop -- the next part is asked for only if this answer cannot be read
    const result = await readFirst(parts, first);
    if (result.kind !== 'failed' || result.failure.code !== 'E-REC-10') return result;
    failures[area] = result.failure;
  }
  return { kind: 'failed', failure: whole, bodyReceived };
}

async function readFirst(
  { request, openAreas, reader, steps }: OpeningParts,
  first: FirstAnswer,
): Promise<OpeningResult> {
  steps.onBodyReceived();
  const answer = await readAnswer({
    reader,
    person: request.person,
    opened: first.opened,
    hiddenAreas: areaOrder.filter((area) => !openAreas.includes(area)),
    as: request.isRefresh ? 'refresh' : 'open',
    accepted: [],
  });
  switch (answer.kind) {
    case 'record':
      return { ...first, kind: 'record', summary: answer.summary };
    case 'differs':
      return { ...first, kind: 'differs', differences: answer.differences };
    case 'unreadable':
    case 'other-person':
    case 'not-noted':
      return { kind: 'failed', failure: answer.failure, bodyReceived: true };
    default:
      return answer satisfies never;
  }
}
