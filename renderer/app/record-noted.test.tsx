import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../shared/contract/errors.ts';
import { bad, createFakeBridge, good } from '../testing/fake-bridge.ts';
import { createFakeReader } from '../testing/fake-reader.ts';
import { heading, openRecord } from '../testing/journey.ts';
import { signedInSession, tracedPerson } from '../testing/people.ts';
import { recordSummary } from '../testing/records.ts';
import { renderApp, type RenderedApp } from '../testing/render-app.tsx';
import { retrieved, showRecord } from '../testing/show-record.ts';

const fromRecord = /penicillin|amlodipine|known allergies|1 entry/iu;

/** An answer of main that comes when the test says so. */
function later(): {
  readonly answer: Promise<Outcome<null>>;
  readonly give: (outcome: Outcome<null>) => void;
} {
  const { promise, resolve } = Promise.withResolvers<Outcome<null>>();
  return { answer: promise, give: resolve };
}

async function refresh({ user }: RenderedApp): Promise<void> {
  await user.keyboard('{F5}');
}

describe('what the access log must have taken first', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('IG-12 shows nothing from a record before its entry is taken', async () => {
    const { answer, give } = later();
    const { user, main } = renderApp({
      main: createFakeBridge({ 'session.state': good(signedInSession), 'record.showArea': answer }),
      reader: createFakeReader({ reading: { kind: 'record', summary: recordSummary(), differences: [] } }),
    });
    await openRecord(user);
    await waitFor(() => expect(main.callsTo('record.showArea')).toHaveLength(1));
    expect(document.body.textContent).toContain('HARROWGATE');
    expect(document.body.textContent).not.toMatch(fromRecord);
    expect(document.querySelector('.bedside-record')).toBeNull();
    await act(async () => {
      give(good(null));
      await answer;
    });
    await heading('Allergies and adverse reactions');
    expect(await screen.findByText('Penicillin V')).toBeDefined();
  });

  it('IG-12 keeps the area before on screen until the next one is noted', async () => {
    const { user, main } = await showRecord();
    const { answer, give } = later();
    main.answers['record.showArea'] = answer;
    await user.click(screen.getByRole('button', { name: /^Medicines/u }));
    expect(document.body.textContent).not.toContain('Amlodipine 5mg tablets');
    expect(screen.getByRole('status').textContent).toBe('Allergies loaded. 1 entry.');
    await act(async () => {
      give(good(null));
      await answer;
    });
    expect(document.activeElement).toBe(await heading('Medicines'));
    expect(await screen.findByText('Amlodipine 5mg tablets')).toBeDefined();
  });

  it.each([
    ['E-AUD-01', 'The access log cannot be written'],
    ['E-REC-CANCELLED', 'This was stopped before it finished'],
    ['E-AUTH-02', 'Your role cannot view GP records'],
    ['E-IPC-LOCKED', 'Bedside is locked'],
  ] as const)('IG-12 %s takes the record off the screen and out of the reader', async (code, said) => {
    const { user, main, reader } = await showRecord();
    main.answers['record.showArea'] = bad(code);
    await user.click(screen.getByRole('button', { name: /^Medicines/u }));
    await heading(said);
    expect(document.body.textContent).not.toMatch(fromRecord);
    expect(screen.queryByRole('button', { name: /^Back to the copy/u })).toBeNull();
    expect(reader.closed()).toBe(1);
  });

  it('IG-10 notes an area once, whatever main tells of the session meanwhile', async () => {
    const { main } = await showRecord();
    main.answers['session.state'] = good({ ...signedInSession, clockOffSeconds: 75 });
    act(() => main.emit('session.changed', {}));
    await screen.findByText('This computer’s clock is 75 seconds out.');
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(main.callsTo('record.showArea')).toHaveLength(1);
  });

  it('SAFE-12 a late answer puts nothing over the page of a record that was closed', async () => {
    const { user, main } = await showRecord();
    const { answer, give } = later();
    main.answers['record.showArea'] = answer;
    await user.click(screen.getByRole('button', { name: /^Medicines/u }));
    await user.click(screen.getByRole('button', { name: 'Close record' }));
    await act(async () => {
      give(bad('E-REC-CANCELLED'));
      await answer;
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('SAFE-17 a refresh stopped by the person asks main before it goes back to the copy', async () => {
    const shown = await showRecord();
    shown.main.answers['record.open'] = new Promise(() => {});
    await refresh(shown);
    await shown.user.click(await screen.findByRole('button', { name: 'Stop waiting' }));
    await heading('Allergies and adverse reactions');
    const { openingId } = tracedPerson;
    expect(shown.main.callsTo('record.showArea')).toEqual([
      { openingId, area: 'allergies', rows: 1 },
      { openingId, area: 'allergies', rows: 1 },
    ]);
  });

  it('SAFE-12 a refresh stopped by the person goes back to no copy that main has closed', async () => {
    const shown = await showRecord();
    shown.main.answers['record.open'] = new Promise(() => {});
    await refresh(shown);
    shown.main.answers['record.showArea'] = bad('E-REC-CANCELLED');
    await shown.user.click(await screen.findByRole('button', { name: 'Stop waiting' }));
    await heading('This was stopped before it finished');
    expect(document.body.textContent).not.toMatch(fromRecord);
    expect(shown.reader.closed()).toBe(1);
  });

  it.each(['E-REC-01', 'E-REC-05', 'E-PT-11', 'E-AUTH-02', 'E-AUD-01', 'E-UNKNOWN'] as const)(
    'SAFE-17 a refresh refused with %s ends the copy of before, in the reader too',
    async (code) => {
      const shown = await showRecord();
      shown.main.answers['record.open'] = bad(code);
      await refresh(shown);
      await screen.findByRole('alert');
      expect(screen.queryByRole('button', { name: /^Back to the copy/u })).toBeNull();
      expect(shown.reader.closed()).toBe(1);
    },
  );
});
