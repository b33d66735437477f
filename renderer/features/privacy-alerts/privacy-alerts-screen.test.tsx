import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PrivacyAlert } from '../../../shared/contract/audit.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { bad, createFakeBridge, good, type FakeAnswers } from '../../testing/fake-bridge.ts';
import { officerSession } from '../../testing/people.ts';
import { renderScreen } from '../../testing/render-screen.tsx';
import { privacyAlert } from '../../testing/usual-answers.ts';
import { PrivacyAlertsScreen } from './privacy-alerts-screen.tsx';

type Rendered = ReturnType<typeof renderScreen> & { readonly accesses: readonly string[] };

function show(answers: Partial<FakeAnswers> = {}): Rendered {
  const accesses: string[] = [];
  const rendered = renderScreen(
    <PrivacyAlertsScreen onLeave={() => {}} onShowAccess={(accessId) => accesses.push(accessId)} />,
    createFakeBridge(answers),
    officerSession,
  );
  return { ...rendered, accesses };
}

const notification = privacyAlert({ accessId: 'access-2', kind: 'notification', cause: 'details-differed' });
const closeButton = /^Close this (alert|notification)/u;
const found = 'Spoke to Nia: the person was asleep after a fall.';

async function openForm({ user }: Rendered): Promise<void> {
  await user.click(await screen.findByRole('button', { name: closeButton }));
}

