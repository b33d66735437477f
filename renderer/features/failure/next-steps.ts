import type { Failure } from '../../../shared/contract/errors.ts';
import { formatNhsNumber } from '../../../shared/format/nhs-number.ts';
import { fillWords } from '../../../shared/words/fill-words.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';
import type { WordsAction } from '../../../shared/words/word-entry.ts';
import { labels } from '../../ui/labels.ts';

/** What the screen around a failure can do; what it leaves out gets no button. */
export interface NextStepHandlers {
  readonly tryAgain?: (() => void) | undefined;
  readonly findAgain?: (() => void) | undefined;
  readonly useNewNumber?: ((digits: string) => void) | undefined;
  /** To the second way of checking who a person is, with their name (SAFE-11). */
  readonly addName?: (() => void) | undefined;
  readonly backToCopy?: { readonly retrieved: string; readonly run: () => void } | undefined;
  readonly signIn: () => void;
  /** Stands in where nothing else is offered: a page without a way on is a dead end. */
  readonly startAgain: () => void;
}

interface NextStep {
  readonly words: string;
  readonly run: () => void;
}

/** The buttons of a failure, first one first, never none (UI-90). */
export function nextSteps(
  actions: readonly WordsAction[],
  handlers: NextStepHandlers,
  failure: Failure,
): readonly NextStep[] {
  const { backToCopy } = handlers;
  const steps = [
    ...actions.flatMap((action) => stepOf(action, handlers, failure)),
    ...(backToCopy === undefined
      ? []
      : [{ words: labels.backToCopy(backToCopy.retrieved), run: backToCopy.run }]),
  ];
  return steps.length > 0 ? steps : [{ words: labels.startAgain, run: handlers.startAgain }];
}

function stepOf(action: WordsAction, handlers: NextStepHandlers, failure: Failure): readonly NextStep[] {
  switch (action) {
    case 'try-again':
    case 'reload-section':
    case 'refresh':
    case 'get-section':
      return step(
        action === 'reload-section' ? buttonLabels.reloadSection : buttonLabels.tryAgain,
        handlers.tryAgain,
      );
    case 'find-again':
      return step(buttonLabels.findAgain, handlers.findAgain);
    case 'sign-in':
      return step(buttonLabels.signIn, handlers.signIn);
    case 'use-new-number': {
      const digits = failure.values?.['new'];
      const use = handlers.useNewNumber;
      if (digits === undefined || use === undefined) return [];
      return step(fillWords(buttonLabels.useNewNumber, { new: formatNhsNumber(digits) }), () => use(digits));
    }
    case 'add-name':
      return step(buttonLabels.addName, handlers.addName);
    // Reporting has no address in this version: the sentence itself says to do it. The reference has its own button.
    case 'report-concern':
    case 'copy-reference':
    case 'stay-signed-in':
      return [];
    default:
      return action satisfies never;
  }
}

function step(words: string, run: (() => void) | undefined): readonly NextStep[] {
  return run === undefined ? [] : [{ words, run }];
}
