import type { JSX } from 'react';
import { bedside } from '../bridge/bedside.ts';
import { leavePerson } from '../bridge/leave-person.ts';
import { isCopyTooOld } from '../features/record-shell/copy-age.ts';
import { FailureScreen } from '../features/failure/failure-screen.tsx';
import type { NextStepHandlers } from '../features/failure/next-steps.ts';
import { showInstant } from '../../shared/format/instants.ts';
import type { ScreenProps } from './screen-props.ts';
import type { Screen } from './screen.ts';
import { sessionNotice } from './session-notice.ts';

type Failed = Extract<Screen, { name: 'failed' }>;

/** A failure with the steps that make sense from where it happened. */
export function FailedScreen({
  state,
  dispatch,
  leave,
  screen,
}: ScreenProps & { readonly screen: Failed }): JSX.Element {
  const { failure, opening, entered } = screen;
  const show = (next: Screen): void => dispatch({ type: 'show', screen: next });
  const isSignedIn = state.session?.status === 'signed-in';
  const opensRecords = isSignedIn && state.session.user?.tier !== 'none';
  const previous = opening?.previous;

  const askSession = (): void => {
    // A start that failed starts over; it may wait for the keychain again.
    if (state.session === undefined) show({ name: 'starting' });
    void bedside()
      .session.state()
      .then((answer) =>
        answer.ok
          ? dispatch({ type: 'session', session: answer.value, notice: sessionNotice(answer.value) })
          : show({ name: 'failed', failure: answer.error }),
      );
  };

  const handlers: NextStepHandlers = {
    tryAgain: tryAgain(),
    // What was typed is offered again (A11Y-05).
    findAgain: opensRecords ? findAgain : undefined,
    // Once the names did not settle it either, there is no third way.
    addName:
      entered === undefined || entered.names !== undefined
        ? undefined
        : () => show({ name: 'find', entered: { ...entered, names: { family: '', given: '' } } }),
    useNewNumber:
      entered === undefined
        ? undefined
        : (nhsNumber) =>
            show({
              name: 'find',
              entered: { ...entered, nhsNumber, replaced: entered.replaced ?? entered.nhsNumber },
            }),
    backToCopy:
      previous === undefined || isCopyTooOld(previous.opened.retrievedAt)
        ? undefined
        : {
            retrieved: showInstant(previous.opened.retrievedAt),
            run: () => show({ name: 'record', record: previous }),
          },
    // Signing out makes main put up a fresh page; without a session it is asked what it has.
    signIn: isSignedIn ? leave.signOut : askSession,
    startAgain: askSession,
  };

  function findAgain(): void {
    if (opening !== undefined) leavePerson(opening.person.openingId, 'new-search');
    show({ name: 'find', entered });
  }

  function tryAgain(): (() => void) | undefined {
    if (opening !== undefined) {
      return () => show({ name: 'opening', opening: { ...opening, attempt: Date.now() } });
    }
    // With a person typed, `findAgain` offers the entry again; a second button for the same would promise more.
    return entered === undefined ? askSession : undefined;
  }

  return (
    <FailureScreen
      key={failure.reference}
      failure={failure}
      slots={{ practice: failure.values?.['practice'] ?? opening?.person.practice.name }}
      handlers={handlers}
    />
  );
}
