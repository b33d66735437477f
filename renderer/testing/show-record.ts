import type { RecordSummary } from '../../shared/record/record-view.ts';
import { createFakeBridge, good, type FakeBridge } from './fake-bridge.ts';
import { createFakeReader, type FakeReadings } from './fake-reader.ts';
import { heading, openRecord } from './journey.ts';
import { signedInSession } from './people.ts';
import { recordSummary } from './records.ts';
import { renderApp, type RenderedApp } from './render-app.tsx';

/** When the record of the tests was retrieved; a test sets its clock by it, because old copies are hidden (SAFE-17). */
export const retrieved = new Date('2026-11-23T14:05:00Z');

/** An open record on screen, its allergies first. */
export async function showRecord(
  changes: Partial<RecordSummary> = {},
  main: FakeBridge = createFakeBridge({ 'session.state': good(signedInSession) }),
  readings: Partial<FakeReadings> = {},
): Promise<RenderedApp> {
  const reading = { kind: 'record', summary: recordSummary(changes), differences: [] } as const;
  const rendered = renderApp({ main, reader: createFakeReader({ reading, ...readings }) });
  await openRecord(rendered.user);
  await heading('Allergies and adverse reactions');
  return rendered;
}
