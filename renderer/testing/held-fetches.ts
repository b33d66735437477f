import { act } from '@testing-library/react';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { FakeAnswers } from './fake-answers.ts';
import { good } from './fake-bridge.ts';
import { fetchedRecord } from './people.ts';

export interface HeldFetches {
  readonly answer: FakeAnswers['record.fetch'];
  /** Answers the oldest request of a plan that still waits. */
  readonly give: (plan: string, outcome?: Outcome<OpenedRecord>) => Promise<void>;
}

/** Answers of main that come when the test says so, by plan. */
export function heldFetches(): HeldFetches {
  const waiting: {
    readonly plan: string;
    readonly usual: Outcome<OpenedRecord>;
    readonly resolve: (outcome: Outcome<OpenedRecord>) => void;
  }[] = [];
  return {
    answer: ({ ask }) => {
      const { promise, resolve } = Promise.withResolvers<Outcome<OpenedRecord>>();
      waiting.push({ plan: ask.plan, usual: good(fetchedRecord(ask)), resolve });
      return promise;
    },
    give: (plan, outcome) =>
      act(async () => {
        // The oldest request of the plan first.
        const at = waiting.findIndex((each) => each.plan === plan);
        const [oldest] = at < 0 ? [] : waiting.splice(at, 1);
        oldest?.resolve(outcome ?? oldest.usual);
        await Promise.resolve();
      }),
  };
}
