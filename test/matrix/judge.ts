import { expect } from 'vitest';
import type { AuditEntry } from '../../shared/contract/audit.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import { errorCatalogue } from '../../shared/words/catalogue.ts';
import { errorWords } from '../../shared/words/error-words.ts';
import { whoCanHelp } from '../../shared/words/who-can-help.ts';
import type { Journal, JournalEntry } from '../sandbox/journal.ts';
import { callEvents, countedCalls, isCall, sideOf } from './calls.ts';
import type { Expected, MatrixRow } from './matrix-row.ts';
import { hopOfStation } from './matrix-row.ts';
import type { Played } from './play.ts';
import { worthTryingAgain, worthTryingOnceMended } from './worth-trying-again.ts';

/** The words are there, say what to do, and carry nothing of the person or the way. */
export function judgeWords({ station, expected }: MatrixRow, { outcome, failedHops, entries }: Played): void {
  expect(outcome.ok ? 'ok' : outcome.error.code).toBe(expected.code);
  if (outcome.ok) return;
  const { error } = outcome;
  // SAFE-25: one sentence, and no station that would tell one case from the other.
  const hop = error.code === 'E-PT-11' ? 'none' : (expected.hop ?? hopOfStation[station]);
  if (error.code === 'E-PT-11') expect(error.values).toBeUndefined();
  expect(error.hop ?? 'none').toBe(hop ?? 'none');
  if (station !== 'sign-in' && error.code !== 'E-PT-11')
    expect(failedHops.at(-1) ?? 'none').toBe(hop ?? 'none');
  expect(error.retryable).toBe(worthTryingAgain.has(error.code));
  expect(error.code in errorCatalogue).toBe(true);
  const { headline, text, actions, kind } = errorWords(error);
  expect(`${headline} ${text}`).not.toMatch(/[{}]|undefined|E-[A-Z]{2}|https?:|\d{11}/);
  // At a field the sentence itself is what to do.
  if (kind === 'page') expect(actions).not.toEqual([]);
  const again = actions.includes('try-again') || actions.includes('sign-in');
  if (error.retryable) expect(again).toBe(true);
  else if (!worthTryingOnceMended.has(error.code)) expect(actions).not.toContain('try-again');
  expect(whoCanHelp(error.code)).not.toBe('');
  // What the person copies is found in the log, wherever one could be written.
  if (actions.includes('copy-reference') && expected.access !== undefined) {
    expect(entries.map(({ reference }) => reference)).toContain(error.reference);
  }
}

/** As it goes to the screen, without what must be there: id, time, and the number that replaced one. */
export function told({ reference: _reference, at: _at, values = {}, ...rest }: Failure): string {
  const { new: _replacement, ...others } = values;
  return JSON.stringify({ ...rest, values: others });
}

const ends = (some: readonly AuditEntry[]): readonly AuditEntry[] =>
  some.filter(({ outcome }) => outcome !== 'started');
const starts = (some: readonly AuditEntry[]): readonly AuditEntry[] =>
  some.filter(({ outcome }) => outcome === 'started');

/** Every request has its entry before and after; the last one and the whole end as they must. */
export function judgeAudit(row: MatrixRow, { entries, allEntries }: Played): void {
  const { expected } = row;
  for (const start of starts(allEntries.filter(isCall))) {
    const own = ends(allEntries).filter(
      (end) =>
        end.event === start.event &&
        end.reference === start.reference &&
        end.attempt === start.attempt &&
        end.subjects?.join() === start.subjects?.join(),
    );
    expect(own).toHaveLength(1);
    expect(own[0]?.seq).toBeGreaterThan(start.seq);
  }
  const access = entries.findLast(
    ({ event, outcome }) =>
      ['sign-in', 'person-find', 'record-open', 'record-fetch'].includes(event) && outcome !== 'started',
  );
  expect(endOf(access)).toEqual(expected.access);
  if (row.station === 'sign-in') {
    // The browser opens only once this is on record; its end carries the same id (IG-12).
    expect(starts(entries).map(({ event, reference }) => [event, reference])).toEqual([
      ['sign-in', access?.reference],
    ]);
    return;
  }
  const calls = countedCalls(row, entries);
  expect(starts(calls)).toHaveLength(expected.requests);
  judgeIds(row, starts(calls));
  if (expected.requests === 0) return;
  const last = ends(calls).at(-1);
  expect(endOf(last)).toEqual(expected.call);
  expect(last?.httpStatus).toBe(expected.status);
  judgeWhatFollows(row, expected, entries);
}

function endOf(entry: AuditEntry | undefined): object | undefined {
  if (entry === undefined) return undefined;
  const { outcome, rule } = entry;
  // The rule of a success, if any, is not the matrix's.
  return { outcome, ...(rule === undefined || outcome === 'success' ? {} : { rule }) };
}

