import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { showDate } from '../../../shared/format/dates.ts';
import type {
  AllergiesArea as Allergies,
  AllergyTitle,
  SupplyState,
} from '../../../shared/record/record-view.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { allergiesArea, allergyRow } from '../../testing/records.ts';
import { StatusRegion } from '../../ui/status-region.tsx';
import { AllergiesArea } from './allergies-area.tsx';

function show(changes: Partial<Allergies> = {}): void {
  render(
    <StatusRegion>
      <h1>Allergies</h1>
      <AllergiesArea
        area={allergiesArea(changes)}
        retrieved="23-Nov-2026 14:05"
        renderDetails={(source) => <p>Details from {source}</p>}
      />
    </StatusRegion>,
  );
}

const titles: readonly AllergyTitle[] = [
  'Known allergies',
  'No known allergies',
  'Allergies not recorded',
  'Allergies unavailable',
];

/** Every state in which an area without rows is not known to be empty. */
const notEmptyStates: readonly SupplyState[] = [
  'not-requested',
  'loading',
  'failed',
  'not-returned',
  'not-supplied',
  'switched-off',
  'withheld',
  'role-hidden',
  'empty-in-period',
  'partial',
];

const penicillin = { text: 'Penicillin V', degraded: false, codeOnly: false };
const aspirin = allergyRow('9', {
  substance: { text: 'Aspirin', degraded: false, codeOnly: false },
  ended: { date: showDate('2019-02-01'), reason: 'Tolerated on re-challenge' },
});

