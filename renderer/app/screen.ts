import type { OpenRecord } from '../bridge/open-record.ts';
import type { OpenedRecord, SessionState } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import type { AccessReason, TracedPerson } from '../../shared/contract/person.ts';
import type { IdentityDifference } from '../../shared/record/record-view.ts';
import type { PersonEntry } from '../features/find-person/read-entry.ts';

/** A record that is being opened; `previous` is the copy that a refresh came from. */
export interface Opening {
  readonly person: TracedPerson;
  readonly reason: AccessReason;
  readonly attempt: number;
  readonly previous?: OpenRecord | undefined;
}

/** Everything that can stand on screen. It lives in memory only: no address names a person or a view. */
export type Screen =
  | { readonly name: 'starting' }
  | { readonly name: 'leaving' }
  | { readonly name: 'sign-in' }
  | { readonly name: 'locked' }
  | {
      readonly name: 'find';
      readonly entered?: PersonEntry | undefined;
      readonly notice?: string | undefined;
    }
  | {
      readonly name: 'confirm';
      readonly person: TracedPerson;
      readonly entered?: PersonEntry | undefined;
      readonly notice?: string | undefined;
    }
  | { readonly name: 'opening'; readonly opening: Opening }
  | {
      readonly name: 'mismatch';
      readonly opening: Opening;
      readonly opened: OpenedRecord;
      readonly differences: readonly IdentityDifference[];
    }
  | { readonly name: 'record'; readonly record: OpenRecord }
  | {
      readonly name: 'failed';
      readonly failure: Failure;
      readonly entered?: PersonEntry | undefined;
      /** The attempt that failed, when it may be tried again. */
      readonly opening?: Opening | undefined;
    };

/** The views of one person before the record is open; the record's own view brings the whole banner. */
export function hasBanner(
  screen: Screen,
): screen is Extract<Screen, { readonly name: 'opening' | 'mismatch' }> {
  return screen.name === 'opening' || screen.name === 'mismatch';
}

export interface AppState {
  readonly session: SessionState | undefined;
  readonly screen: Screen;
}

export type AppEvent =
  | { readonly type: 'session'; readonly session: SessionState; readonly notice?: string | undefined }
  | { readonly type: 'show'; readonly screen: Screen };

export const firstState: AppState = { session: undefined, screen: { name: 'starting' } };

/** Screen changes. While the page is being left only main's next answer counts, so nothing late can show (SAFE-12). */
export function nextState(state: AppState, event: AppEvent): AppState {
  switch (event.type) {
    case 'session':
      if (state.screen.name === 'leaving') return state;
      return { session: event.session, screen: screenOfSession(event.session, event.notice) };
    case 'show':
      if (state.screen.name === 'leaving' && event.screen.name !== 'failed') return state;
      return { ...state, screen: event.screen };
    default:
      return event satisfies never;
  }
}

/** Where a session stands when the page comes up, or after signing in or unlocking. */
function screenOfSession(session: SessionState, notice: string | undefined): Screen {
  switch (session.status) {
    case 'signed-out':
      return { name: 'sign-in' };
    case 'locked':
      return { name: 'locked' };
    case 'signed-in':
      // What was open before the lock is opened anew, with its reason asked again.
      return session.resumable === undefined
        ? { name: 'find', notice }
        : { name: 'confirm', person: session.resumable, notice };
    default:
      return session.status satisfies never;
  }
}
