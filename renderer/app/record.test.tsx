import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AllergyTitle } from '../../shared/record/record-view.ts';
import { axeViolations } from '../testing/axe-violations.ts';
import { bad, createFakeBridge, good } from '../testing/fake-bridge.ts';
import { createFakeReader } from '../testing/fake-reader.ts';
import { heading, openRecord } from '../testing/journey.ts';
import { signedInSession } from '../testing/people.ts';
import { areaSummaries } from '../testing/records.ts';
import { renderApp } from '../testing/render-app.tsx';
import { retrieved, showRecord } from '../testing/show-record.ts';

const saysWarnings = (): boolean => /warnings?( from the practice)?/iu.test(banner().textContent);

function banner(): HTMLElement {
  return screen.getByRole('region', { name: 'Patient details' });
}

/** Moves the clock to so many minutes after the record was retrieved. */
async function afterMinutes(minutes: number): Promise<void> {
  vi.setSystemTime(retrieved.getTime() + minutes * 60_000);
  await act(() => vi.advanceTimersByTimeAsync(11_000));
}

describe('an open record', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it.each([
    ['Known allergies', true],
    ['No known allergies', true],
    ['Allergies not recorded', true],
    ['Allergies unavailable', false],
  ] as const satisfies readonly (readonly [AllergyTitle, boolean])[])(
    'UI-34 the banner says "%s"',
    async (title, hasLink) => {
      await showRecord({ allergyTitle: { title, titleLine: '' } });
      expect(within(banner()).getByText(title)).toBeDefined();
      const link = within(banner()).queryByRole('button', { name: 'View all allergies' });
      expect(link !== null).toBe(hasLink);
    },
  );

  it('UI-41 says where the copy came from, when, and for whom, on every area', async () => {
    const { user } = await showRecord();
    const words =
      'From the record held by Orchard Lane Surgery (synthetic) (T9P01). Retrieved 23-Nov-2026 14:05 by Nia Testwell.';
    expect(screen.getByText(words)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Medicines/u }));
    expect(screen.getByText(words)).toBeDefined();
  });

  it('9.2 names each section with its count, and marks the current one', async () => {
    await showRecord();
    const current = screen.getByRole('button', { name: 'Allergies, 1 entry' });
    expect(current.getAttribute('aria-current')).toBe('page');
    expect(
      screen.getByRole('button', { name: 'Medicines, 1 entry' }).getAttribute('aria-current'),
    ).toBeNull();
  });

  it('A11Y-22 tells that an area is loaded, without clinical detail', async () => {
    const { user } = await showRecord();
    await user.click(screen.getByRole('button', { name: /^Medicines/u }));
    expect(screen.getByRole('status').textContent).toBe('Medicines loaded. 1 entry.');
  });

  it('H-05 never counts to nought, in the rail or to a screen reader', async () => {
    await showRecord({
      allergyTitle: { title: 'Allergies unavailable', titleLine: '' },
      areas: areaSummaries({ allergies: { state: 'withheld', tables: [], count: 0, rows: 0 } }),
    });
    expect(screen.getByRole('button', { name: 'Allergies, Entries withheld' })).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('Allergies: Entries withheld.');
  });

  it('UI-53 never counts a statement of no known allergies as an allergy', async () => {
    await showRecord({
      allergyTitle: { title: 'No known allergies', titleLine: '' },
      areas: areaSummaries({
        allergies: {
          count: 0,
          uncountedWords: 'No known allergies',
          tables: [{ id: 'statements', count: 1 }],
        },
      }),
    });
    expect(screen.getByRole('button', { name: 'Allergies, No known allergies' })).toBeDefined();
    expect(screen.queryByText(/Active allergies/u)).toBeNull();
    expect(screen.getByText('Recorded statements')).toBeDefined();
  });

  it('A11Y-17 puts the focus on the heading of a newly shown area', async () => {
    const { user } = await showRecord();
    await user.click(screen.getByRole('button', { name: /^Medicines/u }));
    expect(document.activeElement).toBe(await heading('Medicines'));
  });

  it('UI-84 keeps the person out of the window title', async () => {
    await showRecord();
    expect(document.title).toBe('Allergies – GP record viewer');
  });

  it('SAFE-21 says how many items could not be shown, and of what type', async () => {
    await showRecord({
      completeness: {
        received: 9,
        shown: 5,
        used: 2,
        hiddenByRole: 0,
        notShown: [{ type: 'problems', count: 2 }],
      },
    });
    expect(screen.getByText('Items that could not be shown: 2.')).toBeDefined();
    expect(document.body.textContent).toContain('problems (2)');
  });

  it('SAFE-21 says nothing when everything is accounted for', async () => {
    await showRecord();
    expect(screen.queryByRole('region', { name: 'Warnings' })).toBeNull();
  });

  it('SAFE-14 shows a warning about the whole record in the strip', async () => {
    await showRecord({
      recordWarnings: [
        { key: 'W-TRANSIT', about: 'the record', received: 'data-in-transit', supplierText: ['As sent.'] },
      ],
    });
    const strip = screen.getByRole('region', { name: 'Warnings' });
    expect(within(strip).getByText(/has not fully arrived/u)).toBeDefined();
    expect(within(strip).getByText('As sent.')).toBeDefined();
  });

  it('SAFE-17 says after 30 minutes that the copy is old', async () => {
    await showRecord();
    await afterMinutes(35);
    expect(screen.getByText('This copy is 35 minutes old.')).toBeDefined();
    expect(await screen.findByText('Penicillin V')).toBeDefined();
  });

  it('SAFE-17 hides all content after 2 hours, in the banner and the rail too', async () => {
    await showRecord();
    await afterMinutes(121);
    expect(screen.queryByText('Penicillin V')).toBeNull();
    expect(within(banner()).queryByText('Known allergies')).toBeNull();
    expect(within(banner()).getByText('Allergies unavailable')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Allergies, Hidden' })).toBeDefined();
  });

  it('SAFE-17 the count of warnings in the open banner hides with the content', async () => {
    const { user } = await showRecord();
    await user.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    expect(saysWarnings()).toBe(true);
    await afterMinutes(121);
    expect(saysWarnings()).toBe(false);
  });

  it('SAFE-17 refreshing opens the record again, with the same reason', async () => {
    const { user, main } = await showRecord();
    await afterMinutes(31);
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await heading('Allergies and adverse reactions');
    const opens = main.calls.filter(({ channel }) => channel === 'record.open');
    expect(opens).toHaveLength(2);
    expect(opens[1]?.input).toEqual(opens[0]?.input);
  });

  it('SAFE-17 a refresh that fails leaves the way back to the copy', async () => {
    const { user, main } = await showRecord();
    await afterMinutes(31);
    main.answers['record.open'] = bad('E-REC-09', { retryable: true });
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await user.click(await screen.findByRole('button', { name: 'Back to the copy from 23-Nov-2026 14:05' }));
    expect(await screen.findByText('Penicillin V')).toBeDefined();
  });

  it('SAFE-12 a refresh stopped while it is read goes back to no copy that the reader has let go', async () => {
    const reader = createFakeReader({ later: new Promise<never>(() => {}) });
    const { user } = renderApp({
      main: createFakeBridge({ 'session.state': good(signedInSession) }),
      reader,
    });
    await openRecord(user);
    await heading('Allergies and adverse reactions');
    await user.keyboard('{F5}');
    await user.click(await screen.findByRole('button', { name: 'Stop waiting' }));
    await heading('Check this is the right person');
    expect(screen.queryByText('Penicillin V')).toBeNull();
    expect(reader.closed()).toBe(1);
  });

  it('SAFE-12 closing clears the page at once and forgets what the reader held', async () => {
    const { user, main, reader } = await showRecord();
    await user.click(screen.getByRole('button', { name: 'Close record' }));
    expect(document.body.textContent).not.toMatch(/penicillin|harrowgate/iu);
    expect(main.calls.at(-1)?.channel).toBe('record.close');
    expect(reader.closed()).toBe(1);
  });

  it('11 Ctrl+3 and Alt+Left move between sections', async () => {
    const { user } = await showRecord();
    await user.keyboard('{Control>}3{/Control}');
    await heading('Medicines');
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(await heading('Allergies and adverse reactions')).toBeDefined();
  });

  it('11 Ctrl+Shift+B opens the patient details', async () => {
    const { user } = await showRecord();
    await user.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    expect(within(banner()).getByText('01632 960123', { exact: false })).toBeDefined();
  });

  it('11 F6 goes through the regions and names them', async () => {
    const { user } = await showRecord();
    await user.keyboard('{F6}');
    expect(screen.getByRole('status').textContent).toBe('About this copy');
    await user.keyboard('{F6}');
    expect(document.activeElement).toBe(banner());
  });

  it('11 a shortcut without a target says so', async () => {
    const { user } = await showRecord();
    await user.keyboard('{Control>}1{/Control}');
    expect(screen.getByRole('status').textContent).toBe('Summary is not available here.');
    await user.keyboard('{Control>}9{/Control}');
    expect(screen.getByRole('status').textContent).toBe('Documents is not available here.');
  });

  it.each([
    ['2', 'Allergies and adverse reactions'],
    ['3', 'Medicines'],
    ['4', 'Problems'],
    ['5', 'Consultations'],
    ['6', 'Immunisations'],
    ['7', 'Test results'],
    ['8', 'Other entries'],
  ])('11 Ctrl+%s leads to "%s"', async (key, name) => {
    const { user } = await showRecord();
    await user.keyboard('{Control>}3{/Control}');
    await heading('Medicines');
    await user.keyboard(`{Control>}${key}{/Control}`);
    expect(await heading(name)).toBeDefined();
  });

  it('9.4 shows the details that the reader gives', async () => {
    const { user } = await showRecord();
    await user.click(await screen.findByRole('button', { name: /^Details of Penicillin V/u }));
    expect(await screen.findByText('SNOMED CT 39113611000001102')).toBeDefined();
  });

  it('A11Y-28 has no violation on either area', async () => {
    vi.useRealTimers();
    const { user, container } = await showRecord();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Medicines/u }));
    await waitFor(async () => expect(await axeViolations(container)).toEqual([]));
  });
});
