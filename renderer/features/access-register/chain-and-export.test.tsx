import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChainReport } from '../../../shared/contract/audit.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { bad, good } from '../../testing/fake-bridge.ts';
import { signedInSession } from '../../testing/people.ts';
import { auditPage } from '../../testing/usual-answers.ts';
import { blocked, pageOf, showRegister, type Rendered } from '../../testing/show-register.tsx';

async function openExport({ user }: Rendered): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Export these entries…' }));
}

describe('the chain and the export of the register', () => {
  afterEach(cleanup);

  it('IG-13 shows somebody else only their own history, without export or check', async () => {
    showRegister({}, signedInSession);
    await screen.findByRole('table');
    expect(screen.getByText(/your own entries only/u)).toBeDefined();
    expect(screen.queryByLabelText('Name or user name')).toBeNull();
    expect(screen.queryByRole('button', { name: /export|check the whole log/iu })).toBeNull();
  });

  it.each([
    ['altered', 'was changed after it was written'],
    ['missing', 'before it is missing'],
    ['reordered', 'does not stand in its place'],
    ['cut-off-at-the-end', 'at the end are missing'],
    ['unreadable', 'cannot be read'],
  ] as const)('IG-12 says where the chain breaks, that it is %s, and what to do', async (fault, said) => {
    const chain: ChainReport = { entries: 40, whole: false, firstBroken: 17, fault };
    showRegister({ 'audit.search': good(pageOf([blocked], { chain })) });
    const box = await screen.findByRole('region', { name: 'State of the access log' });
    expect(box.textContent).toContain('does not hold from entry 17 on');
    expect(box.textContent).toContain(said);
    expect(box.textContent).toContain('Tell your privacy or IT lead now');
  });

  it('IG-12 reads the whole chain anew when asked, and shows the new answer', async () => {
    const { user } = showRegister({
      'audit.verify': good({ entries: 8, whole: false, firstBroken: 3, fault: 'altered' }),
    });
    const box = await screen.findByRole('region', { name: 'State of the access log' });
    expect(box.textContent).toContain('it was whole, with 7 entries. What came later has not been checked.');
    await user.click(screen.getByRole('button', { name: 'Check the whole log now' }));
    await waitFor(() => expect(box.textContent).toContain('does not hold from entry 3 on'));
    expect(box.dataset['chain']).toBe('broken');
  });

  it('IG-12 does not call a log whole whose entries nobody has read again', async () => {
    showRegister({ 'audit.search': good(pageOf([blocked], { chain: { entries: 0, whole: true } })) });
    const box = await screen.findByRole('region', { name: 'State of the access log' });
    expect(box.textContent).toContain('The log was empty when Bedside started.');
    expect(box.textContent).not.toContain('whole:');
  });

  it('IG-12 says how many entries wait for the collector, and nothing where there is no collector', async () => {
    showRegister({ 'audit.search': good(pageOf([blocked], { waitingToForward: 3 })) });
    expect(await screen.findByText('3 entries wait for your organisation’s server.')).toBeDefined();
    cleanup();
    showRegister();
    await screen.findByRole('table');
    expect(screen.queryByText(/organisation’s server/u)).toBeNull();
  });

  it('IG-13 warns before an export, wants a reason, and says where the file is', async () => {
    const shown = showRegister();
    const { user, main } = shown;
    await openExport(shown);
    expect(screen.getByText('The file leaves the protected log.')).toBeDefined();
    expect(screen.getByLabelText('Folder for the file')).toHaveProperty('value', auditPage.exportFolder);
    await user.type(screen.getByLabelText('Why are you exporting?'), 'short');
    await user.click(screen.getByRole('button', { name: 'Export' }));
    expect(main.callsTo('audit.export')).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Enter the reason in at least 10 characters' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Why are you exporting?'));
    await user.keyboard(' audit for the board');
    await user.click(screen.getByRole('button', { name: 'Export' }));
    const file = await screen.findByText(`${auditPage.exportFolder}/access-log.csv`);
    await waitFor(() => expect(document.activeElement?.contains(file)).toBe(true));
    expect(main.callsTo('audit.export')).toEqual([
      { filter: {}, reason: 'short audit for the board', folder: auditPage.exportFolder },
    ]);
  });

  it('UI-90 says that an export failed and keeps what was typed', async () => {
    const shown = showRegister({ 'audit.export': bad('E-UNKNOWN') });
    await openExport(shown);
    await shown.user.type(screen.getByLabelText('Why are you exporting?'), 'audit for the board');
    await shown.user.click(screen.getByRole('button', { name: 'Export' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong');
    expect(screen.getByLabelText('Why are you exporting?')).toHaveProperty('value', 'audit for the board');
  });

  it('A11Y-28 has no violation: list, details, export with an error, broken chain, nothing found', async () => {
    const chain: ChainReport = { entries: 40, whole: false, firstBroken: 17, fault: 'missing' };
    const shown = showRegister({ 'audit.search': good(pageOf([blocked], { chain })) });
    await shown.user.click(await screen.findByRole('button', { name: 'Details of entry 9' }));
    await openExport(shown);
    await shown.user.click(screen.getByRole('button', { name: 'Export' }));
    expect(await axeViolations(document.body)).toEqual([]);
    cleanup();
    showRegister({ 'audit.search': good(pageOf([])) }, signedInSession);
    await screen.findByText('No entries match these choices.');
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
