import type { SessionState } from '../../shared/contract/session.ts';
import type { Screen } from './screen.ts';
import { screenOfSession } from './screen-of-session.ts';

export interface AppState {
  readonly session: SessionState | undefined;
  readonly screen: Screen;
  /** True on the first screen after signing in: it says when that was done last (integration.md 6.4). */
  readonly justSignedIn: boolean;
}

export type AppEvent =
  /** Main answered with a session: its screen comes up. */
  | { readonly type: 'session'; readonly session: SessionState; readonly notice?: string | undefined }
  /** Main said unasked that something of the session changed. */
  | { readonly type: 'changed'; readonly session: SessionState }
  | { readonly type: 'show'; readonly screen: Screen };

export const firstState: AppState = {
  session: undefined,
  screen: { name: 'starting' },
  justSignedIn: false,
};

/** Screen changes. While the page is being left only main's next answer counts, so nothing late can show (SAFE-12). */
export function nextState(state: AppState, event: AppEvent): AppState {
  switch (event.type) {
    case 'session': {
      if (state.screen.name === 'leaving') return state;
      const { session, notice } = event;
      const before = state.session?.status;
      return {
        session,
        screen: screenOfSession(session, notice),
        justSignedIn:
          session.status === 'signed-in' &&
          before !== undefined &&
          before !== 'locked' &&
          before !== 'signed-in',
      };
    }
    case 'changed': {
      if (state.screen.name === 'leaving') return state;
      const { session } = event;
      const isSamePerson =
        session.status === state.session?.status && session.user?.id === state.session.user?.id;
      // Whoever has just made the first administrator is told so, and goes on to the sign-in from there.
      const isJustBegun =
        state.session?.status === 'not-set-up' &&
        session.status === 'signed-out' &&
        state.screen.name === 'set-up';
      // What the person is doing goes on; only another standing puts up another screen.
      return isSamePerson || isJustBegun
        ? { ...state, session }
        : { session, screen: screenOfSession(session, undefined), justSignedIn: false };
    }
    case 'show':
      if (state.screen.name === 'leaving' && event.screen.name !== 'failed') return state;
      return { ...state, screen: event.screen, justSignedIn: false };
    default:
      return event satisfies never;
  }
}
