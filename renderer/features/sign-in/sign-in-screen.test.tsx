import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../shared/contract/errors.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { bad, createFakeBridge, good, type FakeAnswers } from '../../testing/fake-bridge.ts';
import { heading } from '../../testing/journey.ts';
import { lockedSession, nurse, signedInSession, signedOutSession } from '../../testing/people.ts';
import { renderApp } from '../../testing/render-app.tsx';

type Rendered = ReturnType<typeof renderApp>;

async function showSignIn(changes: Partial<FakeAnswers> = {}): Promise<Rendered> {
  const rendered = renderApp({ main: createFakeBridge(changes) });
  await heading('Sign in');
  return rendered;
}

async function signInLocally({ user }: Rendered, password = 'Sandbox-only-2026'): Promise<void> {
  await user.type(screen.getByLabelText('User name'), ' nia.testwell ');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

function session(changes: Partial<SessionState>): Outcome<SessionState> {
  return good({ ...signedOutSession, ...changes });
}

function onPage(): string {
  return screen.getByRole('main').textContent;
}

const told = 'You last signed in on';

describe('SignInScreen', () => {
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('INT-7.1 a sign-in that takes long says what it may be waiting for', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    const late = Promise.withResolvers<Outcome<SessionState>>();
    await signInLocally(await showSignIn({ 'session.signIn': late.promise }));
    expect(onPage()).not.toContain('secure store, or is reading');
    act(() => {
      vi.advanceTimersByTime(3_000);
    });
    expect(onPage()).toContain(
      'may be waiting for this computer’s secure store, or is reading the access log',
    );
    await act(async () => late.resolve(bad('E-AUTH-06')));
    expect(onPage()).not.toContain('secure store, or is reading');
  });

  it('IG-04 says before the sign-in what the law says of unauthorised use', async () => {
    await showSignIn();
    const notice = screen.getByRole('region', { name: 'For authorised staff only' });
    expect(notice.textContent).toContain('Computer Misuse Act 1990');
  });

  it('IG-02 states the lawful basis and what is recorded about the user', async () => {
    await showSignIn();
    const notice = screen.getByRole('region', { name: 'Privacy' });
    expect(notice.textContent).toContain('Article 6(1)(e)');
    expect(notice.textContent).toContain('What is recorded about you');
  });

  it('UI-31 says where it points, and that it is a sandbox', async () => {
    await showSignIn({ 'session.state': session({ signIn: { cis2: true, local: true, hint: 'Try nia.' } }) });
    expect(screen.getByText('Sandbox: synthetic people only.')).toBeDefined();
    expect(screen.getByText(/Connected to Local sandbox/u)).toBeDefined();
    expect(screen.getByText('Try nia.')).toBeDefined();
  });

  it('says that a test service is one, and gives no sandbox hint', async () => {
    await showSignIn({
      'session.state': session({
        environment: { kind: 'integration', name: 'NHS integration' },
        signIn: { cis2: true, local: false, hint: 'Try nia.' },
      }),
    });
    expect(screen.getByText('Test service: NHS integration.')).toBeDefined();
    expect(screen.queryByText('Try nia.')).toBeNull();
    expect(screen.queryByLabelText('User name')).toBeNull();
  });

  it('signs in with a local account', async () => {
    const rendered = await showSignIn();
    await signInLocally(rendered);
    await heading('Find a person');
    expect(rendered.main.callsTo('session.signIn')).toEqual([
      { way: 'local', userName: 'nia.testwell', password: 'Sandbox-only-2026' },
    ]);
  });

  it('UI-13 asks for what is missing, and calls nobody', async () => {
    const { user, main } = await showSignIn();
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await user.click(screen.getByRole('link', { name: 'Enter your password' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
    expect(screen.getByRole('link', { name: 'Enter your user name' })).toBeDefined();
    expect(main.callsTo('session.signIn')).toEqual([]);
  });

  it.each([
    ['E-AUTH-06', 'The user name or password is not right'],
    ['E-AUTH-07', 'This account is locked'],
    ['E-AUTH-04', 'This computer’s secure store is not available'],
  ] as const)('UI-90 %s is told beside the form, and the password is gone', async (code, headline) => {
    const rendered = await showSignIn({ 'session.signIn': bad(code) });
    await signInLocally(rendered, 'wrong');
    expect(await screen.findByRole('heading', { name: headline })).toBeDefined();
    expect(screen.getByLabelText('Password')).toHaveProperty('value', '');
    expect(screen.getByLabelText('User name')).toHaveProperty('value', ' nia.testwell ');
    expect(document.activeElement?.textContent).toContain(headline);
  });

  it('shows the password only when asked to', async () => {
    const { user } = await showSignIn();
    expect(screen.getByLabelText('Password')).toHaveProperty('type', 'password');
    await user.click(screen.getByRole('button', { name: /^Show/u }));
    expect(screen.getByLabelText('Password')).toHaveProperty('type', 'text');
  });

  it('waits for the browser with CIS2, and can be called off', async () => {
    const browser = Promise.withResolvers<Outcome<SessionState>>();
    const { user, main } = await showSignIn({ 'session.signIn': browser.promise });
    await user.click(screen.getByRole('button', { name: 'Sign in with CIS2' }));
    expect(await screen.findByRole('heading', { name: 'Go on in your browser' })).toBeDefined();
    expect(screen.getByText('If no page has opened, ask IT support to set a browser.')).toBeDefined();
    expect(main.callsTo('session.signIn')).toEqual([{ way: 'cis2' }]);
    await user.click(screen.getByRole('button', { name: 'Cancel sign-in' }));
    expect(main.callsTo('session.cancelSignIn')).toHaveLength(1);
    await act(async () => browser.resolve(bad('E-AUTH-01')));
    expect(await screen.findByRole('heading', { name: 'You did not sign in' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Sign in with CIS2' })).toBeDefined();
  });

  it('says when no way to sign in has been set up', async () => {
    await showSignIn({ 'session.state': session({ signIn: { cis2: false, local: false } }) });
    expect(screen.getByText(/No way to sign in has been set up yet/u)).toBeDefined();
  });

  it('INT-6.4 says after the sign-in when the last one was, and of wrong passwords since', async () => {
    const user = { ...nurse, lastSignInAt: '2026-11-20T08:30:00Z', failedSignInsSince: 3 };
    const rendered = await showSignIn({ 'session.signIn': good({ ...signedInSession, user }) });
    await signInLocally(rendered);
    await heading('Find a person');
    const said = /^You last signed in on 20-Nov-2026 08:30\. Wrong passwords since then: 3\./u;
    expect(screen.getAllByText(said)).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toMatch(said);
  });

  it('INT-6.4 tells it after the terms too, once: on no later screen and not after an unlock', async () => {
    const user = { ...nurse, lastSignInAt: '2026-11-20T08:30:00Z', failedSignInsSince: 3 };
    const signedIn = { ...signedInSession, user };
    const { view: _, ...noView } = signedIn;
    const rendered = await showSignIn({
      'session.signIn': good({ ...noView, status: 'must-accept-terms' }),
      'session.acceptTerms': good(signedIn),
    });
    await signInLocally(rendered);
    await rendered.user.click(await screen.findByRole('button', { name: /agree/iu }));
    await heading('Find a person');
    expect(onPage()).toContain(told);
    await rendered.user.click(screen.getByRole('button', { name: 'My access history' }));
    await heading('My access history');
    expect(onPage()).not.toContain(told);
    await rendered.user.click(screen.getByRole('button', { name: 'Find a person' }));
    await heading('Find a person');
    expect(onPage()).not.toContain(told);
    cleanup();
    const again = renderApp({
      main: createFakeBridge({ 'session.state': good(lockedSession), 'session.unlock': good(signedIn) }),
    });
    await again.user.type(await screen.findByLabelText('Password'), 'Sandbox-only-2026');
    await again.user.click(screen.getByRole('button', { name: /^Unlock|^Sign in$/u }));
    await heading('Find a person');
    expect(document.body.textContent).not.toContain(told);
  });

  it('DESIGN 2.11 says that nothing is kept where there is no secure store', async () => {
    await showSignIn({ 'session.state': session({ keeping: 'this-sitting-only' }) });
    const strip = screen.getByRole('region', { name: 'About this computer' });
    expect(strip.textContent).toContain('Nothing is kept on this computer.');
    expect(document.body.textContent).toContain('The access log ends when Bedside closes.');
    expect(document.body.textContent).not.toContain('encrypted');
  });

  it('says in words when the start itself fails', async () => {
    renderApp({ main: createFakeBridge({ 'session.state': bad('E-CFG-01') }) });
    expect(await heading('This app is not set up')).toBeDefined();
  });

  it('A11Y-28 has no violation, with and without errors', async () => {
    const { user, container } = await showSignIn();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe('LockedScreen', () => {
  afterEach(cleanup);

  it('IG-24 unlocks for the person who locked, by their password', async () => {
    const { user, main } = renderApp({ main: createFakeBridge({ 'session.state': good(lockedSession) }) });
    await heading('Locked');
    expect(screen.queryByLabelText('User name')).toBeNull();
    await user.type(screen.getByLabelText('Password'), 'Sandbox-only-2026');
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await heading('Find a person');
    expect(main.callsTo('session.unlock')).toEqual([
      { way: 'local', userName: 'nia.testwell', password: 'Sandbox-only-2026' },
    ]);
    expect(screen.queryByText(/You last signed in|first sign-in/u)).toBeNull();
  });

  it('IG-24 asks a person who came by CIS2 for CIS2 alone', async () => {
    const locked = { ...lockedSession, user: { ...nurse, signedInBy: 'cis2' as const } };
    const { user, main } = renderApp({ main: createFakeBridge({ 'session.state': good(locked) }) });
    await heading('Locked');
    expect(screen.queryByLabelText('Password')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Sign in with CIS2' }));
    await heading('Find a person');
    expect(main.callsTo('session.unlock')).toEqual([{ way: 'cis2' }]);
  });

  it('IG-24 leaves another person no way but signing this one out', async () => {
    const { user, main } = renderApp({ main: createFakeBridge({ 'session.state': good(lockedSession) }) });
    await heading('Locked');
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Sign out' }));
    expect(main.callsTo('session.signOut')).toHaveLength(1);
  });

  it('IG-24 stays locked on a wrong password, and goes to the sign-in when main signs out', async () => {
    const main = createFakeBridge({
      'session.state': good(lockedSession),
      'session.unlock': bad('E-AUTH-06'),
    });
    const { user } = renderApp({ main });
    await heading('Locked');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    const said = await screen.findByRole('alert');
    expect(said.textContent).toContain('The password is not right');
    expect(said.textContent).toContain('The screen stays locked.');
    expect(said.textContent).not.toMatch(/user name|not signed in/iu);
    main.answers['session.state'] = good({ ...signedOutSession, notice: 'signed-out' });
    act(() => main.emit('session.changed', {}));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sign in'));
  });

  it('A11Y-28 has no violation', async () => {
    const { container } = renderApp({
      main: createFakeBridge({ 'session.state': good(lockedSession) }),
    });
    await heading('Locked');
    expect(await axeViolations(container)).toEqual([]);
  });
});
