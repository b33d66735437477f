import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge, good } from '../testing/fake-bridge.ts';
import { restrictedSession, signedInSession, tracedPerson } from '../testing/people.ts';
import { retrieved, showRecord } from '../testing/show-record.ts';

describe('what a role opens of a record', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('IG-07 counts what the role does not include', async () => {
    await showRecord({
      completeness: { received: 9, shown: 5, used: 2, hiddenByRole: 2, notShown: [] },
    });
    const line = screen.getByText('2 items are not shown because your role does not include them.');
    expect(line.parentElement?.textContent).toMatch(/A colleague with full access may see some of them\.$/u);
  });

  it('IG-07 names the areas outside the role, none of them a button, and says that entries may exist', async () => {
    await showRecord({}, createFakeBridge({ 'session.state': good(restrictedSession) }));
    const rail = screen.getByRole('navigation', { name: 'Record sections' });
    const closed = within(rail).getByRole('list', { name: 'Not in your role' });
    expect(
      within(closed)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Problems', 'Consultations', 'Test results', 'Other entries', 'Referrals', 'Planned actions']);
    expect(
      within(rail).getByText('Entries may exist. A colleague with full access may see some of them.'),
    ).toBeDefined();
    expect(
      within(rail)
        .getAllByRole('button')
        .map((button) => button.querySelector('.bedside-rail__name')?.textContent),
    ).toEqual(['Allergies,', 'Medicines,', 'Immunisations,', 'About this record']);
  });

  it('SAFE-16 names all nine areas to a full role, then the page about the record', async () => {
    await showRecord();
    const rail = screen.getByRole('navigation', { name: 'Record sections' });
    expect(within(rail).getAllByRole('listitem')).toHaveLength(10);
    expect(within(rail).queryByText('Not in your role')).toBeNull();
  });

  it('IG-07 offers no area that the role leaves closed, by button or key', async () => {
    const session = {
      ...restrictedSession,
      view: { areas: ['allergies'] as const, htmlSections: [], policyVersion: '2' },
    };
    const { user } = await showRecord({}, createFakeBridge({ 'session.state': good(session) }));
    expect(screen.queryByRole('button', { name: /^Medicines/u })).toBeNull();
    await user.keyboard('{Control>}3{/Control}');
    expect(screen.getByRole('status').textContent).toBe('Medicines is not available here.');
  });

  it('IG-10 tells main which area came on screen, with how many rows, each time', async () => {
    const { user, main } = await showRecord();
    await user.click(screen.getByRole('button', { name: /^Medicines/u }));
    await user.click(screen.getByRole('button', { name: /^Allergies/u }));
    const { openingId } = tracedPerson;
    expect(main.callsTo('record.showArea')).toEqual([
      { openingId, area: 'allergies', rows: 1 },
      { openingId, area: 'medicines', rows: 1 },
      { openingId, area: 'allergies', rows: 1 },
    ]);
  });

  it('SAFE-24 says in the strip that the clock is off', async () => {
    const session = { ...signedInSession, clockOffSeconds: 75 };
    await showRecord({}, createFakeBridge({ 'session.state': good(session) }));
    const strip = screen.getByRole('region', { name: 'Warnings' });
    expect(within(strip).getByText('This computer’s clock is 75 seconds out.')).toBeDefined();
  });
});
