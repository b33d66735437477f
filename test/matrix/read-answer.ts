import { RecordDesk } from '../../renderer/record-worker/record-desk.ts';
import type { WorkerAnswer } from '../../renderer/record-worker/worker-messages.ts';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { IdentityVerdict, TracedPerson } from '../../shared/contract/person.ts';
import { dateInLondon } from '../../shared/format/instants.ts';
import type { RecordReading } from '../../shared/record/record-view.ts';
import type { Sitting } from './sitting.ts';

/** What became of a body that was handed over. */
export interface Read {
  readonly reading: RecordReading;
  /** What the worker says when it is asked for the view without a decision, and for details of any row. */
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
    fetchBody: (address) => sitting.fetchBody(address),
    recordDetails: () => Promise.resolve([]),
  });
  const answer = await desk.answer({
    id: 1,
    call: 'read',
    input: {
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
    },
  });
  if (!answer.ok || answer.call !== 'read') throw new Error('the desk gave no reading');
  const reading = answer.value;
  await context.verdict({ openingId, traceId }, verdictOf(reading));
  const after = await mayShow();
  if (reading.kind === 'differs') await context.decide({ openingId, traceId }, 'stop');
  const afterStop = reading.kind === 'differs' ? { afterStop: await mayShow() } : {};
  const withoutDecision =
    reading.kind === 'differs'
      ? [await desk.answer({ id: 2, call: 'details', input: 'AllergyIntolerance/1' })]
      : [
          await desk.answer({ id: 2, call: 'continueDespiteDifferences', input: null }),
          await desk.answer({ id: 3, call: 'details', input: 'AllergyIntolerance/1' }),
        ];
  return {
    reading,
    withoutDecision,
    shown: { before, after, ...afterStop },
    fetchedTwice: (await sitting.fetchBody(bodyUrl)).ok,
  };
}

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
