import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { showDate } from '../../../shared/format/dates.ts';
import {
  medicineGroups,
  type MedicineRow,
  type MedicinesArea as Medicines,
  type SupplyState,
} from '../../../shared/record/record-view.ts';
import { medicineGroupLabels } from '../../../shared/words/labels.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { issueRow, medicineRow, medicinesArea } from '../../testing/records.ts';
import { MedicinesArea } from './medicines-area.tsx';

function show(changes: Partial<Medicines> = {}): void {
  render(
    <>
      <h1>Medicines</h1>
      <MedicinesArea
        area={medicinesArea(changes)}
        retrieved="23-Nov-2026 14:05"
        renderDetails={(source) => <p>Details from {source}</p>}
      />
    </>,
  );
}

function showRow(changes: Partial<MedicineRow>): void {
  show({ rows: [medicineRow('1', changes)] });
}

function columns(table: HTMLElement): readonly (string | null)[] {
  return within(table)
    .getAllByRole('columnheader')
    .map((header) => header.textContent);
}

const amlodipine = { text: 'Amlodipine 5mg tablets', degraded: false, codeOnly: false };
const repeatColumns = [
  'Medicine',
  'Dose instructions',
  'Quantity',
  'Type',
  'Start date',
  'Last issued',
  'Issued / allowed',
  'Review date',
  'Notes',
];
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

describe('MedicinesArea', () => {
  afterEach(cleanup);

  it('UI-55 shows each group as a table with its own caption, in the order of the groups', () => {
    show({ rows: medicineGroups.toReversed().map((group) => medicineRow(group, { group })) });
    const captions = screen
      .getAllByRole('table')
      .map((table) => table.querySelector('caption span')?.textContent);
    expect(captions).toEqual(medicineGroups.map((group) => `${medicineGroupLabels[group]} (1)`));
  });

  it('UI-56 has the columns of current repeats in order', () => {
    show();
    expect(columns(screen.getByRole('table'))).toEqual(repeatColumns);
  });

  it('SAFE-16 says that rows may be missing where no warning says it', () => {
    show({ state: 'partial', warnings: [], rows: [medicineRow('m1')] });
    expect(screen.getByText('Some medicines may be missing.')).toBeDefined();
  });

  it('UI-56 has the columns of acute medicines in order', () => {
    showRow({ group: 'acute' });
    expect(columns(screen.getByRole('table'))).toEqual([
      'Medicine',
      'Dose instructions',
      'Quantity',
      'Type',
      'Start date',
      'Scheduled end',
      'Days',
      'Notes',
    ]);
  });

  it('UI-56 has the columns of stopped medicines in order, notes kept', () => {
    showRow({ group: 'stopped', stopped: { date: showDate('2025-03-04'), reason: 'Rash' } });
    expect(columns(screen.getByRole('table'))).toEqual([
      'Medicine',
      'Dose instructions',
      'Quantity',
      'Stopped on',
      'Reason',
      'Last issued',
      'Notes',
    ]);
    expect(screen.getByRole('table').textContent).toContain('04-Mar-2025');
  });

  it('UI-57 shows the dose verbatim and the patient instructions on a labelled line', () => {
    showRow({ dose: ['ONE  tab nocte'], patientInstructions: ['With food'] });
    expect(screen.getByText('ONE tab nocte').textContent).toBe('ONE  tab nocte');
    expect(screen.getByText('Patient instructions')).toBeDefined();
    expect(screen.getByText('With food')).toBeDefined();
  });

  it('UI-57 raises a tag when the dose has changed', () => {
    showRow({ marks: ['dose-changed'] });
    expect(screen.getByText('Dose has changed')).toBeDefined();
  });

  it('UI-48 tags what must not be shared', () => {
    showRow({ marks: ['no-patient-disclosure'] });
    expect(screen.getByText('Do not share with patient or family')).toBeDefined();
  });

  it('UI-58 shows the status of acute medicines and of those from elsewhere', () => {
    showRow({ group: 'elsewhere', status: 'Active', agency: 'Prescribed elsewhere: Hospital' });
    expect(screen.getByText('Active')).toBeDefined();
    expect(screen.getByText('Prescribed elsewhere: Hospital')).toBeDefined();
  });

  it('UI-59 says that the list does not show whether the person takes it', () => {
    show();
    expect(document.body.textContent).toContain('It does not show whether the person takes it.');
    expect(document.body.textContent).not.toMatch(/\btaking\b/u);
  });

  it('UI-59 says why there is no last-issued date for a type', () => {
    showRow({ lastIssued: showDate(undefined), lastIssuedCaveat: 'Not recorded by GP for this type.' });
    expect(screen.getByText('Not recorded by GP for this type.')).toBeDefined();
  });

  it('W-MED-SCOPE stands above the medicines', () => {
    show();
    expect(screen.getByText('This may not be every medicine.')).toBeDefined();
  });

  it.each(notEmptyStates)('H-05 never says none recorded while the state is %s', (state) => {
    show({ state, rows: [] });
    expect(document.body.textContent).not.toMatch(/no medicines recorded|\(0\)/iu);
  });

  it('SAFE-16 says no medicines recorded for an empty list as recorded', () => {
    show({ state: 'empty-recorded', rows: [] });
    expect(document.body.textContent).toContain('No medicines recorded');
    expect(document.body.textContent).toContain('Retrieved 23-Nov-2026 14:05.');
  });

  it('UI-29 folds issues under their medicine and opens them in place', async () => {
    const user = userEvent.setup();
    showRow({ name: amlodipine, issues: [issueRow('i1', { prescriber: 'Dr Issuer' }), issueRow('i2')] });
    expect(screen.queryByText('Dr Issuer')).toBeNull();
    const button = screen.getByRole('button', { name: '2 issues of Amlodipine 5mg tablets' });
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const issues = screen.getByRole('table', { name: 'Issues of Amlodipine 5mg tablets' });
    expect(within(issues).getAllByRole('rowheader')).toHaveLength(2);
    expect(within(issues).getByText('Dr Issuer')).toBeDefined();
  });

  it('9.4 opens details through a button named after the medicine and its start', async () => {
    const user = userEvent.setup();
    showRow({ name: amlodipine });
    const button = screen.getByRole('button', {
      name: 'Details of Amlodipine 5mg tablets, started 6 August 2018',
    });
    await user.click(button);
    expect(screen.getByText('Details from MedicationStatement/1')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Details from MedicationStatement/1')).toBeNull();
  });

  it('conflict 4 shows a name character for character', () => {
    showRow({ name: { text: 'warFARIN 3mg  tablets', degraded: false, codeOnly: false } });
    expect(document.querySelector('.bedside-name')?.textContent).toBe('warFARIN 3mg  tablets');
  });

  it('A11Y-28 has no violation with details and issues open', async () => {
    const user = userEvent.setup();
    show({ rows: [medicineRow('1', { issues: [issueRow('i1')] }), medicineRow('2', { group: 'acute' })] });
    await user.click(screen.getAllByRole('button', { name: /^Details/u })[0] ?? document.body);
    await user.click(screen.getByRole('button', { name: /^1 issue/u }));
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
