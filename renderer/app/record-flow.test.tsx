import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordReading } from '../../shared/record/record-view.ts';
import { bad, good } from '../testing/fake-bridge.ts';
import { heldFetches } from '../testing/held-fetches.ts';
import { heading } from '../testing/journey.ts';
import { fetchedRecord, restrictedSession, tracedPerson } from '../testing/people.ts';
import { onlyA, open, plans, rail, reading, show, signedIn } from '../testing/open-in-steps.tsx';
import { retrieved } from '../testing/show-record.ts';

const { openingId } = tracedPerson;

describe('what follows the first answer', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('SAFE-28 asks for problems, then for the last three consultations, one after the other', async () => {
    const held = heldFetches();
    const { reader, main } = await show(signedIn({ 'record.fetch': held.answer }));
    expect(plans(main)).toEqual(['B']);
    await held.give('B');
    await waitFor(() => expect(plans(main)).toEqual(['B', 'C']));
    expect(main.callsTo('record.fetch')[1]).toEqual({
      openingId,
      ask: { plan: 'C', range: { kind: 'last', count: 3 } },
    });
    await held.give('C');
    await waitFor(() => expect(reader.requests.map(({ as }) => as)).toEqual(['open', 'add', 'add']));
    expect(main.callsTo('record.verdict')).toHaveLength(3);
  });

  it('SAFE-16 says of an area that it is loading, while the others are read', async () => {
    const held = heldFetches();
    const { user } = await show(signedIn({ 'record.fetch': held.answer }), {
      reading: { kind: 'record', summary: onlyA, differences: [] },
      later: reading(2),
    });
    expect(rail(/^Problems, Loading$/u)).toBeDefined();
    expect(screen.getByText('Penicillin V')).toBeDefined();
    await user.click(rail(/^Problems/u));
    await heading('Problems');
    expect(screen.getByText('Getting problems from the GP practice…')).toBeDefined();
    await held.give('B');
    expect(await screen.findByRole('button', { name: /^Problems, 1 entry$/u })).toBeDefined();
    expect(screen.queryByText('Getting problems from the GP practice…')).toBeNull();
  });

  it('9.5 says after 5 and 15 seconds more of the wait, and that other sections work', async () => {
    const held = heldFetches();
    const { user } = await show(signedIn({ 'record.fetch': held.answer }));
    await user.click(rail(/^Problems/u));
    await heading('Problems');
    await act(() => vi.advanceTimersByTimeAsync(6_000));
    const notice = document.querySelector('[data-state="loading"]');
    expect(notice?.textContent).toContain('This can take up to 30 seconds. You can use other sections.');
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(notice?.textContent).toMatch(/Still waiting\..*You can use other sections\./u);
  });

  it('IG-07 asks for nothing beyond plan A where the role opens no more', async () => {
    const { main } = await show(signedIn({ 'session.state': good(restrictedSession) }));
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(main.callsTo('record.fetch')).toEqual([]);
  });

  it('DESIGN-3.4 asks for another area when its page is opened, once, and never on hover or focus', async () => {
    const { main, user } = await show(signedIn(), {
      reading: { kind: 'record', summary: onlyA, differences: [] },
      later: { kind: 'record', summary: onlyA, differences: [] },
    });
    await waitFor(() => expect(plans(main)).toEqual(['B', 'C']));
    await user.hover(rail(/^Referrals/u));
    act(() => rail(/^Referrals/u).focus());
    expect(plans(main)).toEqual(['B', 'C']);
    await user.click(rail(/^Referrals/u));
    await heading('Referrals');
    await waitFor(() => expect(plans(main)).toEqual(['B', 'C', 'referrals']));
    await user.click(rail(/^Allergies/u));
    await user.click(rail(/^Referrals/u));
    await heading('Referrals');
    expect(plans(main)).toEqual(['B', 'C', 'referrals']);
  });

  it('SAFE-16 a failed area stands beside loaded ones, and Try again asks for it alone', async () => {
    const { main, user } = await show(
      signedIn({
        'record.fetch': ({ ask }) =>
          ask.plan === 'B' ? bad('E-REC-09', { hop: 'practice', retryable: true }) : good(fetchedRecord(ask)),
      }),
      { reading: { kind: 'record', summary: onlyA, differences: [] }, later: reading(2) },
    );
    await user.click(await screen.findByRole('button', { name: /^Problems, Could not be loaded$/u }));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Problems could not be loaded.');
    expect(notice.textContent).toContain('Do not assume there are none.');
    expect(notice.textContent).toContain('The GP practice did not send the record');
    expect(notice.textContent).not.toContain('No record was opened');
    expect(rail(/^Medicines, 1 entry$/u)).toBeDefined();
    main.answers['record.fetch'] = ({ ask }) => good(fetchedRecord(ask));
    await user.click(within(notice).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: /^Problems, 1 entry$/u })).toBeDefined();
    expect(plans(main)).toEqual(['B', 'C', 'B']);
  });

  it('9.5 Stop waiting ends the wait for that area only, and what comes late is not shown', async () => {
    const held = heldFetches();
    const { main, user, reader } = await show(signedIn({ 'record.fetch': held.answer }));
    await user.click(rail(/^Problems/u));
    await user.click(await screen.findByRole('button', { name: 'Stop waiting' }));
    expect(main.callsTo('record.cancel')).toEqual([{ openingId, plan: 'B' }]);
    expect((await screen.findByRole('alert')).textContent).toContain('Problems could not be loaded.');
    await held.give('B');
    expect(reader.requests).toHaveLength(1);
    expect(rail(/^Problems, Could not be loaded$/u)).toBeDefined();
  });

  it('SAFE-12 Stop waiting while the answer is being read lets it be judged, and the record stays', async () => {
    const read = Promise.withResolvers<RecordReading>();
    const main = signedIn();
    const { user, reader } = await show(main, {
      reading: { kind: 'record', summary: onlyA, differences: [] },
      later: (_, turn) => (turn === 2 ? read.promise : reading(turn)),
    });
    await user.click(rail(/^Problems/u));
    await waitFor(() => expect(reader.requests).toHaveLength(2));
    await user.click(await screen.findByRole('button', { name: 'Stop waiting' }));
    // Main would let the answer go and refuse its verdict, while the reader holds its entries.
    expect(main.callsTo('record.cancel')).toEqual([]);
    await act(async () => {
      read.resolve(reading(2));
      await Promise.resolve();
    });
    await waitFor(() => expect(main.callsTo('record.verdict').length).toBeGreaterThan(1));
    expect(screen.getByRole('navigation', { name: 'Record sections' })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('A11Y-17 the focus of who stops or tries again stays at the section', async () => {
    const held = heldFetches();
    const { user } = await show(signedIn({ 'record.fetch': held.answer }));
    await user.click(rail(/^Problems/u));
    await user.click(await screen.findByRole('button', { name: 'Stop waiting' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again' })),
    );
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stop waiting' })),
    );
    await held.give('B');
    await held.give('B');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Problems'));
  });

  it('9.4 what is open beneath a row stays while another answer comes', async () => {
    const held = heldFetches();
    const { user, reader } = await show(signedIn({ 'record.fetch': held.answer }), { later: reading(2) });
    await user.click(await screen.findByRole('button', { name: /^Details of Penicillin V/u }));
    const codes = await screen.findByText('SNOMED CT 39113611000001102');
    await held.give('B');
    await waitFor(() => expect(reader.requests).toHaveLength(2));
    expect(codes.isConnected).toBe(true);
  });

  it('SAFE-12 an answer under another opening stops the whole record and is not read', async () => {
    const other = 'a3bb189e-8bf9-4c1e-9b7c-0f9d8e7c6b5a';
    const held = heldFetches();
    const { reader, main } = await show(signedIn({ 'record.fetch': held.answer }));
    await held.give('B', good(fetchedRecord({ plan: 'B' }, { openingId: other })));
    await heading('Stopped: the reply was for a different person');
    expect(reader.requests).toHaveLength(1);
    expect(main.callsTo('record.verdict').at(-1)).toMatchObject({ verdict: { kind: 'other-person' } });
    expect(screen.queryByText('Penicillin V')).toBeNull();
  });

  it('SAFE-12 an answer that comes after the record was closed is not read', async () => {
    const held = heldFetches();
    const { reader, user } = await show(signedIn({ 'record.fetch': held.answer }));
    await user.click(screen.getByRole('button', { name: 'Close record' }));
    await held.give('B');
    expect(reader.requests).toHaveLength(1);
    expect(document.body.textContent).not.toMatch(/penicillin|harrowgate/iu);
  });

  it('SAFE-13 another person in a later answer is a hard stop for all of it', async () => {
    const { reader } = await open(signedIn(), { later: { kind: 'other-person' } });
    await heading('Stopped: the reply was for a different person');
    expect(screen.queryByText('Penicillin V')).toBeNull();
    expect(reader.closed()).toBe(1);
  });

  it('SAFE-13 a later answer whose verdict cannot be noted takes the record off the screen', async () => {
    const held = heldFetches();
    const { main, reader } = await show(signedIn({ 'record.fetch': held.answer }));
    main.answers['record.verdict'] = bad('E-AUD-01');
    await held.give('B');
    await heading('The access log cannot be written');
    expect(screen.queryByText('Penicillin V')).toBeNull();
    expect(reader.closed()).toBe(1);
  });

  it('E-REC-10 a later answer that cannot be read fails its own area only', async () => {
    await show(signedIn(), {
      reading: { kind: 'record', summary: onlyA, differences: [] },
      later: { kind: 'unreadable', why: 'not-json' },
    });
    expect(await screen.findByRole('button', { name: /^Problems, Could not be loaded$/u })).toBeDefined();
    expect(screen.getByText('Penicillin V')).toBeDefined();
  });

  it.each(['E-REC-01', 'E-PT-11', 'E-AUD-01', 'E-IPC-LOCKED'] as const)(
    'SAFE-17 %s for a later request ends what is on screen',
    async (code) => {
      const { reader } = await open(signedIn({ 'record.fetch': bad(code) }));
      await screen.findByRole('alert');
      expect(screen.queryByText('Penicillin V')).toBeNull();
      expect(reader.closed()).toBe(1);
    },
  );
});
