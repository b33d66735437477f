import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { modesAcknowledgement } from '../../../shared/words/sign-in-mode-words.ts';
import { bad } from '../../testing/fake-bridge.ts';
import {
  begunSetup,
  completeSetup,
  lockedOutNurse,
  part,
  refused,
  showSetUp,
  taken,
} from '../../testing/show-set-up.tsx';

const local = 'Staff without NHS CIS2 may sign in with a local account';
const pds = 'Bedside may ask the national patient index on its own behalf';
const agree = 'I agree on behalf of my organisation';
const save = 'Save how staff sign in';

async function openModes(state = begunSetup()): Promise<ReturnType<typeof showSetUp>> {
  const shown = showSetUp(state);
  const modes = within(await part('How staff sign in'));
  await shown.user.click(modes.getByRole('button', { name: /^Change/u }));
  return shown;
}

describe('local accounts', () => {
  afterEach(cleanup);

  it('INT-6.2.1 lists each person with role, duties, registration, state and last sign-in', async () => {
    showSetUp(completeSetup());
    const accounts = within(await part('Local accounts'));
    const nurse = accounts.getByRole('row', { name: /Nia Testwell/u }).textContent;
    for (const said of [
      'nia.testwell',
      'Registered nurse',
      'No other duties',
      '99A0000E',
      'Locked after wrong passwords',
      'Not yet',
    ]) {
      expect(nurse).toContain(said);
    }
    const manager = accounts.getByRole('row', { name: /Graham Samplewood/u }).textContent;
    for (const said of ['Administrator', 'May sign in', '20-Nov-2026 08:00']) expect(manager).toContain(said);
  });

  it('INT-6.2.1 turns an account off and on again, and unlocks it', async () => {
    const { userName } = lockedOutNurse;
    const shown = showSetUp(completeSetup());
    const { user } = shown;
    await user.click(await screen.findByRole('button', { name: 'Turn off for Nia Testwell' }));
    await user.click(screen.getByRole('button', { name: 'Unlock for Nia Testwell' }));
    await waitFor(() =>
      expect(taken(shown, 'setup.changeAccount')).toEqual([
        { userName, disabled: true },
        { userName, unlock: true },
      ]),
    );
    expect(screen.queryByRole('button', { name: 'Unlock for Graham Samplewood' })).toBeNull();
    cleanup();
    const off = showSetUp(completeSetup({ accounts: [{ ...lockedOutNurse, disabled: true }] }));
    await off.user.click(await screen.findByRole('button', { name: 'Turn on for Nia Testwell' }));
    expect(taken(off, 'setup.changeAccount')).toEqual([{ userName, disabled: false }]);
  });

  it('UI-90 says why an account was not changed', async () => {
    const { user, main } = showSetUp(completeSetup(), {
      'setup.changeAccount': refused('The last administrator cannot be turned off.'),
    });
    await user.click(await screen.findByRole('button', { name: 'Turn off for Graham Samplewood' }));
    expect(await screen.findByRole('link', { name: /last administrator/u })).toBeDefined();
    expect(document.activeElement?.textContent).toContain('There is a problem');
    main.answers['setup.changeAccount'] = bad('E-AUD-01');
    await user.click(screen.getByRole('button', { name: 'Turn off for Graham Samplewood' }));
    expect(await screen.findByText('The access log cannot be written')).toBeDefined();
  });

  it('INT-6.2.1 gives a new first password, and forgets what was typed', async () => {
    const shown = showSetUp(completeSetup());
    const { user } = shown;
    await user.click(await screen.findByRole('button', { name: 'New first password for Nia Testwell' }));
    const box = screen.getByLabelText('First password');
    await user.type(box, 'a brand new password');
    await user.click(screen.getByRole('button', { name: 'Set the first password' }));
    await waitFor(() =>
      expect(taken(shown, 'setup.changeAccount')).toEqual([
        { userName: 'nia.testwell', newFirstPassword: 'a brand new password' },
      ]),
    );
    await waitFor(() => expect(box).toHaveProperty('value', ''));
  });

  it('INT-6.2.3 adds a person with role, duty and registration', async () => {
    const shown = showSetUp(completeSetup());
    const { user } = shown;
    await user.click(await screen.findByRole('button', { name: /^Add an account/u }));
    await user.type(screen.getByLabelText('Title (optional)'), 'Dr');
    await user.type(screen.getByLabelText('First name'), 'Iris');
    await user.type(screen.getByLabelText('Last name'), 'Ledgerwood');
    await user.type(screen.getByLabelText('User name'), 'iris.ledgerwood');
    await user.selectOptions(screen.getByLabelText('Role'), 'Privacy officer');
    await user.click(screen.getByLabelText(/^Privacy officer: /u));
    await user.selectOptions(screen.getByLabelText('Professional register'), 'General Medical Council');
    await user.type(screen.getByLabelText('Registration number'), '7654321');
    await user.type(screen.getByLabelText('First password'), 'a long first password');
    await user.click(screen.getByRole('button', { name: 'Add the account' }));
    await waitFor(() =>
      expect(taken(shown, 'setup.addAccount')).toEqual([
        {
          userName: 'iris.ledgerwood',
          prefix: 'Dr',
          given: 'Iris',
          family: 'Ledgerwood',
          roleId: 'privacy-officer',
          duties: ['privacy-officer'],
          registration: { body: 'GMC', number: '7654321' },
          firstPassword: 'a long first password',
        },
      ]),
    );
    await waitFor(() => expect(screen.getByLabelText('First name')).toHaveProperty('value', ''));
    expect(screen.getByLabelText(/^Privacy officer: /u)).toHaveProperty('checked', false);
  });

  it.each([
    ['', '7654321', 'Choose the professional register'],
    ['General Medical Council', '', 'Enter the registration number'],
    ['General Medical Council', '76 54', 'A registration number has 4 to 12 letters and digits'],
  ])('INT-6.2.3 does not take half a registration: %j %j', async (body, number, said) => {
    const shown = showSetUp(completeSetup());
    const { user } = shown;
    await user.click(await screen.findByRole('button', { name: /^Add an account/u }));
    if (body !== '') await user.selectOptions(screen.getByLabelText('Professional register'), body);
    if (number !== '') await user.type(screen.getByLabelText('Registration number'), number);
    await user.click(screen.getByRole('button', { name: 'Add the account' }));
    expect(screen.getByRole('link', { name: said })).toBeDefined();
    expect(taken(shown, 'setup.addAccount')).toEqual([]);
  });
});

