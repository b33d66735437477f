import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordReading } from '../../shared/record/record-view.ts';
import { good } from '../testing/fake-bridge.ts';
import { createFakeReader } from '../testing/fake-reader.ts';
import { heldFetches } from '../testing/held-fetches.ts';
import { heading, openRecord } from '../testing/journey.ts';
import { openedRecord, tracedPerson } from '../testing/people.ts';
import { recordSummary } from '../testing/records.ts';
import { plans, rail, show, signedIn } from '../testing/open-in-steps.tsx';
import { renderApp, type RenderedApp } from '../testing/render-app.tsx';
import { retrieved, showRecord } from '../testing/show-record.ts';

const { openingId } = tracedPerson;

describe('differences in a later answer', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  const differs: RecordReading = {
    kind: 'differs',
    differences: [{ field: 'gender', nationalRecord: 'Female', practiceRecord: 'Male' }],
  };

  async function showDiffers(): Promise<RenderedApp> {
    const rendered = renderApp({ main: signedIn(), reader: createFakeReader({ later: differs }) });
    await openRecord(rendered.user);
    await heading('Details do not match');
    return rendered;
  }

  it('SAFE-13 interrupt again: nothing of the record stays on screen until the person decides', async () => {
    const { main } = await showDiffers();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stop' }));
    expect(screen.queryByText('Penicillin V')).toBeNull();
    expect(main.callsTo('record.verdict').at(-1)).toMatchObject({
      verdict: { kind: 'differences', fields: ['gender'] },
    });
    // The background waits for the decision too.
    expect(plans(main)).toEqual(['B']);
  });

  it('SAFE-13 after Continue the record goes on with the strip, and the same difference asks no more', async () => {
    const { main, user, reader } = await showDiffers();
    await user.click(screen.getByRole('button', { name: 'Continue with this record' }));
    await heading('Allergies and adverse reactions');
    expect(screen.getByText('Details differ: gender.')).toBeDefined();
    await waitFor(() => expect(plans(main)).toEqual(['B', 'C']));
    expect(main.callsTo('record.decide')).toHaveLength(1);
    await waitFor(() => expect(reader.requests[2]?.accepted).toEqual(differs.differences));
    expect(screen.queryByRole('heading', { name: 'Details do not match' })).toBeNull();
  });

  it('SAFE-13 the same field with another value asks again, and Continue works again', async () => {
    const other = [{ field: 'gender', nationalRecord: 'Female', practiceRecord: 'Other' }] as const;
    const reader = createFakeReader({
      later: (_, turn) => (turn === 2 ? differs : { kind: 'differs', differences: other }),
    });
    const { main, user } = renderApp({ main: signedIn(), reader });
    await openRecord(user);
    await heading('Details do not match');
    await user.click(screen.getByRole('button', { name: 'Continue with this record' }));
    await waitFor(() => expect(plans(main)).toEqual(['B', 'C']));
    await heading('Details do not match');
    expect(screen.getByText('Other')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Continue with this record' }));
    await heading('Allergies and adverse reactions');
    expect(main.callsTo('record.decide')).toHaveLength(2);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('SAFE-13 Stop closes all of it', async () => {
    const { main, user } = await showDiffers();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(main.calls.at(-1)?.channel).toBe('record.close'));
  });
});

describe('a refresh', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('SAFE-28 asks again for all that had been loaded, with the dates that were asked for', async () => {
    const { main, user, reader } = await show(signedIn());
    await user.click(rail(/^Referrals/u));
    await waitFor(() => expect(plans(main)).toEqual(['B', 'C', 'referrals']));
    main.answers['record.open'] = good({ ...openedRecord, traceId: crypto.randomUUID() });
    await user.keyboard('{F5}');
    await waitFor(() => expect(plans(main).slice(3)).toEqual(['B', 'C', 'referrals']));
    expect(reader.requests.map(({ as }) => as)).toEqual([
      'open',
      'add',
      'add',
      'add',
      'refresh',
      'add',
      'add',
      'add',
    ]);
  });

  it('SAFE-17 says what changed since the copy before, with its time, and in full on the page about it', async () => {
    const { user, main } = await showRecord({}, undefined, {
      later: {
        kind: 'record',
        differences: [],
        summary: recordSummary({
          version: 2,
          changes: [
            { area: 'allergies', added: 0, changed: 0, gone: [] },
            { area: 'medicines', added: 1, changed: 1, gone: ['Ramipril 5mg capsules'] },
          ],
        }),
      },
    });
    main.answers['record.open'] = good({
      ...openedRecord,
      traceId: crypto.randomUUID(),
      retrievedAt: '2026-11-23T14:06:00Z',
    });
    await user.keyboard('{F5}');
    const line =
      'Since the copy of 23-Nov-2026 14:05: medicines 1 new, 1 changed, 1 no longer there. No change in: allergies.';
    expect(await screen.findByText(line)).toBeDefined();
    expect(screen.queryByText(/Ramipril/u)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'See what changed' }));
    await heading('About this record');
    expect(screen.getByText('No longer there: Ramipril 5mg capsules')).toBeDefined();
  });

  it('SAFE-12 a refresh while an area is asked for gives that request up', async () => {
    const held = heldFetches();
    const { main, user, reader } = await show(signedIn({ 'record.fetch': held.answer }));
    await user.keyboard('{F5}');
    expect(main.callsTo('record.cancel')).toContainEqual({ openingId, plan: 'B' });
    await held.give('B');
    expect(reader.requests.filter(({ as }) => as === 'add')).toHaveLength(0);
  });
});
