import type { Dispatch } from 'react';
import type { AppEvent, AppState } from './app-state.ts';
import type { Leave } from './use-leave.ts';

/** What every screen of the app is given. */
export interface ScreenProps {
  readonly state: AppState;
  readonly dispatch: Dispatch<AppEvent>;
  readonly leave: Leave;
}