describe('AllergiesArea', () => {
  afterEach(cleanup);

  it.each(titles)('UI-34 shows "%s" in words beside its icon', (title) => {
    show({ title });
    const words = screen.getByText(title);
    expect(words.parentElement?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('UI-34 gives each title an icon of its own shape', () => {
    const shapes = titles.map((title) => {
      show({ title });
      const shape = document.querySelector('svg path')?.getAttribute('d');
      cleanup();
      return shape;
    });
    expect(new Set(shapes).size).toBe(titles.length);
  });

  it('UI-53 shows the line under the title', () => {
    show({ titleLine: 'The record also says no known allergies. Check with the practice.' });
    expect(screen.getByText(/also says no known allergies/u)).toBeDefined();
  });

  it.each(notEmptyStates)('H-05 never says none recorded while the state is %s', (state) => {
    show({ state, endedState: state, title: 'Allergies unavailable', active: [] });
    expect(document.body.textContent).not.toMatch(/no (ended )?allerg|not recorded|\(0\)/iu);
  });

  it('SAFE-16 says not recorded, and what that does not mean, for an empty list as recorded', () => {
    show({ state: 'empty-recorded', title: 'Allergies not recorded', active: [] });
    expect(screen.getAllByText(/does not mean the person has no allergies/u).length).toBeGreaterThan(0);
  });

  it('UI-52 has its columns in order', () => {
    show();
    const headers = screen.getAllByRole('columnheader').map((header) => header.textContent);
    expect(headers).toEqual([
      'Substance',
      'Reaction',
      'Severity',
      'Type',
      'Recorded',
      'Recorded by',
      'Notes',
    ]);
  });

  it('A11Y-02 makes the substance the row header of a captioned table', () => {
    show();
    const table = screen.getByRole('table', { name: 'Active allergies (1)' });
    expect(within(table).getByRole('rowheader').textContent).toContain('Penicillin V');
  });

  it('UI-46 leaves no cell empty', () => {
    show({ active: [allergyRow('1', { reaction: '', severity: '', type: '', recordedBy: '' })] });
    for (const cell of screen.getAllByRole('cell')) {
      expect(cell.querySelector('.bedside-table__value')?.textContent).not.toBe('');
    }
  });

  it('UI-52 shows every note in full and the recorded life-threatening risk', () => {
    show({
      active: [
        allergyRow('1', {
          notes: ['First note', 'Second note'],
          criticality: 'Life-threatening risk recorded',
        }),
      ],
    });
    for (const words of ['First note', 'Second note', 'Life-threatening risk recorded']) {
      expect(screen.getByText(words)).toBeDefined();
    }
  });

  it('UI-50 tags original wording from a transferred record', () => {
    show({ active: [allergyRow('1', { marks: ['original-wording'] })] });
    expect(screen.getByText('Original wording from a transferred record')).toBeDefined();
  });

  it('UI-51 keeps ended allergies apart: collapsed, then tagged with date and reason', async () => {
    const user = userEvent.setup();
    show({ ended: [aspirin], endedState: 'complete' });
    expect(screen.queryByText('Aspirin')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show ended allergies' }));
    const table = screen.getByRole('table', { name: 'Ended allergies' });
    expect(within(table).getByRole('rowheader').textContent).toContain('Ended');
    expect(table.textContent).toContain('01-Feb-2019');
    expect(table.textContent).toContain('Tolerated on re-challenge');
  });

  it('A11Y-17 closes the ended allergies on Esc and gives the focus back', async () => {
    const user = userEvent.setup();
    show({ ended: [aspirin], endedState: 'complete' });
    await user.click(screen.getByRole('button', { name: 'Show ended allergies' }));
    await user.tab();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Aspirin')).toBeNull();
    expect(document.activeElement?.textContent).toContain('Show');
  });

  it('9.4 opens the details of a row in place, through a button named after it', async () => {
    const user = userEvent.setup();
    show({ active: [allergyRow('7', { substance: penicillin })] });
    await user.click(screen.getByRole('button', { name: 'Details of Penicillin V, recorded 6 August 2018' }));
    expect(screen.getByText('Details from AllergyIntolerance/7')).toBeDefined();
  });

  it('UI-54 can show the newest first, with undated entries on top, and says so', async () => {
    const user = userEvent.setup();
    show({
      active: [
        allergyRow('a', { recorded: showDate('2011') }),
        allergyRow('b', { recorded: showDate(undefined) }),
        allergyRow('c', { recorded: showDate('2020-05-01') }),
      ],
    });
    await user.click(screen.getByRole('button', { name: 'Newest first' }));
    const names = screen
      .getAllByRole('rowheader')
      .map((cell) => cell.querySelector('.bedside-name')?.textContent);
    expect(names).toEqual(['Substance b', 'Substance c', 'Substance a']);
    expect(screen.getByRole('status').textContent).toBe('Order changed: Newest first.');
  });

  it('SAFE-14 shows a warning with the area named and the practice’s words verbatim', () => {
    show({
      state: 'partial',
      warnings: [
        {
          key: 'W-CONF',
          about: 'allergies',
          received: 'confidential-items',
          supplierText: ['Items excluded due to confidentiality and/or patient preferences.'],
        },
      ],
    });
    expect(document.body.textContent).toMatch(/allerg\w* entries are not shown/u);
    const quote = document.querySelector('blockquote');
    expect(quote?.textContent).toBe('Items excluded due to confidentiality and/or patient preferences.');
  });

  it('SAFE-16 says a state once where a warning has said it already', () => {
    const warning = { about: 'allergies', received: '', supplierText: [] };
    show({
      state: 'withheld',
      endedState: 'empty-recorded',
      active: [],
      warnings: [{ ...warning, key: 'W-CONF' }],
    });
    expect(screen.getByText('Some allergy entries are not shown.')).toBeDefined();
    expect(document.querySelector('[data-state="withheld"]')).toBeNull();
  });

  it('SAFE-16 keeps a state that no warning has said', () => {
    const warning = { about: 'ended allergies', received: '', supplierText: [] };
    show({ state: 'withheld', active: [], warnings: [{ ...warning, key: 'W-CONF' }] });
    expect(document.querySelector('[data-state="withheld"]')).not.toBeNull();
  });

  it('H-10 tags no active row as ended where the record disagrees with itself', () => {
    show({ active: [{ ...aspirin, marks: ['status-disagrees'] }] });
    expect(screen.getByText('Status unclear')).toBeDefined();
    expect(screen.queryByText('Ended')).toBeNull();
  });

  it('UI-49 shows list entries that are only words', () => {
    show({ textOnly: [{ id: 't', text: 'Linked item not supplied. Shellfish' }] });
    expect(screen.getByText('Linked item not supplied. Shellfish')).toBeDefined();
  });

  it('A11Y-28 has no violation with rows, details and ended allergies open', async () => {
    const user = userEvent.setup();
    show({ ended: [aspirin], endedState: 'complete', textOnly: [{ id: 't', text: 'Linked item' }] });
    await user.click(screen.getByRole('button', { name: /^Details of Penicillin/u }));
    await user.click(screen.getByRole('button', { name: 'Show ended allergies' }));
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
