import type { FirstAnswer } from '../bridge/open-plan-a.ts';
import type { OpenRecord } from '../bridge/open-record.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import type { AccessReason, TracedPerson } from '../../shared/contract/person.ts';
import type { IdentityDifference } from '../../shared/record/record-view.ts';
import type { PersonEntry } from '../features/find-person/read-entry.ts';

/** A record that is being opened; `previous` is the copy that a refresh came from. */
export interface Opening {
  readonly person: TracedPerson;
  /** What was typed, for the check screen when the person comes back to it. */
  readonly entered?: PersonEntry | undefined;
  readonly reason: AccessReason;
  readonly attempt: number;
  readonly previous?: OpenRecord | undefined;
}

/** Screens of a person's duty or of their own history; they stand beside the search and never beside a record. */
export type DutyScreen = 'set-up' | 'access-register' | 'privacy-alerts';

/** Everything that can stand on screen. It lives in memory only: no address names a person or a view. */
export type Screen =
  | { readonly name: 'starting' }
  | { readonly name: 'leaving' }
  | { readonly name: 'sign-in' }
  | { readonly name: 'choose-role' }
  | { readonly name: 'change-password' }
  | { readonly name: 'terms' }
  | { readonly name: 'locked' }
  /** `accessId`: the register opens on the entries of this access. */
  | { readonly name: DutyScreen; readonly accessId?: string | undefined }
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
      readonly answer: FirstAnswer;
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

/** The screens of a duty, and everybody's own history. */
export function isDuty({ name }: Screen): boolean {
  return name === 'set-up' || name === 'access-register' || name === 'privacy-alerts';
}

/** The views of one person before the record is open; the record's own view brings the whole banner. */
export function hasBanner(
  screen: Screen,
): screen is Extract<Screen, { readonly name: 'opening' | 'mismatch' }> {
  return screen.name === 'opening' || screen.name === 'mismatch';
}
