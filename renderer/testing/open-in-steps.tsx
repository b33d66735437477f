import { contract } from '../../shared/contract/contract.ts';
import { screen, within } from '@testing-library/react';
import { areaSummaries, recordSummary } from './records.ts';
import { createFakeBridge, good, type FakeAnswers, type FakeBridge } from './fake-bridge.ts';
import { createFakeReader, type FakeReadings } from './fake-reader.ts';
import { heading, openRecord } from './journey.ts';
import { signedInSession } from './people.ts';
import { renderApp, type RenderedApp } from './render-app.tsx';
import type { RecordReading } from '../../shared/record/record-view.ts';

const recordFetch = contract['record.fetch'].input;

/** A main with somebody signed in. */
export function signedIn(changes: Partial<FakeAnswers> = {}): FakeBridge {
  return createFakeBridge({ 'session.state': good(signedInSession), ...changes });
}

/** Signs in, finds and confirms; whatever comes of opening the record. */
export async function open(main: FakeBridge, readings: Partial<FakeReadings> = {}): Promise<RenderedApp> {
  const rendered = renderApp({ main, reader: createFakeReader(readings) });
  await openRecord(rendered.user);
  return rendered;
}

/** As `open`, until the first area stands. */
export async function show(main: FakeBridge, readings: Partial<FakeReadings> = {}): Promise<RenderedApp> {
  const rendered = await open(main, readings);
  await heading('Allergies and adverse reactions');
  return rendered;
}

/** The plans that were asked for after the first, in order. */
export function plans(main: FakeBridge): readonly unknown[] {
  return main.callsTo('record.fetch').map((input) => recordFetch.parse(input).ask.plan);
}

/** An entry of the rail. */
export function rail(name: RegExp): HTMLElement {
  return within(screen.getByRole('navigation', { name: 'Record sections' })).getByRole('button', { name });
}

/** A reading without differences. */
export function reading(version: number): RecordReading {
  return { kind: 'record', summary: recordSummary({ version }), differences: [] };
}

const unasked = { state: 'not-requested', tables: [], count: 0, rows: 0 } as const;

/** A record of which plan A alone has come. */
export const onlyA = recordSummary({
  areas: areaSummaries({
    problems: unasked,
    consultations: unasked,
    investigations: unasked,
    uncategorised: unasked,
    referrals: unasked,
    diary: unasked,
  }),
});
