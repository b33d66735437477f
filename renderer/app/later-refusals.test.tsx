import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordReading } from '../../shared/record/record-view.ts';
import { bad, createFakeBridge, good, type FakeAnswers, type FakeBridge } from '../testing/fake-bridge.ts';
import { createFakeReader, type FakeReadings } from '../testing/fake-reader.ts';
import { heldFetches } from '../testing/held-fetches.ts';
import { heading, openRecord } from '../testing/journey.ts';
import { fetchedRecord, restrictedSession, signedInSession } from '../testing/people.ts';
import { areaSummaries, recordSummary } from '../testing/records.ts';
import { renderApp, type RenderedApp } from '../testing/render-app.tsx';
import { retrieved } from '../testing/show-record.ts';

function signedIn(changes: Partial<FakeAnswers> = {}): FakeBridge {
  return createFakeBridge({ 'session.state': good(signedInSession), ...changes });
}

async function open(main: FakeBridge, readings: Partial<FakeReadings> = {}): Promise<RenderedApp> {
  const rendered = renderApp({ main, reader: createFakeReader(readings) });
  await openRecord(rendered.user);
  return rendered;
}

async function show(main: FakeBridge, readings: Partial<FakeReadings> = {}): Promise<RenderedApp> {
  const rendered = await open(main, readings);
  await heading('Allergies and adverse reactions');
  return rendered;
}

const reading = (version: number): RecordReading => ({
  kind: 'record',
  summary: recordSummary({ version }),
  differences: [],
});
const unasked = { state: 'not-requested', tables: [], count: 0, rows: 0 } as const;
const onlyA = recordSummary({
  areas: areaSummaries({
    problems: unasked,
    consultations: unasked,
    investigations: unasked,
    uncategorised: unasked,
    referrals: unasked,
    diary: unasked,
  }),
});

describe('what a later answer, or none, does to the whole record', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('IG-07 E-AUTH-02 an area of a role narrowed meanwhile is outside the role, with no way to try again', async () => {
    const { user } = await show(
      signedIn({
        'record.fetch': ({ ask }) => (ask.plan === 'B' ? bad('E-AUTH-02') : good(fetchedRecord(ask))),
      }),
      { reading: { kind: 'record', summary: onlyA, differences: [] }, later: reading(2) },
    );
    const closed = await screen.findByRole('list', { name: 'Not in your role' });
    expect(closed.textContent).toBe('Problems');
    expect(screen.queryByRole('button', { name: /^Problems/u })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'About this record' }));
    await heading('About this record');
    const line = screen.getByRole('rowheader', { name: 'Problems' }).closest('tr');
    expect(line?.textContent).toContain('Outside your role');
    expect(line?.textContent).not.toContain('Could not be loaded');
  });

  it.each(['E-AUTH-02', 'E-REC-04'] as const)(
    'IG-07 SAFE-12 %s for what is held takes the record off the screen and out of the reader',
    async (code) => {
      const main = signedIn();
      const { user, reader } = await show(main);
      await user.click(await screen.findByRole('button', { name: /^Consultations, 1 entry$/u }));
      await heading('Consultations');
      main.answers['record.fetch'] = bad(code);
      await user.click(await screen.findByRole('button', { name: /^Get all/u }));
      await screen.findByRole('alert');
      expect(screen.queryByRole('navigation', { name: 'Record sections' })).toBeNull();
      expect(reader.closed()).toBe(1);
    },
  );

  it('SAFE-16 the banner says no warnings of the whole only when every open section is here', async () => {
    const held = heldFetches();
    const { user } = await show(signedIn({ 'record.fetch': held.answer }), {
      reading: { kind: 'record', summary: onlyA, differences: [] },
    });
    await user.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    expect(screen.getByText('No warnings in what is loaded')).toBeDefined();
    expect(screen.queryByText('No warnings from the practice')).toBeNull();
  });

  it('SAFE-16 the banner of a role whose sections all came says that there are no warnings', async () => {
    const { user } = await show(signedIn({ 'session.state': good(restrictedSession) }));
    await user.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    expect(screen.getByText('No warnings from the practice')).toBeDefined();
  });
});
