import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../testing/axe-violations.ts';
import { bad } from '../../testing/fake-bridge.ts';
import { emptySetup } from '../../testing/usual-answers.ts';
import { refused, showSetUp, taken } from '../../testing/show-set-up.tsx';

type Rendered = ReturnType<typeof showSetUp>;

const make = 'Make the administrator’s account';

async function fill({ user }: Rendered, password = 'a long first password'): Promise<void> {
  await user.type(await screen.findByLabelText('First name'), 'Graham');
  await user.type(screen.getByLabelText('Last name'), 'Samplewood');
  await user.type(screen.getByLabelText('User name'), 'graham.samplewood');
  await user.type(screen.getByLabelText('Password'), password);
}

describe('the first administrator', () => {
  afterEach(cleanup);

  it('INT-10.4 asks an empty Bedside for nothing but the first administrator, and says what comes next', async () => {
    showSetUp(emptySetup);
    expect(await screen.findByRole('heading', { level: 1, name: /for the first time/u })).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'Environment file' })).toBeNull();
    expect(screen.getByRole('region', { name: 'What comes next' }).textContent).toContain('privacy officer');
  });

  it('INT-10.4 makes the account with the administrator’s duty and leads to the sign-in', async () => {
    const shown = showSetUp(emptySetup);
    await fill(shown);
    await shown.user.click(screen.getByRole('button', { name: make }));
    await screen.findByRole('heading', { level: 1, name: 'The administrator’s account is made' });
    expect(taken(shown, 'setup.begin')).toEqual([
      {
        userName: 'graham.samplewood',
        prefix: '',
        given: 'Graham',
        family: 'Samplewood',
        duties: ['administrator'],
        firstPassword: 'a long first password',
      },
    ]);
    // Nobody may read the set-up now; asking would only fail.
    expect(shown.main.callsTo('setup.state')).toHaveLength(1);
    await shown.user.click(screen.getByRole('button', { name: 'Go to sign in' }));
    expect(shown.left()).toBe(1);
  });

  it('A11Y-21 lists what is missing, in the order of the form, and leads to each box', async () => {
    const shown = showSetUp(emptySetup);
    await shown.user.click(await screen.findByRole('button', { name: make }));
    expect(document.activeElement?.textContent).toContain('There is a problem');
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Enter the first name',
      'Enter the last name',
      'Enter a user name',
      'Enter a password',
    ]);
    await shown.user.click(screen.getByRole('link', { name: 'Enter a user name' }));
    expect(document.activeElement).toBe(screen.getByLabelText('User name'));
    expect(document.title).toMatch(/^Error: /u);
  });

  it('UI-90 does not send a user name that cannot be', async () => {
    const shown = showSetUp(emptySetup);
    await fill(shown);
    await shown.user.type(screen.getByLabelText('User name'), ' WITH SPACES');
    await shown.user.click(screen.getByRole('button', { name: make }));
    expect(screen.getByRole('link', { name: /A user name has 3 to 40/u })).toBeDefined();
    expect(taken(shown, 'setup.begin')).toEqual([]);
  });

  it('UI-90 says why main did not take it; all is kept but the password', async () => {
    const shown = showSetUp(emptySetup, {
      'setup.begin': refused('firstPassword: Use 12 characters or more.'),
    });
    await fill(shown, 'short');
    await shown.user.click(screen.getByRole('button', { name: make }));
    await shown.user.click(await screen.findByRole('link', { name: 'Use 12 characters or more.' }));
    const box = screen.getByLabelText('Password');
    expect(document.activeElement).toBe(box);
    expect(box).toHaveProperty('value', '');
    expect(screen.getByLabelText('First name')).toHaveProperty('value', 'Graham');
  });

  it('UI-90 says when it failed, with a reference', async () => {
    const shown = showSetUp(emptySetup, { 'setup.begin': bad('E-AUTH-04') });
    await fill(shown);
    await shown.user.click(screen.getByRole('button', { name: make }));
    expect((await screen.findByRole('alert')).textContent).toContain('E-AUTH-04');
  });

  it('A11Y-28 has no violation, with and without errors', async () => {
    const shown = showSetUp(emptySetup);
    await screen.findByRole('heading', { level: 1 });
    expect(await axeViolations(document.body)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: make }));
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
