import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useEffect, useState, type JSX } from 'react';
import { createQueryClient } from '../bridge/query-client.ts';
import { RecordReaderProvider } from '../bridge/record-reader-context.tsx';
import { createFakeBridge, good, type FakeBridge } from '../testing/fake-bridge.ts';
import { createFakeReader } from '../testing/fake-reader.ts';
import { heading } from '../testing/journey.ts';
import { lockedSession, signedInSession, signedOutSession } from '../testing/people.ts';
import { StatusRegion } from '../ui/status-region.tsx';
import { App } from './app.tsx';
import { PageBoundary } from './page-boundary.tsx';

let crash: () => void = () => undefined;

/** Stands beside the app and takes the whole page with it when told to. */
function Fragile(): null {
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    crash = () => setBroken(true);
  }, []);
  if (isBroken) throw new Error('Penicillin V is in the way');
  return null;
}

function Page(): JSX.Element {
  return (
    <QueryClientProvider client={createQueryClient()}>
      <RecordReaderProvider createReader={createFakeReader}>
        <StatusRegion>
          <PageBoundary>
            <App />
            <Fragile />
          </PageBoundary>
        </StatusRegion>
      </RecordReaderProvider>
    </QueryClientProvider>
  );
}

/** The page came up signed out, and then all of it crashed. */
async function showCrashed(): Promise<{ readonly main: FakeBridge; readonly user: UserEvent }> {
  const main = createFakeBridge({ 'session.state': good(signedOutSession) });
  Object.assign(window, { bedside: main.bridge });
  render(<Page />);
  await heading('Sign in');
  act(() => crash());
  return { main, user: userEvent.setup() };
}

describe('a crash of the whole page', () => {
  beforeEach(() => {
    // React reports caught errors to the console; the page turns that off.
    vi.spyOn(console, 'error').mockReturnValue(undefined);
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('SAFE-30 does not claim that anything still works, and shows nothing of the error', async () => {
    await showCrashed();
    const said = screen.getByRole('alert').textContent;
    expect(said).toContain('Bedside cannot be shown');
    expect(said).toContain('Do not assume there are no entries');
    expect(said).toContain('E-RENDER');
    expect(document.body.textContent).not.toMatch(/other sections|penicillin/iu);
  });

  it.each([
    ['signed in', signedInSession, 'Find a person'],
    ['locked', lockedSession, 'Locked'],
  ] as const)('SAFE-30 the reload asks main afresh: %s', async (_, session, title) => {
    const { main, user } = await showCrashed();
    main.answers['session.state'] = good(session);
    await user.click(screen.getByRole('button', { name: 'Reload Bedside' }));
    expect(await heading(title)).toBeDefined();
    expect(main.callsTo('session.state')).toHaveLength(2);
  });
});
