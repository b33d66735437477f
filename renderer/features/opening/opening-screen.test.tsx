import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordProgress } from '../../../shared/contract/contract.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { createFakeBridge, good, type FakeAnswers } from '../../testing/fake-bridge.ts';
import { heading, openRecord } from '../../testing/journey.ts';
import { signedInSession, tracedPerson } from '../../testing/people.ts';
import { renderApp } from '../../testing/render-app.tsx';

type Rendered = ReturnType<typeof renderApp>;

async function showOpening(changes: Partial<FakeAnswers> = {}): Promise<Rendered> {
  const main = createFakeBridge({
    'session.state': good(signedInSession),
    ...changes,
    'record.open': new Promise<never>(() => {}),
  });
  const rendered = renderApp({ main });
  await openRecord(rendered.user);
  await heading('Opening the GP record');
  return rendered;
}

function tell({ main }: Rendered, progress: Omit<RecordProgress, 'openingId'>): void {
  act(() => main.emit('record.progress', { openingId: tracedPerson.openingId, ...progress }));
}

const wait = (milliseconds: number): Promise<unknown> => act(() => vi.advanceTimersByTimeAsync(milliseconds));

function lines(): readonly (string | null)[] {
  return [...document.querySelectorAll('.bedside-hops li')].map((line) => line.textContent);
}

describe('OpeningScreen', () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('M13 shows each station with its own time, and how long the practice may take', async () => {
    const rendered = await showOpening();
    tell(rendered, { hop: 'directory', state: 'waiting' });
    await wait(2_000);
    tell(rendered, { hop: 'directory', state: 'done' });
    tell(rendered, { hop: 'practice', state: 'waiting', attempt: 1, limitSeconds: 30 });
    await wait(5_000);
    const [, , directory, practice, reading] = lines();
    expect(directory).toMatch(/^GP practice connection found Done · \d+ seconds?$/u);
    expect(practice).toMatch(/^Waiting for the GP practice to answer Waiting · [4-9] s of up to 30 s$/u);
    expect(reading).toBe('Reading the record To come');
  });

  it('M13 says after 3 seconds at a station whom it waits for', async () => {
    const rendered = await showOpening();
    tell(rendered, { hop: 'practice', state: 'waiting' });
    const still = 'Still waiting for Orchard Lane Surgery (synthetic).';
    expect(screen.queryByText(still)).toBeNull();
    await wait(4_100);
    expect(screen.getAllByText(still).length).toBeGreaterThan(0);
    expect(screen.getByRole('status').textContent).toBe(still);
  });

  it('M13 names a practice by its code where NHS records give nothing else', async () => {
    const person = { ...tracedPerson, practice: { odsCode: 'T9P01' } };
    const rendered = await showOpening({ 'person.find': good(person) });
    tell(rendered, { hop: 'practice', state: 'waiting' });
    await wait(4_100);
    expect(screen.getByRole('status').textContent).toBe('Still waiting for GP practice T9P01.');
  });

  it('M13 says that a try is not the first, and starts its time anew', async () => {
    const rendered = await showOpening();
    tell(rendered, { hop: 'practice', state: 'waiting', attempt: 1, limitSeconds: 30 });
    await wait(6_000);
    tell(rendered, { hop: 'practice', state: 'failed', attempt: 1 });
    expect(lines()[3]).toContain('The GP practice did not send the record Failed');
    tell(rendered, { hop: 'practice', state: 'waiting', attempt: 2, limitSeconds: 30 });
    await wait(2_100);
    expect(lines()[3]).toMatch(/Waiting · try 2 · [1-5] s of up to 30 s$/u);
  });

  it('M13 stops at any moment, by button or Escape', async () => {
    const { user, main } = await showOpening();
    await user.keyboard('{Escape}');
    await heading('Check this is the right person');
    expect(main.callsTo('record.cancel')).toEqual([{ openingId: tracedPerson.openingId }]);
  });

  it('A11Y-28 has no violation', async () => {
    vi.useRealTimers();
    const { container } = await showOpening();
    expect(await axeViolations(container)).toEqual([]);
  });
});
