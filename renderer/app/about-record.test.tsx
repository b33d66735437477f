import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SupplyState } from '../../shared/record/record-view.ts';
import { axeViolations } from '../testing/axe-violations.ts';
import { createFakeBridge, good } from '../testing/fake-bridge.ts';
import { heading } from '../testing/journey.ts';
import { restrictedSession, tracedPerson } from '../testing/people.ts';
import { areaSummaries, recordSummary } from '../testing/records.ts';
import type { RenderedApp } from '../testing/render-app.tsx';
import { retrieved, showRecord } from '../testing/show-record.ts';

async function showAbout(...args: Parameters<typeof showRecord>): Promise<RenderedApp> {
  const rendered = await showRecord(...args);
  await rendered.user.click(screen.getByRole('button', { name: 'About this record' }));
  await heading('About this record');
  return rendered;
}

/** Cells of one line of the ledger. */
function line(name: string): readonly string[] {
  const row = within(screen.getByRole('table')).getByRole('rowheader', { name }).closest('tr');
  return [...(row?.querySelectorAll('th, td') ?? [])].map((cell) => {
    // Where there is no room for columns each cell repeats its header.
    const header = cell.querySelector('.bedside-table__heading-in-cell')?.textContent ?? '';
    return cell.textContent.slice(header.length);
  });
}

describe('the page about the record', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  const empty = { tables: [], count: 0, rows: 0 } as const;
  const states: readonly (readonly [SupplyState, string])[] = [
    ['not-returned', 'Nothing was sent'],
    ['not-supplied', 'Not supplied by this system'],
    ['switched-off', 'Switched off'],
    ['withheld', 'Entries withheld'],
    ['empty-in-period', 'Nothing in the dates asked for'],
    ['empty-recorded', 'Nothing recorded'],
  ];
  it.each(states)(
    'M1 %s is one mark in the rail and in the ledger, and never a nought',
    async (state, words) => {
      await showAbout({ areas: areaSummaries({ medicines: { ...empty, state } }) });
      expect(screen.getByRole('button', { name: `Medicines, ${words}` })).toBeDefined();
      const [, mark, asked, at, , count] = line('Medicines');
      expect([mark, asked, at, count]).toEqual([words, 'Everything', '23-Nov-2026 14:05', 'Not counted']);
      expect(document.querySelectorAll('tr:has([data-mark])')).toHaveLength(11);
      for (const row of document.querySelectorAll('tbody tr')) {
        expect(row.querySelectorAll('[data-mark]')).toHaveLength(1);
      }
    },
  );

  it('M1 an area with rows and a warning says both, with its count', async () => {
    const warnings = [
      {
        key: 'W-CONF',
        about: 'medicines',
        received: 'confidential-items',
        supplierText: ['Items left out.'],
      },
    ] as const;
    await showAbout({
      areas: areaSummaries({ medicines: { state: 'partial', warnings, count: 14, rows: 14 } }),
    });
    expect(
      screen.getByRole('button', { name: 'Medicines, 14 entries, Entries withheld, 1 warning' }),
    ).toBeDefined();
    expect(line('Medicines').slice(4)).toEqual(['1 warning', '14']);
    expect(screen.getByText('Items left out.')).toBeDefined();
  });

  it('9.1 the banner counts the warnings of all areas', async () => {
    const one = { key: 'W-FILING', about: 'x', received: 'x', supplierText: [] } as const;
    const { user } = await showRecord({
      recordWarnings: [{ ...one, key: 'W-TRANSIT' }],
      areas: areaSummaries({ referrals: { warnings: [one] }, diary: { warnings: [one, one] } }),
    });
    await user.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    const banner = screen.getByRole('region', { name: 'Patient details' });
    expect(within(banner).getByText('4 warnings')).toBeDefined();
  });

  it('9.1 says what was asked for of each area, and of what was not', async () => {
    await showAbout({ areas: areaSummaries({ referrals: { ...empty, state: 'not-requested' } }) });
    expect(line('Consultations')[2]).toBe('The last 3');
    expect(line('Referrals').slice(1, 4)).toEqual(['Not asked for', 'Not asked for', 'Not retrieved']);
    expect(line('Documents')[2]).toBe('Comes only with other sections');
  });

  it('IG-07 names areas outside the role, without count or time', async () => {
    await showAbout({}, createFakeBridge({ 'session.state': good(restrictedSession) }));
    expect(line('Problems').slice(1, 4)).toEqual(['Outside your role', 'Not asked for', 'Not retrieved']);
  });

  it('IG-07 tells no count, warning or time of an area outside the role, whatever the reader holds', async () => {
    const warnings = [
      { key: 'W-CONF', about: 'problems', received: 'confidential-items', supplierText: ['Secret.'] },
    ] as const;
    await showAbout(
      { areas: areaSummaries({ problems: { state: 'partial', warnings, count: 14, rows: 14 } }) },
      createFakeBridge({ 'session.state': good(restrictedSession) }),
    );
    expect(line('Problems').slice(1)).toEqual([
      'Outside your role',
      'Not asked for',
      'Not retrieved',
      'Not known',
      'Not counted',
    ]);
    expect(document.body.textContent).not.toContain('Secret.');
  });

  it('SAFE-21 accounts for everything received, with the types of what could not be shown', async () => {
    await showAbout({
      completeness: {
        received: 20,
        shown: 8,
        used: 7,
        hiddenByRole: 2,
        notShown: [
          { type: 'Slot', count: 2 },
          { type: 'Flag', count: 1 },
        ],
      },
    });
    expect(
      screen.getByText(
        'Received: 20. Shown as entries: 8. Used to word entries: 7. Hidden by role: 2. Could not be shown: 3. Could not be shown, by type: Slot (2), Flag (1).',
      ),
    ).toBeDefined();
  });

  it('H-38 says what can never be in here', async () => {
    await showAbout();
    const { textContent } = screen.getByRole('main');
    expect(textContent).toContain('This is the GP practice record only.');
    for (const never of [
      /hospital records/iu,
      /over the counter/iu,
      /local warnings/iu,
      /images/iu,
      /community/iu,
    ]) {
      expect(textContent).toMatch(never);
    }
  });

  it('IG-10 is noted before it comes on screen: it names entries that are gone after a refresh', async () => {
    const { user, main } = await showRecord();
    main.answers['record.showArea'] = new Promise(() => {});
    await user.click(screen.getByRole('button', { name: 'About this record' }));
    expect(screen.queryByRole('heading', { name: 'About this record' })).toBeNull();
    const { openingId } = tracedPerson;
    expect(main.callsTo('record.showArea').at(-1)).toEqual({ openingId, area: 'about', rows: 0 });
  });

  it('SAFE-17 hides the ledger of a copy that is too old', async () => {
    await showAbout({}, undefined, {
      reading: { kind: 'record', summary: recordSummary(), differences: [] },
    });
    vi.setSystemTime(retrieved.getTime() + 121 * 60_000);
    await act(() => vi.advanceTimersByTimeAsync(11_000));
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('A11Y-28 has no violation', async () => {
    vi.useRealTimers();
    vi.useFakeTimers({ now: retrieved, toFake: ['Date'] });
    const { container } = await showAbout();
    expect(await axeViolations(container)).toEqual([]);
  });
});
