import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { setUpHeadings } from '../../../shared/words/set-up-words.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { bad, good } from '../../testing/fake-bridge.ts';
import { begunSetup, completeSetup, part, refused, showSetUp, taken } from '../../testing/show-set-up.tsx';

/** The task list as `heading: state`, top to bottom. */
async function tasks(): Promise<readonly string[]> {
  const list = await screen.findByRole('navigation', { name: 'What is in place' });
  return within(list)
    .getAllByRole('listitem')
    .map((item) => {
      const link = within(item).getByRole('link');
      return `${link.textContent}: ${document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent}`;
    });
}

describe('SetUpScreen', () => {
  afterEach(cleanup);

  it('INT-10.4 lists every part with its state; a new set-up has everything to do', async () => {
    showSetUp(begunSetup());
    expect(await tasks()).toEqual([
      'Environment file: To do',
      'Organisation: To do',
      'Spine certificate and key: To do',
      'Keys for the API platform: To do',
      'Role policy: To do',
      'Local accounts: To do',
      'How staff sign in: To do',
      'Connection check: To do',
      'Copy of the access log: Optional',
    ]);
  });

  it('INT-10.4 puts what is missing first', async () => {
    showSetUp(completeSetup({ missing: ['privacy-officer'] }));
    expect((await tasks()).slice(0, 3)).toEqual([
      'Local accounts: To do',
      'Connection check: To do',
      'Environment file: Done',
    ]);
    expect((await part('Local accounts')).textContent).toContain('No privacy officer yet');
  });

  it('INT-10.4 says that no account can open records, until one has such a role and the modes allow it', async () => {
    const [administrator] = begunSetup().accounts.map((account) => ({ ...account, roleId: undefined }));
    if (administrator === undefined) throw new Error('no account');
    showSetUp(completeSetup({ missing: ['sign-in'], accounts: [administrator] }));
    expect((await tasks()).slice(0, 2)).toEqual(['Local accounts: To do', 'How staff sign in: To do']);
    expect((await part('Local accounts')).textContent).toContain('No account can open records yet');
    expect(screen.queryByText(/Nothing is missing/u)).toBeNull();
    cleanup();
    showSetUp(completeSetup({ missing: ['sign-in'] }));
    expect((await tasks())[0]).toBe('How staff sign in: To do');
    expect((await part('Local accounts')).textContent).not.toContain('No account can open records yet');
  });

  it('INT-10.4 says when nothing is missing but the check', async () => {
    showSetUp(completeSetup());
    expect(await screen.findByText(/Nothing is missing/u)).toBeDefined();
  });

  it('A11Y-17 a task leads to its part without changing the address', async () => {
    const { user } = showSetUp(begunSetup());
    const before = location.href;
    await user.click(await screen.findByRole('link', { name: 'Role policy' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Role policy' }));
    expect(location.href).toBe(before);
  });

  it('INT-10.4 shows what is in place: environment, hosts for the firewall, organisation, policy', async () => {
    showSetUp(completeSetup());
    const environment = await part('Environment file');
    expect(environment.textContent).toContain('Integration service');
    expect(environment.textContent).toContain('int.api.service.nhs.uk');
    expect(environment.textContent).toContain('proxy.int.spine2.ncrs.nhs.uk');
    expect((await part('Organisation')).textContent).toContain('T9C01');
    const policy = await part('Role policy');
    expect(policy.textContent).toContain('Iris Ledgerwood');
    expect(policy.textContent).toContain('01-Oct-2026');
    expect(within(policy).getByRole('row', { name: /Care home manager/u }).textContent).toContain(
      'Restricted view',
    );
  });

  it('INT-6.2.6 shows where copies of the access log go', async () => {
    showSetUp(completeSetup());
    expect((await part('Copy of the access log')).textContent).toContain('audit.example.nhs.uk:6514');
  });

  it.each([
    ['ready', 'secure store works'],
    ['absent', 'Nothing you enter here is kept'],
  ] as const)('INT-7.1 says in plain words that the keychain is %s', async (keychain, said) => {
    showSetUp(completeSetup({ keychain }));
    expect(await screen.findByText(new RegExp(said, 'u'))).toBeDefined();
  });

  it('shows a prepared sandbox without anything that changes it, and says why', async () => {
    showSetUp(completeSetup({ readOnly: true }));
    expect(await screen.findByText(/This set-up cannot be changed here/u)).toBeDefined();
    for (const heading of Object.values(setUpHeadings)) {
      if (heading !== 'Wipe keys and certificates') {
        expect(screen.getByRole('heading', { level: 2, name: heading })).toBeDefined();
      }
    }
    const buttons = screen.getAllByRole('button').map((button) => button.textContent);
    expect(buttons).toEqual(['Back', 'Check the connection']);
  });

  it('INT-10.4 brings a file in by its path, says that it stays, and shows what came of it', async () => {
    const shown = showSetUp(begunSetup());
    const environment = within(await part('Environment file'));
    expect(environment.getByText(/Bedside does not delete it/u)).toBeDefined();
    await shown.user.type(environment.getByLabelText('Path of the environment file'), ' /media/int.json ');
    shown.main.answers['setup.state'] = good(
      begunSetup({ environment: { kind: 'integration', name: 'Integration service' } }),
    );
    await shown.user.click(environment.getByRole('button', { name: 'Bring in the environment file' }));
    expect(await environment.findByText('Integration service')).toBeDefined();
    expect(taken(shown, 'setup.importProfile')).toEqual([{ path: '/media/int.json' }]);
    expect(screen.getByRole('status').textContent).toBe('Saved.');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Environment file' }));
  });

  it('UI-90 lists every problem of a file, one line each, and keeps its path', async () => {
    const shown = showSetUp(begunSetup(), {
      'setup.importPolicy': refused(
        'roles[1].tier: Use full, restricted or none.',
        'tiers.restricted.areas: This is wider than the rules allow.',
      ),
    });
    const policy = within(await part('Role policy'));
    await shown.user.type(policy.getByLabelText('Path of the policy file'), '/media/policy.json');
    await shown.user.click(policy.getByRole('button', { name: 'Bring in the policy' }));
    await policy.findByText('There is a problem');
    const lines = policy.getAllByRole('link').map((link) => link.textContent);
    expect(lines).toEqual([
      'roles[1].tier: Use full, restricted or none.',
      'tiers.restricted.areas: This is wider than the rules allow.',
    ]);
    expect(document.activeElement?.textContent).toContain('There is a problem');
    expect(policy.getByLabelText('Path of the policy file')).toHaveProperty('value', '/media/policy.json');
    await shown.user.click(policy.getByRole('link', { name: /roles\[1\]/u }));
    expect(document.activeElement).toBe(policy.getByLabelText('Path of the policy file'));
  });

  it('UI-90 asks for a path before it asks main', async () => {
    const shown = showSetUp(begunSetup());
    const policy = within(await part('Role policy'));
    await shown.user.click(policy.getByRole('button', { name: 'Bring in the policy' }));
    expect(policy.getByRole('link', { name: 'Enter the path of the file' })).toBeDefined();
    expect(taken(shown, 'setup.importPolicy')).toEqual([]);
  });

  it('INT-10.4 checks the organisation box by box and saves it trimmed', async () => {
    const shown = showSetUp(begunSetup());
    const organisation = within(await part('Organisation'));
    const { user } = shown;
    await user.type(organisation.getByLabelText('ODS code of your organisation'), 't9c01');
    await user.type(organisation.getByLabelText('Host name of the certificate'), 'Bedside.example');
    await user.click(organisation.getByRole('button', { name: 'Save the organisation' }));
    expect(organisation.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'An ODS code has 3 to 12 capital letters and digits',
      'Enter the name of your organisation',
      'Enter the ODS code of the supplier',
      'A host name has lower-case letters, digits, dots and hyphens only',
    ]);
    await user.clear(organisation.getByLabelText('ODS code of your organisation'));
    await user.type(organisation.getByLabelText('ODS code of your organisation'), 'T9C01 ');
    await user.type(organisation.getByLabelText('Name of your organisation'), 'Meadow View');
    await user.type(organisation.getByLabelText('ODS code of the supplier'), 'T9S01');
    await user.clear(organisation.getByLabelText('Host name of the certificate'));
    await user.type(organisation.getByLabelText('Host name of the certificate'), 'bedside.example');
    await user.click(organisation.getByRole('button', { name: 'Save the organisation' }));
    await waitFor(() =>
      expect(taken(shown, 'setup.saveOrganisation')).toEqual([
        { odsCode: 'T9C01', name: 'Meadow View', supplierOdsCode: 'T9S01', endpointFqdn: 'bedside.example' },
      ]),
    );
  });

  it('UI-90 says when the set-up cannot be read, and tries again', async () => {
    const shown = showSetUp(begunSetup(), { 'setup.state': bad('E-IPC-DUTY') });
    expect((await screen.findByRole('alert')).textContent).toContain('E-IPC-DUTY');
    shown.main.answers['setup.state'] = good<SetupState>(begunSetup());
    await shown.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await part('Environment file')).toBeDefined();
  });

  it('goes back where the person came from', async () => {
    const shown = showSetUp(completeSetup());
    await shown.user.click(await screen.findByRole('button', { name: 'Back' }));
    expect(shown.left()).toBe(1);
  });

  it('A11Y-28 has no violation: new, complete with every form open, and read-only', async () => {
    showSetUp(begunSetup());
    await part('Environment file');
    expect(await axeViolations(document.body)).toEqual([]);
    cleanup();
    const { user } = showSetUp(completeSetup());
    await part('Environment file');
    for (const button of screen.getAllByRole('button', { name: /^(Change|Add an account|New first)/u })) {
      await user.click(button);
    }
    expect(await axeViolations(document.body)).toEqual([]);
    cleanup();
    showSetUp(completeSetup({ readOnly: true }));
    await part('Environment file');
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