describe('PrivacyAlertsScreen', () => {
  afterEach(cleanup);

  it('INT-6.2.6 shows kind, cause, who, when in London time, whose number, practice and the user’s words', async () => {
    show({ 'alerts.list': good([privacyAlert({ raisedAt: '2026-07-04T21:30:00Z' })]) });
    const card = await screen.findByRole('article');
    for (const part of [
      'Alert',
      'The person could not be asked',
      'Nia Testwell, Registered nurse',
      '04-Jul-2026 22:30',
      '999 000 0018',
      'T9P01',
      'asleep after a fall',
    ]) {
      expect(card.textContent).toContain(part);
    }
  });

  it.each([
    ['cannot-be-asked', 'could not be asked'],
    ['best-interests', 'best interests'],
    ['details-differed', 'Details differed'],
  ] as const)('INT-6.2.6 words the cause %s', async (cause, said) => {
    show({ 'alerts.list': good([privacyAlert({ cause })]) });
    expect((await screen.findByRole('article')).textContent).toContain(said);
  });

  it('INT-6.2.6 sets notifications apart in words', async () => {
    show({ 'alerts.list': good([notification]) });
    expect((await screen.findByRole('article')).textContent).toMatch(/^Notification/u);
  });

  it('INT-6.2.6 says nothing of words where the user was asked for none', async () => {
    const { why: _, ...bare } = notification;
    show({ 'alerts.list': good([bare]) });
    expect((await screen.findByRole('article')).textContent).not.toMatch(/own words|nothing was written/iu);
  });

  it('INT-6.2.6 says where no words and no practice are on record', async () => {
    const { why: _, practiceOdsCode: __, ...bare } = privacyAlert();
    show({ 'alerts.list': good([bare]) });
    const card = await screen.findByRole('article');
    expect(card.textContent).toContain('Nothing was written');
    expect(card.textContent).toContain('Not known');
  });

  it('INT-6.2.6 asks for open ones first, then for what is chosen', async () => {
    const { user, main } = show();
    await screen.findByRole('article');
    await user.selectOptions(screen.getByLabelText('Show'), 'All');
    await user.type(screen.getByLabelText('Name of the user'), ' testw ');
    await user.click(screen.getByRole('button', { name: 'Show alerts' }));
    await waitFor(() =>
      expect(main.callsTo('alerts.list')).toEqual([{ show: 'open' }, { show: 'all', user: 'testw' }]),
    );
  });

  it('INT-6.2.6 says that the choice matches nothing, never that there is none', async () => {
    show({ 'alerts.list': good([]) });
    expect(await screen.findByText('No alerts match these choices.')).toBeDefined();
    expect(document.body.textContent).not.toMatch(/\bno alerts\b(?! match)|none/iu);
  });

  it('INT-6.2.6 leads to the entries of the access', async () => {
    const shown = show();
    await shown.user.click(await screen.findByRole('button', { name: /^Show the entries of this access/u }));
    expect(shown.accesses).toEqual([privacyAlert().accessId]);
  });

  it('INT-6.2.6 closes only with a reason of 10 characters, ties the error to the box, then shows it closed', async () => {
    const closed: PrivacyAlert = privacyAlert({
      closed: { at: '2026-11-24T09:00:00Z', by: 'Iris Ledgerwood', reason: found },
    });
    const shown = show();
    const { user, main } = shown;
    await openForm(shown);
    await user.type(screen.getByLabelText('What did you find?'), '   asked   ');
    await user.click(screen.getByRole('button', { name: 'Close it' }));
    expect(document.activeElement?.textContent).toContain('There is a problem');
    expect(document.title).toBe('Error: Privacy alerts – GP record viewer');
    await user.click(screen.getByRole('link', { name: 'Enter what you found in at least 10 characters' }));
    const box = screen.getByLabelText('What did you find?');
    expect(document.activeElement).toBe(box);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(main.callsTo('alerts.close')).toEqual([]);

    await user.clear(box);
    await user.type(box, found);
    main.answers['alerts.list'] = good([closed]);
    await user.click(screen.getByRole('button', { name: 'Close it' }));
    expect(await screen.findByText('Closed by Iris Ledgerwood on 24-Nov-2026 09:00')).toBeDefined();
    expect(main.callsTo('alerts.close')).toEqual([{ accessId: closed.accessId, reason: found }]);
    expect(screen.queryByRole('button', { name: closeButton })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(document.title).toBe('Privacy alerts – GP record viewer');
  });

  it('INT-6.2.6 lets nobody close what is about themselves, and says who can', async () => {
    const others = privacyAlert({ accessId: 'access-2', userId: 'nia.testwell' });
    show({ 'alerts.list': good([privacyAlert({ userId: 'iris.ledgerwood' }), others]) });
    const [own, other] = await screen.findAllByRole('article');
    expect(own?.textContent).toContain('This is about you, so you cannot close it.');
    expect(own?.textContent).not.toContain('Close this');
    expect(other?.textContent).toContain('Close this alert');
    expect(other?.textContent).not.toContain('This is about you');
  });

  it('A11Y-17 keeps the focus on the page when the closed card leaves the list', async () => {
    const shown = show();
    await openForm(shown);
    await shown.user.type(screen.getByLabelText('What did you find?'), found);
    shown.main.answers['alerts.list'] = good([]);
    await shown.user.click(screen.getByRole('button', { name: 'Close it' }));
    await screen.findByText('No alerts match these choices.');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('UI-90 says that closing failed and keeps the words', async () => {
    const shown = show({ 'alerts.close': bad('E-AUD-01') });
    await openForm(shown);
    await shown.user.type(screen.getByLabelText('What did you find?'), found);
    await shown.user.click(screen.getByRole('button', { name: 'Close it' }));
    expect((await screen.findByRole('alert')).textContent).toContain('E-AUD-01');
    expect(screen.getByLabelText('What did you find?')).toHaveProperty('value', found);
  });

  it('UI-90 shows a failure of the list, and no empty list', async () => {
    show({ 'alerts.list': bad('E-IPC-DUTY') });
    expect((await screen.findByRole('alert')).textContent).toContain('E-IPC-DUTY');
    expect(screen.queryByText('No alerts match these choices.')).toBeNull();
  });

  it('A11Y-28 has no violation, with an error and with both kinds', async () => {
    const shown = show({ 'alerts.list': good([notification, privacyAlert()]) });
    await screen.findAllByRole('article');
    await shown.user.click(screen.getByRole('button', { name: /^Close this alert/u }));
    await shown.user.click(screen.getByRole('button', { name: 'Close it' }));
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