describe('a role without the registration that it needs', () => {
  afterEach(cleanup);

  it('UI-90 is told at the registration, not at the title', async () => {
    const { user } = showSetUp(completeSetup(), {
      'setup.addAccount': refused('registration: This role needs the person’s professional registration.'),
    });
    await user.click(await screen.findByRole('button', { name: /^Add an account/u }));
    await user.type(screen.getByLabelText('First name'), 'Nia');
    await user.type(screen.getByLabelText('Last name'), 'Testwell');
    await user.type(screen.getByLabelText('User name'), 'nia.two');
    await user.type(screen.getByLabelText('First password'), 'a long first password');
    await user.click(screen.getByRole('button', { name: 'Add the account' }));
    await user.click(await screen.findByRole('link', { name: /^This role needs/u }));
    expect(document.activeElement).toBe(screen.getByLabelText('Registration number'));
  });
});

describe('how staff sign in', () => {
  afterEach(cleanup);

  it('INT-1.3 switches nothing on before the sentences are agreed to', async () => {
    const shown = await openModes();
    const { user } = shown;
    expect(screen.queryByLabelText(agree)).toBeNull();
    await user.click(screen.getByLabelText(local));
    await user.click(screen.getByRole('button', { name: save }));
    await user.click(screen.getByRole('link', { name: 'Agree to the sentences before you save' }));
    expect(document.activeElement).toBe(screen.getByLabelText(agree));
    expect(taken(shown, 'setup.saveModes')).toEqual([]);
  });

  it('INT-1.3 sends the very sentences that were agreed to', async () => {
    const shown = await openModes(begunSetup({ cis2: 'ready' }));
    const { user } = shown;
    await user.click(screen.getByLabelText(local));
    await user.click(screen.getByLabelText(agree));
    // Another mode is another sentence: the agreement is asked for anew.
    await user.click(screen.getByLabelText(pds));
    expect(screen.getByLabelText(agree)).toHaveProperty('checked', false);
    await user.click(screen.getByLabelText(agree));
    await user.selectOptions(screen.getByLabelText(/proves again/u), 'back-channel');
    const acknowledgement = modesAcknowledgement(
      { localAccounts: false, applicationRestrictedPds: false },
      { localAccounts: true, applicationRestrictedPds: true },
    );
    const sentences = screen.getByText(acknowledgement ?? '');
    expect(screen.getByLabelText(agree).getAttribute('aria-describedby')).toContain(sentences.id);
    await user.click(screen.getByRole('button', { name: save }));
    await waitFor(() =>
      expect(taken(shown, 'setup.saveModes')).toEqual([
        {
          localAccounts: true,
          applicationRestrictedPds: true,
          reauthentication: 'back-channel',
          acknowledgement,
        },
      ]),
    );
  });

  it('INT-1.3 switches off without an agreement; without CIS2 no browser is spoken of', async () => {
    const shown = await openModes(completeSetup());
    expect(screen.queryByText(/proves again|in the browser/u)).toBeNull();
    await shown.user.click(screen.getByLabelText(local));
    expect(screen.queryByLabelText(agree)).toBeNull();
    await shown.user.click(screen.getByRole('button', { name: save }));
    await waitFor(() =>
      expect(taken(shown, 'setup.saveModes')).toEqual([
        { localAccounts: false, applicationRestrictedPds: false, reauthentication: 'prompt' },
      ]),
    );
  });
});

describe('the copy of the access log', () => {
  afterEach(cleanup);

  it('IG-13 saves a server and takes it away again', async () => {
    const shown = showSetUp(completeSetup());
    const { user } = shown;
    const collector = within(await part('Copy of the access log'));
    await user.click(collector.getByRole('button', { name: /^Change/u }));
    await user.click(collector.getByRole('button', { name: 'Save the server' }));
    expect(collector.getByRole('link', { name: 'Enter the address of the server' })).toBeDefined();
    await user.selectOptions(collector.getByLabelText('How entries are sent'), 'syslog-tls');
    await user.type(collector.getByLabelText('Address'), 'audit.example:6514');
    await user.click(collector.getByRole('button', { name: 'Save the server' }));
    await user.click(await collector.findByRole('button', { name: 'Stop sending entries' }));
    await waitFor(() =>
      expect(taken(shown, 'setup.saveCollector')).toEqual([
        { collector: { kind: 'syslog-tls', address: 'audit.example:6514' } },
        {},
      ]),
    );
  });
});
