import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hopWords } from '../../shared/words/hop-words.ts';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { RecordReading } from '../../shared/record/record-view.ts';
import { activityInterval } from '../bridge/use-activity.ts';
import { axeViolations } from '../testing/axe-violations.ts';
import { bad, createFakeBridge, good, type FakeAnswers, type FakeBridge } from '../testing/fake-bridge.ts';
import { createFakeReader } from '../testing/fake-reader.ts';
import { heading, openRecord } from '../testing/journey.ts';
import {
  lockedSession,
  openedRecord,
  restrictedSession,
  signedInSession,
  tracedPerson,
} from '../testing/people.ts';
import { recordSummary } from '../testing/records.ts';
import { renderApp } from '../testing/render-app.tsx';

const differs: RecordReading = {
  kind: 'differs',
  differences: [
    { field: 'family name', nationalRecord: 'HARROWGATE', practiceRecord: 'HARROGATE' },
    { field: 'GP practice', nationalRecord: 'T9P01', practiceRecord: 'T9P07' },
  ],
};

function signedIn(changes: Partial<FakeAnswers> = {}): FakeBridge {
  return createFakeBridge({ 'session.state': good(signedInSession), ...changes });
}

function brokenRead(): Promise<RecordReading> {
  return Promise.reject(new Error('record reader: broken'));
}

/** What the box of a coming lock or sign-out says. */
function warned(): readonly string[] {
  return [...document.querySelectorAll('.bedside-lock-warning p')].map((part) => part.textContent);
}

async function showMismatch(): Promise<ReturnType<typeof renderApp>> {
  const rendered = renderApp({ main: signedIn(), reader: createFakeReader({ reading: differs }) });
  await openRecord(rendered.user);
  await heading('Details do not match');
  return rendered;
}

