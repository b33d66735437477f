import { QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { SessionState } from '../../shared/contract/session.ts';
import { createQueryClient } from '../bridge/query-client.ts';
import { SessionContext } from '../bridge/session-context.tsx';
import { StatusRegion } from '../ui/status-region.tsx';
import type { FakeBridge } from './fake-bridge.ts';
import { signedInSession } from './people.ts';

interface RenderedScreen extends RenderResult {
  readonly user: UserEvent;
  readonly main: FakeBridge;
}

/** One screen alone over a fake main, for the session of somebody who is signed in. */
export function renderScreen(
  screen: ReactNode,
  main: FakeBridge,
  session: SessionState = signedInSession,
): RenderedScreen {
  Object.assign(window, { bedside: main.bridge });
  const view = render(
    <QueryClientProvider client={createQueryClient()}>
      <StatusRegion>
        <SessionContext value={session}>
          <main>{screen}</main>
        </SessionContext>
      </StatusRegion>
    </QueryClientProvider>,
  );
  return { ...view, user: userEvent.setup(), main };
}
