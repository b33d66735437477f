import type { AuditEntry } from '../../shared/contract/audit.ts';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import { stories } from '../sandbox/stories/index.ts';
import { askerFor, askerForMore, bringAbout, early, partsFor } from './bring-about.ts';
import { present, ready } from './ground.ts';
import type { Ground } from './ground.ts';
import type { Circumstance, MatrixRow, Question } from './matrix-row.ts';
import { readAnswer } from './read-answer.ts';
import type { Read } from './read-answer.ts';
import { takeSeat } from './sitting.ts';
import type { Sitting } from './sitting.ts';

/** What came of a row. */
export interface Played {
  readonly outcome: Outcome<unknown>;
  /** Entries of the audit from the moment that counts, oldest first. */
  readonly entries: readonly AuditEntry[];
  /** Entries of the whole row. */
  readonly allEntries: readonly AuditEntry[];
  /** Bodies that were put ready for the worker from that moment on. */
  readonly deposits: number;
  readonly read?: Read;
  /** Stations that were told to the screen as failed. */
  readonly failedHops: readonly string[];
}

const agreed = { kind: 'person-agreed' } as const;
const resident = present(stories.find(({ id }) => id === 'care-home-resident'));
export const ordinary: Question = { nhsNumber: resident.nhsNumber, dateOfBirth: resident.birthDate };

/** Plays one row through the person context to its end; the sandbox's switches stay as set. */
export async function play(ground: Ground, row: MatrixRow): Promise<Played> {
  const sitting = takeSeat(ground, await partsFor(ground, row));
  const firstSeq = (await ground.lastSeq()) + 1;
  try {
    const measured = await run(ground, row, sitting);
    const allEntries = await ground.entriesFrom(firstSeq);
    return {
      ...measured,
      allEntries,
      entries: allEntries.filter(({ seq }) => seq >= measured.fromSeq),
      deposits: sitting.deposits() - (measured.depositsBefore ?? 0),
      failedHops: sitting.progress.filter(({ state }) => state === 'failed').map(({ hop }) => hop),
    };
  } finally {
    sitting.close();
  }
}

interface Measured {
  readonly outcome: Outcome<unknown>;
  readonly fromSeq: number;
  readonly read?: Read;
  readonly depositsBefore?: number;
}

async function run(ground: Ground, row: MatrixRow, sitting: Sitting): Promise<Measured> {
  const { cause, station } = row;
  if (station === 'more') return runMore(ground, row, sitting);
  const question = cause.kind === 'person' ? cause.question : ordinary;
  const asker = askerFor(ground, cause);
  const find = (): Promise<Outcome<TracedPerson>> => sitting.context.find(question, asker);
  const circumstance = cause.kind === 'circumstance' ? cause.circumstance : undefined;
  const endsWithFinding =
    early.has(station) ||
    (circumstance !== undefined && stopsFinding.has(circumstance)) ||
    isOurCertificate(row);
  if (endsWithFinding) {
    // Their server is the token service's too: a token must be there before it fails.
    if (station === 'demographics' && cause.kind === 'fault' && cause.hop === 'gateway') ready(await find());
    bringAbout(ground, cause);
    const fromSeq = (await ground.lastSeq()) + 1;
    return { outcome: await find(), fromSeq };
  }
  const person = ready(await find());
  bringAbout(ground, cause);
  if (circumstance === 'trace-a-day-old') ground.clock.leap(25 * 3_600_000);
  if (circumstance === 'practice-paused') {
    await sitting.context.open(person.openingId, agreed, asker);
    ground.sandbox.faults.clear();
  }
  const fromSeq = (await ground.lastSeq()) + 1;
  ground.sandbox.journal.mark('opening');
  const opening = sitting.context.open(person.openingId, agreed, asker);
  if (circumstance === 'stopped-by-the-person') {
    await until(() => ground.sandbox.journal.of('ssp').length > 0);
    sitting.context.cancel(person.openingId);
  }
  const outcome = await opening;
  if (!outcome.ok) return { outcome, fromSeq };
  return { outcome, fromSeq, read: await readAnswer(sitting, person, outcome.value satisfies OpenedRecord) };
}

/** A record is open and its plan A judged; then one more area is asked for. */
async function runMore(ground: Ground, { cause }: MatrixRow, sitting: Sitting): Promise<Measured> {
  const { context } = sitting;
  const asker = askerFor(ground, cause);
  const person = ready(await context.find(ordinary, asker));
  const { openingId } = person;
  ground.sandbox.journal.mark('opening');
  const { traceId } = ready(await context.open(openingId, agreed, asker));
  ready(await context.verdict({ openingId, traceId }, { kind: 'match' }));
  const depositsBefore = sitting.deposits();
  bringAbout(ground, cause);
  const circumstance = cause.kind === 'circumstance' ? cause.circumstance : undefined;
  if (circumstance === 'trace-a-day-old') ground.clock.leap(25 * 3_600_000);
  const fromSeq = (await ground.lastSeq()) + 1;
  const fetching = context.fetch(openingId, { plan: 'B' }, askerForMore(ground, cause));
  if (circumstance === 'stopped-by-the-person') {
    await until(() => ground.sandbox.journal.of('ssp').length > 1);
    context.cancel(openingId, 'B');
  }
  const outcome = await fetching;
  if (!outcome.ok) return { outcome, fromSeq, depositsBefore };
  return { outcome, fromSeq, depositsBefore, read: await readAnswer(sitting, person, outcome.value) };
}

/** Waits for something on this computer that is a matter of milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let look = 0; look < 400; look += 1) {
    if (await holds()) return true;
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  return false;
}

const stopsFinding: ReadonlySet<Circumstance> = new Set<Circumstance>([
  'audit-full',
  'audit-altered',
  'no-view-in-role',
  'no-right-to-search',
  'key-of-another-certificate',
  'certificate-file-missing',
  'certificate-not-yet-valid',
]);

/** A certificate that is refused before anything leaves is refused at the finding already. */
function isOurCertificate({ cause, station }: MatrixRow): boolean {
  return cause.kind === 'certificate' && station === 'computer';
}