describe('opening a record', () => {
  afterEach(cleanup);

  it('names the hop it waits for, and says it to a screen reader', async () => {
    const main = signedIn({ 'record.open': new Promise<never>(() => {}) });
    const { user } = renderApp({ main });
    await openRecord(user);
    await heading('Opening the GP record');
    act(() =>
      main.emit('record.progress', { hop: 'practice', state: 'waiting', openingId: tracedPerson.openingId }),
    );
    expect(screen.getByRole('status').textContent).toContain('Waiting for the GP practice');
    const step = screen.getAllByRole('listitem').find((item) => item.getAttribute('aria-current') === 'step');
    expect(step?.textContent).toContain('Waiting for the GP practice');
  });

  it('SAFE-12 does not follow the progress of another opening', async () => {
    const main = signedIn({ 'record.open': new Promise<never>(() => {}) });
    const { user } = renderApp({ main });
    await openRecord(user);
    await heading('Opening the GP record');
    const other = 'a3bb189e-8bf9-4c1e-9b7c-0f9d8e7c6b5a';
    act(() => main.emit('record.progress', { hop: 'practice', state: 'waiting', openingId: other }));
    expect(screen.getByRole('status').textContent).not.toContain(hopWords('practice', 'waiting'));
  });

  it('SAFE-12 drops an answer that comes after the person stopped waiting', async () => {
    const late = Promise.withResolvers<Outcome<OpenedRecord>>();
    const main = signedIn({ 'record.open': late.promise });
    const { user } = renderApp({ main });
    await openRecord(user);
    await user.click(await screen.findByRole('button', { name: 'Stop waiting' }));
    await heading('Check this is the right person');
    await act(async () => late.resolve(good(openedRecord)));
    expect(screen.queryByText('Penicillin V')).toBeNull();
    expect(main.calls.some(({ channel }) => channel === 'record.cancel')).toBe(true);
  });

  it('hands the reader the traced person and the areas that were asked for', async () => {
    const { user, reader } = renderApp({ main: signedIn() });
    await openRecord(user);
    await heading('Allergies and adverse reactions');
    expect(reader.requests[0]).toMatchObject({
      bodyUrl: openedRecord.bodyUrl,
      expected: { nhsNumber: '9990000018', family: 'Harrowgate', practiceOdsCode: 'T9P01' },
      requested: openedRecord.requested.areas,
      as: 'open',
      accepted: [],
      hiddenAreas: [],
    });
  });

  it.each([
    ['other-person', { kind: 'other-person' }, 'Stopped: the reply was for a different person'],
    ['not-json', { kind: 'unreadable', why: 'not-json' }, 'The reply from the practice could not be read'],
  ] as const)('SAFE-13 %s shows nothing of the reply', async (_, reading, words) => {
    const { user } = renderApp({ main: signedIn(), reader: createFakeReader({ reading }) });
    await openRecord(user);
    await heading(words);
    expect(screen.queryByText('Penicillin V')).toBeNull();
  });

  it.each([
    ['record', { kind: 'record', summary: recordSummary(), differences: [] }, { kind: 'match' }],
    ['differs', differs, { kind: 'differences', fields: ['family name', 'GP practice'] }],
    ['other-person', { kind: 'other-person' }, { kind: 'other-person' }],
    ['unreadable', { kind: 'unreadable', why: 'no-patient' }, { kind: 'unreadable' }],
  ] as const)('SAFE-13 reports the verdict on %s, names of fields only', async (_, reading, verdict) => {
    const { user, main } = renderApp({ main: signedIn(), reader: createFakeReader({ reading }) });
    await openRecord(user);
    const { openingId, traceId } = openedRecord;
    await waitFor(() => expect(main.callsTo('record.verdict')[0]).toEqual({ openingId, traceId, verdict }));
  });

  it('SAFE-13 shows nothing of a record whose verdict cannot be noted', async () => {
    const { user } = renderApp({ main: signedIn({ 'record.verdict': bad('E-AUD-01') }) });
    await openRecord(user);
    await heading('The access log cannot be written');
    expect(screen.queryByText('Penicillin V')).toBeNull();
  });

  it('IG-07 tells the reader which areas the role leaves closed', async () => {
    const main = createFakeBridge({ 'session.state': good(restrictedSession) });
    const { user, reader } = renderApp({ main });
    await openRecord(user);
    await heading('Allergies and adverse reactions');
    expect(reader.requests[0]?.hiddenAreas).toEqual([
      'problems',
      'consultations',
      'investigations',
      'uncategorised',
      'referrals',
      'diary',
    ]);
  });

  it('E-REC-10 stands for a reader that broke', async () => {
    const { user } = renderApp({ main: signedIn(), reader: { ...createFakeReader(), read: brokenRead } });
    await openRecord(user);
    expect(await heading('The reply from the practice could not be read')).toBeDefined();
  });

  it('tries again with the same reason', async () => {
    const main = signedIn({ 'record.open': bad('E-REC-09', { retryable: true }) });
    const { user } = renderApp({ main });
    await openRecord(user);
    main.answers['record.open'] = good(openedRecord);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await heading('Allergies and adverse reactions')).toBeDefined();
  });
});

