import { RecordDesk } from '../../renderer/record-worker/record-desk.ts';
import type { WorkerAnswer } from '../../renderer/record-worker/worker-messages.ts';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { IdentityVerdict, TracedPerson } from '../../shared/contract/person.ts';
import { dateInLondon } from '../../shared/format/instants.ts';
import { areaReaders } from '../../shared/record/areas/area-readers.ts';
import { RecordBook } from '../../shared/record/engine/record-book.ts';
import { buildLinks } from '../../shared/record/links/build-links.ts';
import type { RowsQuestion } from '../../shared/record/record-reader.ts';
import type { RecordReading } from '../../shared/record/record-view.ts';
import type { Sitting } from './sitting.ts';

/** What became of a body that was handed over. */
export interface Read {
  readonly reading: RecordReading;
  /** What the worker says when it is asked for rows, for a find, and to go on without a decision. */
  readonly withoutDecision: readonly WorkerAnswer[];
  /** Whether main let an area be shown: before the verdict, after it, and after the person stopped. */
  readonly shown: { readonly before: boolean; readonly after: boolean; readonly afterStop?: boolean };
  /** Whether the body could be fetched a second time. */
  readonly fetchedTwice: boolean;
}

/** Reads an answer with the worker's own desk and reports as the screen does; stops where details differ (SAFE-13). */
export async function readAnswer(
  sitting: Sitting,
  person: TracedPerson,
  opened: OpenedRecord,
): Promise<Read> {
  const { context } = sitting;
  const { openingId, traceId, bodyUrl } = opened;
  const mayShow = async (): Promise<boolean> => (await context.showArea(openingId, 'allergies', 1)).ok;
  const before = await mayShow();
  const desk = new RecordDesk({
    book: new RecordBook({ readers: areaReaders, buildLinks }),
    fetchBody: (address) => sitting.fetchBody(address),
    // No row that is asked for here is one of the record.
    details: () => Promise.reject(new Error('details of a row that must not be there')),
  });
  const answer = await desk.answer({
    id: 1,
    call: 'read',
    input: [
      {
        bodyUrl,
        expected: {
          nhsNumber: person.nhsNumber,
          family: person.name.family,
          given: person.name.given,
          birthDate: person.birthDate,
          gender: person.gender,
          practiceOdsCode: person.practice.odsCode,
        },
        requested: opened.requested.areas,
        hiddenAreas: [],
        today: dateInLondon(new Date().toISOString()),
        as: 'open',
        accepted: [],
      },
    ],
  });
  if (!answer.ok || answer.call !== 'read') throw new Error('the desk gave no reading');
  const reading = answer.value;
  await context.verdict({ openingId, traceId }, verdictOf(reading));
  const after = await mayShow();
  if (reading.kind === 'differs') await context.decide({ openingId, traceId }, 'stop');
  const afterStop = reading.kind === 'differs' ? { afterStop: await mayShow() } : {};
  const withoutDecision = [
    await desk.answer({ id: 2, call: 'rows', input: [activeAllergies] }),
    await desk.answer({ id: 3, call: 'find', input: ['e', 50] }),
    // Only of differences is there anything to go on despite.
    ...(reading.kind === 'differs'
      ? []
      : [await desk.answer({ id: 4, call: 'continueDespiteDifferences', input: [] })]),
  ];
  return {
    reading,
    withoutDecision,
    shown: { before, after, ...afterStop },
    fetchedTwice: (await sitting.fetchBody(bodyUrl)).ok,
  };
}

const activeAllergies: RowsQuestion = { area: 'allergies', table: 'active', filter: {}, from: 0, count: 50 };

function verdictOf(reading: RecordReading): IdentityVerdict {
  switch (reading.kind) {
    case 'record':
      return { kind: 'match' };
    case 'differs':
      return { kind: 'differences', fields: reading.differences.map(({ field }) => field) };
    default:
      return { kind: reading.kind };
  }
}
