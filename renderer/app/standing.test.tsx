import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { OfferedRole, SessionState } from '../../shared/contract/session.ts';
import { axeViolations } from '../testing/axe-violations.ts';
import { bad, createFakeBridge, good, type FakeAnswers } from '../testing/fake-bridge.ts';
import { findPerson, heading } from '../testing/journey.ts';
import {
  nurse,
  officerSession,
  privacyOfficer,
  restrictedSession,
  signedInSession,
  signedOutSession,
  tracedPerson,
} from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

type Rendered = ReturnType<typeof renderApp>;

function show(session: SessionState, changes: Partial<FakeAnswers> = {}): Rendered {
  return renderApp({ main: createFakeBridge({ 'session.state': good(session), ...changes }) });
}

function buttonNames(): readonly (string | null)[] {
  const bar = screen.queryByRole('navigation', { name: 'Bedside' });
  if (bar === null) return [];
  return within(bar)
    .getAllByRole('button')
    .map((button) => button.textContent);
}

const here = { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' };
const roles: readonly OfferedRole[] = [
  {
    roleId: '1',
    roleName: 'Hospital doctor',
    organisation: here,
    tier: 'full',
    needsRegistration: true,
  },
  {
    roleId: '2',
    roleName: 'Care manager',
    organisation: here,
    tier: 'restricted',
    needsRegistration: false,
  },
  {
    roleId: '3',
    roleName: 'Locum doctor',
    organisation: { odsCode: 'T9C02', name: 'Other Home (synthetic)' },
    tier: 'full',
    refusedFor: 'other-organisation',
    needsRegistration: false,
  },
];
const choosing: SessionState = { ...signedOutSession, status: 'choosing-role', roles };
const noView: SessionState = { ...signedOutSession, user: nurse };

describe('choosing a role', () => {
  afterEach(cleanup);

  it('INT-6.2 says of each role what it opens, and of a refused one why', async () => {
    const { container } = show(choosing);
    await heading('Choose your role');
    expect(container.querySelector('form.bedside-roles')).not.toBeNull();
    const [doctor, manager, elsewhere] = screen.getAllByRole('radio');
    expect([doctor, manager, elsewhere].map((radio) => radio?.hasAttribute('disabled'))).toEqual([
      false,
      false,
      true,
    ]);
    expect(screen.getByText('Opens some sections of the record only')).toBeDefined();
    expect(screen.getByText('Cannot be used here: it belongs to another organisation')).toBeDefined();
    expect(await axeViolations(container)).toEqual([]);
  });

  it('takes a role that needs nothing more', async () => {
    const { user, main } = show(choosing);
    await user.click(await screen.findByLabelText(/^Care manager/u));
    await user.click(screen.getByRole('button', { name: 'Use this role' }));
    await heading('Find a person');
    expect(main.callsTo('session.chooseRole')).toEqual([{ roleId: '2' }]);
  });

  it('INT-6.2 asks for a registration where the role needs one', async () => {
    const { user, main, container } = show(choosing);
    await user.click(await screen.findByLabelText(/^Hospital doctor/u));
    await user.click(screen.getByRole('button', { name: 'Use this role' }));
    expect(screen.getByRole('link', { name: 'Choose who you are registered with' })).toBeDefined();
    expect(await axeViolations(container)).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Registered with'), 'General Medical Council');
    await user.type(screen.getByLabelText('Registration number'), '7654 321');
    await user.click(screen.getByRole('button', { name: 'Use this role' }));
    await heading('Find a person');
    expect(main.callsTo('session.chooseRole')).toEqual([
      { roleId: '1', registration: { body: 'GMC', number: '7654321' } },
    ]);
  });

  it('asks for a choice, and tells a refusal of main', async () => {
    const { user, main } = show(choosing, { 'session.chooseRole': bad('E-AUTH-08') });
    await user.click(await screen.findByRole('button', { name: 'Use this role' }));
    expect(screen.getByRole('link', { name: 'Choose a role' })).toBeDefined();
    expect(main.callsTo('session.chooseRole')).toEqual([]);
    await user.click(screen.getByLabelText(/^Care manager/u));
    await user.click(screen.getByRole('button', { name: 'Use this role' }));
    expect(
      await screen.findByRole('heading', { name: 'That role belongs to another organisation' }),
    ).toBeDefined();
  });

  it('offers only the way out where no role can be taken', async () => {
    const { user, main } = show({ ...choosing, roles: roles.slice(2) });
    await heading('Choose your role');
    expect(screen.queryByRole('button', { name: 'Use this role' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(main.callsTo('session.signOut')).toHaveLength(1);
  });
});

describe('before the first record', () => {
  afterEach(cleanup);

  it('IG-04 shows the terms and goes on once they are agreed to', async () => {
    const { user, main, container } = show({ ...noView, status: 'must-accept-terms' });
    await heading('Before your first record');
    expect(screen.getByText('I will keep what I see private.')).toBeDefined();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'I agree' }));
    await heading('Find a person');
    expect(main.callsTo('session.acceptTerms')).toHaveLength(1);
  });

  it('IG-04 stays where the agreement cannot be noted', async () => {
    const { user } = show(
      { ...noView, status: 'must-accept-terms' },
      { 'session.acceptTerms': bad('E-AUD-01') },
    );
    await user.click(await screen.findByRole('button', { name: 'I agree' }));
    expect(await screen.findByRole('heading', { name: 'The access log cannot be written' })).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Before your first record');
  });

  it('INT-6.4 takes a first password for one that only the person knows', async () => {
    const { user, main, container } = show({ ...noView, status: 'must-change-password' });
    await heading('Choose your own password');
    await user.type(screen.getByLabelText('Password you have now'), 'first-password');
    await user.type(screen.getByLabelText('New password'), 'short');
    await user.type(screen.getByLabelText('New password again'), 'shirt');
    await user.click(screen.getByRole('button', { name: 'Save the new password' }));
    expect(screen.getByRole('link', { name: 'Use 12 or more characters' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'The two new passwords are not the same' })).toBeDefined();
    expect(await axeViolations(container)).toEqual([]);
    for (const label of ['New password', 'New password again']) {
      await user.clear(screen.getByLabelText(label));
      await user.type(screen.getByLabelText(label), 'kettle-harbour-violin');
    }
    await user.click(screen.getByRole('button', { name: 'Save the new password' }));
    await heading('Find a person');
    expect(main.callsTo('session.changePassword')).toEqual([
      { current: 'first-password', next: 'kettle-harbour-violin' },
    ]);
  });

  it('UI-90 E-AUTH-10 is told beside the form', async () => {
    const { user } = show(
      { ...noView, status: 'must-change-password' },
      { 'session.changePassword': bad('E-AUTH-10') },
    );
    for (const label of ['Password you have now', 'New password', 'New password again']) {
      await user.type(await screen.findByLabelText(label), 'nia-testwell-nia');
    }
    await user.click(screen.getByRole('button', { name: 'Save the new password' }));
    expect(await screen.findByRole('heading', { name: 'Choose a stronger password' })).toBeDefined();
    expect(screen.getByLabelText('New password')).toHaveProperty('value', '');
  });
});

describe('the bar', () => {
  afterEach(cleanup);

  it('INT-6.2 has name, role and organisation on every screen', async () => {
    show(signedInSession);
    await heading('Find a person');
    const bar = screen.getByRole('banner');
    expect(bar.textContent).toContain('Nia Testwell · Registered nurse');
    expect(bar.textContent).toContain('Meadow View Care Home (synthetic)');
  });

  it('M14 gives everybody their own history, and nobody a duty that they do not have', async () => {
    show(signedInSession);
    await heading('Find a person');
    expect(buttonNames()).toEqual(['My access history']);
  });

  it('offers the set-up to an administrator', async () => {
    const { user } = show(restrictedSession);
    await heading('Find a person');
    expect(buttonNames()).toEqual(['My access history', 'Set up']);
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    expect(buttonNames()).toContain('Find a person');
    await user.keyboard('{Control>}k{/Control}');
    expect(await heading('Find a person')).toBeDefined();
  });

  it('INT-6.2.6 lands a privacy officer without access to records on the alerts, with their number', async () => {
    const { main } = show(officerSession);
    await waitFor(() => expect(buttonNames()).toEqual(['Access log', 'Privacy alerts (2)']));
    expect(screen.queryByLabelText('NHS number')).toBeNull();
    expect(screen.getByRole('button', { name: 'Privacy alerts (2)' }).getAttribute('aria-current')).toBe(
      'page',
    );
    main.answers['session.state'] = good({ ...officerSession, openAlerts: 3 });
    act(() => main.emit('session.changed', {}));
    expect(await screen.findByRole('button', { name: 'Privacy alerts (3)' })).toBeDefined();
  });

  it('tells a person without role and duty that there is nothing for them', async () => {
    show({ ...officerSession, user: { ...privacyOfficer, duties: [] } });
    expect(await heading('Your role cannot view GP records')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Find a person' })).toBeNull();
  });

  it('SAFE-12 offers no way past a record that is being opened', async () => {
    const { user } = show(signedInSession, { 'record.open': new Promise<never>(() => {}) });
    await findPerson(user);
    await user.click(await screen.findByLabelText('Person agreed'));
    await user.click(screen.getByRole('button', { name: 'Open GP record' }));
    await heading('Opening the GP record');
    expect(buttonNames()).toEqual([]);
  });

  it('IG-10 leaves a person who was found when another screen is chosen', async () => {
    const { user, main } = show(signedInSession);
    await findPerson(user);
    await heading('Check this is the right person');
    await user.click(screen.getByRole('button', { name: 'My access history' }));
    expect(main.callsTo('person.leave')).toEqual([{ openingId: tracedPerson.openingId, why: 'new-search' }]);
  });

  it('keeps what is being typed when something of the session changes', async () => {
    const { user, main } = show(signedInSession);
    await user.type(await screen.findByLabelText('NHS number'), '999');
    main.answers['session.state'] = good({ ...signedInSession, clockOffSeconds: 90 });
    act(() => main.emit('session.changed', {}));
    expect(await screen.findByText('This computer’s clock is 90 seconds out.')).toBeDefined();
    expect(screen.getByLabelText('NHS number')).toHaveProperty('value', '999');
  });

  it('INT-7.2 tells of a certificate that ends', async () => {
    const certificateEnding = { days: 7, endsAt: '2026-12-01T12:00:00Z' };
    show({ ...restrictedSession, certificateEnding });
    expect(await screen.findByText(/security certificate ends on 01-Dec-2026/u)).toBeDefined();
    expect(screen.getByText(/You can keep working until then/u)).toBeDefined();
  });

  it('INT-7.2 says of a certificate that has ended that no record can be opened', async () => {
    const certificateEnding = { days: -1, endsAt: '2026-11-20T12:00:00Z' };
    show({ ...restrictedSession, certificateEnding });
    expect(await screen.findByText(/security certificate ended on 20-Nov-2026/u)).toBeDefined();
    expect(screen.getByText(/Records cannot be opened until there is a new one/u)).toBeDefined();
    expect(screen.queryByText(/keep working/u)).toBeNull();
  });

  it('INT-7.1 a start that failed starts over before it says more', async () => {
    const { main, user } = renderApp({ main: createFakeBridge({ 'session.state': bad('E-UNKNOWN') }) });
    await heading('Something went wrong');
    const late = Promise.withResolvers<Outcome<SessionState>>();
    main.answers['session.state'] = late.promise;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Starting Bedside…')).toBeDefined();
    await act(async () => late.resolve(good(signedOutSession)));
    expect(await heading('Sign in')).toBeDefined();
  });

  it('INT-10.4 stays with the set-up until the administrator who was made has read so, then leads to the sign-in', async () => {
    const { main, user } = show({
      status: 'not-set-up',
      signIn: { cis2: false, local: false },
      idleLockSeconds: 600,
      keeping: 'kept',
    });
    main.answers['setup.begin'] = good({ accepted: true });
    await user.type(await screen.findByLabelText('First name'), 'Olive');
    await user.type(screen.getByLabelText('Last name'), 'Installwell');
    await user.type(screen.getByLabelText('User name'), 'olive.installwell');
    await user.type(screen.getByLabelText('Password'), 'a long password');
    await user.click(screen.getByRole('button', { name: /^Make the administrator/u }));
    main.answers['session.state'] = good(signedOutSession);
    act(() => main.emit('session.changed', {}));
    expect(await heading('The administrator’s account is made')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Go to sign in' }));
    expect(await heading('Sign in')).toBeDefined();
  });
});