/** integration.md §5.5: a new id for every attempt at token and record; one for all attempts of a question else. */
function judgeIds(row: MatrixRow, begun: readonly AuditEntry[]): void {
  const ids = begun.map(({ reference }) => reference);
  const attempts = begun.map(({ attempt }) => attempt);
  const distinct = new Set(ids);
  if (sideOf(row)?.ids === 'new-each-time') expect(distinct.size).toBe(ids.length);
  if (row.station === 'demographics') expect(distinct.size).toBe(Math.min(1, ids.length));
  // A second question to the directory counts its attempts anew.
  const counted = row.station === 'directory' ? withinQuestions(begun) : ids.map((_, at) => at + 1);
  expect(attempts).toEqual(counted);
}

function withinQuestions(begun: readonly AuditEntry[]): readonly number[] {
  return begun.map(
    ({ reference }, at) => begun.slice(0, at + 1).filter((other) => other.reference === reference).length,
  );
}

/** What failed is the last thing asked: no later station hears of it. */
function judgeWhatFollows(row: MatrixRow, expected: Expected, entries: readonly AuditEntry[]): void {
  const side = sideOf(row);
  if (expected.code === 'ok' || side === undefined) return;
  const later: readonly string[] = callEvents.slice(callEvents.indexOf(side.event) + 1);
  expect(entries.map(({ event }) => event).filter((event) => later.includes(event))).toEqual([]);
}

/** What reached the sandbox was on disk before it came: each request has its entry, and none is younger. */
export function judgeOrder(journal: Journal, keptAt: (reference: string) => readonly number[]): void {
  const seen = new Map<string, number>();
  for (const { hop, traceId = '', arrival } of journal.entries.toSorted(byArrival)) {
    if (hop === 'cis2' || hop === 'practice') continue;
    const before = seen.get(traceId) ?? 0;
    seen.set(traceId, before + 1);
    const kept = keptAt(traceId)[before];
    expect(kept).toBeDefined();
    expect(kept).toBeLessThanOrEqual(Date.parse(arrival.at));
  }
}

const byArrival = (a: JournalEntry, b: JournalEntry): number => a.arrival.number - b.arrival.number;

/** Nothing clinical leaves main after a failure, nor the worker before identity is settled (SAFE-13). */
export function judgeContent(
  { station, cause, expected }: MatrixRow,
  { outcome, deposits, read }: Played,
): void {
  const opened = read !== undefined;
  expect(deposits).toBe(opened ? 1 : 0);
  if (!outcome.ok) expect(opened).toBe(false);
  if (read === undefined) {
    expect(expected.reading).toBeUndefined();
    return;
  }
  const { reading, shown, withoutDecision, fetchedTwice } = read;
  const wanted = expected.reading ?? { kind: 'record' };
  expect(reading.kind).toBe(wanted.kind);
  // What stood on screen before stays, unless this answer was another person's.
  const stood = station === 'more';
  expect(shown.before).toBe(stood);
  expect(fetchedTwice).toBe(false);
  expect(shown.after).toBe(wanted.kind === 'record' || (stood && wanted.kind !== 'other-person'));
  for (const answer of withoutDecision) {
    if (!answer.ok) continue;
    expect(['rows', 'find']).toContain(answer.call);
    if (reading.kind === 'record') continue;
    if (answer.call === 'rows') expect(answer.value.rows).toEqual([]);
    if (answer.call === 'find') expect(answer.value.areas).toEqual([]);
  }
  if (reading.kind === 'differs' && wanted.kind === 'differs') {
    expect(reading.differences.map(({ field }) => field)).toEqual(wanted.fields);
    expect(Object.keys(reading).toSorted()).toEqual(['differences', 'kind']);
    expect(shown.afterStop).toBe(false);
  }
  if (reading.kind === 'record' && cause.kind === 'fault' && cause.fault === 'dissent-as-blank') {
    // Lists that were emptied are not lists of nothing.
    const states = reading.summary.areas.filter(({ id }) => id === 'allergies' || id === 'medicines');
    expect(states.map(({ state }) => state)).toEqual(['withheld', 'withheld']);
  }
  if (reading.kind === 'unreadable') expect(reading).toEqual(wanted);
  if (reading.kind === 'other-person') expect(reading).toEqual({ kind: 'other-person' });
}

/** The verdict is in the audit, with names of fields and nothing of what they hold. */
export function judgeVerdict({ entries, read }: Played): void {
  if (read === undefined) return;
  const { reading } = read;
  const verdict = entries.find(({ event }) => event === 'record-verdict');
  const expected = {
    record: { outcome: 'success', rule: 'match' },
    differs: { outcome: 'blocked', rule: 'CORE02' },
    'other-person': { outcome: 'blocked', rule: 'E-REC-WRONGPT' },
    unreadable: { outcome: 'failed', rule: 'unreadable' },
  } as const;
  expect(verdict).toMatchObject(expected[reading.kind]);
  if (reading.kind !== 'differs') return;
  const fields = reading.differences.map(({ field }) => field);
  expect(verdict?.subjects).toEqual(fields);
  const decision = entries.find(({ event }) => event === 'record-decision');
  expect(decision).toMatchObject({ outcome: 'success', rule: 'stop', subjects: fields });
}