describe('details that differ', () => {
  afterEach(cleanup);

  it('SAFE-13 puts the focus on Stop and shows field and both values, nothing clinical', async () => {
    await showMismatch();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stop' }));
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows.some((row) => /Family name.*HARROWGATE.*HARROGATE/u.test(row ?? ''))).toBe(true);
    expect(screen.queryByText('Penicillin V')).toBeNull();
  });

  it('SAFE-13 Stop closes the record', async () => {
    const { user, main } = await showMismatch();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(main.calls.at(-1)?.channel).toBe('record.close'));
    expect(main.callsTo('record.decide')).toMatchObject([{ decision: 'stop' }]);
  });

  it('SAFE-13 after Continue the strip stays on every area', async () => {
    const { user, main } = await showMismatch();
    await user.click(screen.getByRole('button', { name: 'Continue with this record' }));
    await heading('Allergies and adverse reactions');
    expect(main.callsTo('record.decide')).toEqual([
      { openingId: openedRecord.openingId, traceId: openedRecord.traceId, decision: 'continue' },
    ]);
    expect(screen.getByText('Details differ: family name.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Medicines/u }));
    expect(screen.getByText('Details differ: family name.')).toBeDefined();
  });

  it('SAFE-13 shows nothing when the decision cannot be noted', async () => {
    const { user, main } = await showMismatch();
    main.answers['record.decide'] = bad('E-AUD-01');
    await user.click(screen.getByRole('button', { name: 'Continue with this record' }));
    await heading('The access log cannot be written');
    expect(screen.queryByText('Penicillin V')).toBeNull();
  });

  it('A11Y-28 the interruption has no violation', async () => {
    const { container } = await showMismatch();
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe('locking', () => {
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('IG-21 Ctrl+L takes the record off the page and locks', async () => {
    const { user, main } = renderApp({ main: signedIn() });
    await openRecord(user);
    await heading('Allergies and adverse reactions');
    await user.keyboard('{Control>}l{/Control}');
    expect(document.body.textContent).not.toMatch(/penicillin|harrowgate|999 000/iu);
    expect(main.calls.at(-1)?.channel).toBe('session.lock');
  });

  it('IG-05 asks for the reason again when a record is resumed after the lock', async () => {
    const main = createFakeBridge({
      'session.state': good(lockedSession),
      'session.unlock': good({ ...signedInSession, resumable: tracedPerson }),
    });
    const { user } = renderApp({ main });
    await user.type(await screen.findByLabelText('Password'), 'Sandbox-only-2026{Enter}');
    await heading('Check this is the right person');
    expect(screen.getByText(/You had this person open before the lock/u)).toBeDefined();
    for (const radio of screen.getAllByRole('radio')) expect(radio).toHaveProperty('checked', false);
  });

  it('A11Y-13 warns before the lock, and one press extends', async () => {
    const { user, main } = renderApp({ main: signedIn() });
    await heading('Find a person');
    act(() => main.emit('session.lockWarning', { lockAt: '2026-11-23T14:15:00Z', end: 'lock' }));
    expect(screen.getByRole('alert').textContent).toContain('You will be locked out in 2 minutes.');
    await user.click(screen.getByRole('button', { name: 'Stay signed in' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(main.calls.some(({ channel }) => channel === 'session.stayActive')).toBe(true);
  });

  it('A11Y-13 says once when the sitting ends, which no press puts off', async () => {
    const { user, main } = renderApp({ main: signedIn() });
    await heading('Find a person');
    const warn = (): void =>
      act(() => main.emit('session.lockWarning', { lockAt: '2026-11-23T14:15:00Z', end: 'sign-out' }));
    warn();
    const said =
      'You will be signed out at 14:15. Your work of today at this screen ends then; sign in again to go on.';
    expect(warned()).toEqual([said]);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe(said);
    expect(screen.queryByRole('button', { name: 'Stay signed in' })).toBeNull();
    await user.keyboard('a');
    expect(warned()).toEqual([said]);
    await user.click(screen.getByRole('button', { name: 'Hide' }));
    warn();
    expect(warned()).toEqual([]);
  });

  it('IG-20 reports activity, but not more often than the interval', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['performance', 'setTimeout', 'setInterval'] });
    const { user, main } = renderApp({ main: signedIn() });
    await heading('Find a person');
    const reports = (): number => main.calls.filter(({ channel }) => channel === 'session.stayActive').length;
    await user.keyboard('aaa');
    expect(reports()).toBe(1);
    vi.advanceTimersByTime(activityInterval);
    await user.keyboard('a');
    expect(reports()).toBe(2);
  });

  it('says in words why a record is no longer there', async () => {
    renderApp({ main: signedIn({ 'session.state': good({ ...signedInSession, notice: 'record-purged' }) }) });
    expect(await screen.findByText(/^The record was closed\./u)).toBeDefined();
  });

  it('shows a page when main refuses to lock', async () => {
    const { user } = renderApp({ main: signedIn({ 'session.lock': bad('E-UNKNOWN') }) });
    await heading('Find a person');
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    expect(await heading('Something went wrong')).toBeDefined();
  });
});
