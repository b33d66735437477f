import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SessionState } from '../../shared/contract/session.ts';
import { createFakeBridge, good, type FakeAnswers } from '../testing/fake-bridge.ts';
import { heading } from '../testing/journey.ts';
import { officerSession, privacyOfficer, restrictedSession, signedOutSession } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

function show(session: SessionState, changes: Partial<FakeAnswers> = {}): ReturnType<typeof renderApp> {
  return renderApp({ main: createFakeBridge({ 'session.state': good(session), ...changes }) });
}

describe('somebody with a duty', () => {
  afterEach(cleanup);

  it('IG-04 words the terms for a duty where the role opens no record', async () => {
    const { user, main } = show(
      { ...signedOutSession, user: privacyOfficer, status: 'must-accept-terms' },
      { 'session.acceptTerms': good(officerSession) },
    );
    await heading('Before you start');
    expect(screen.getByRole('main').textContent).not.toMatch(/open records|caring for/iu);
    await user.click(screen.getByRole('button', { name: 'I agree' }));
    await heading('Privacy alerts');
    expect(main.callsTo('session.acceptTerms')).toHaveLength(1);
  });

  it('DESIGN 2.11 says on the screens of a duty that the sandbox keeps nothing', async () => {
    const { user } = show({ ...restrictedSession, keeping: 'this-sitting-only' });
    await heading('Find a person');
    expect(screen.queryByText('Nothing is kept on this computer.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    expect(await screen.findByText('Nothing is kept on this computer.')).toBeDefined();
    cleanup();
    show({ ...officerSession, keeping: 'this-sitting-only' });
    await heading('Privacy alerts');
    expect(screen.getByText('Nothing is kept on this computer.')).toBeDefined();
  });

  it('leads back to the alerts, which are home and lead nowhere', async () => {
    const { user } = show(officerSession);
    await heading('Privacy alerts');
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Access log' }));
    await heading('Access log');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await heading('Privacy alerts')).toBeDefined();
  });
});
