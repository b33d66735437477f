import type { Outcome } from '../../shared/contract/errors.ts';
import type { Refuse } from './refusal.ts';

/** Proofs under way: one at a time, because there is one person at the screen and one browser. */
export interface ProofAttempts {
  /** Runs one. It ends the one before it (`E-AUTH-01`) and waits until that has let go of the browser. */
  run(work: (signal: AbortSignal) => Promise<Outcome<null>>): Promise<Outcome<null>>;
  /** Aborts the one that is under way, if there is one. */
  stop(): void;
}

export function createProofAttempts(refuse: Refuse): ProofAttempts {
  let latest: { readonly controller: AbortController; readonly settled: Promise<unknown> } | undefined;

  function stop(): void {
    latest?.controller.abort();
  }

  return {
    async run(work) {
      stop();
      const before = latest;
      const controller = new AbortController();
      const { signal } = controller;
      const mine = (async () => {
        await before?.settled;
        return signal.aborted ? refuse('E-AUTH-01', true) : work(signal);
      })();
      latest = { controller, settled: mine.catch(() => {}) };
      try {
        return await mine;
      } finally {
        if (latest.controller === controller) latest = undefined;
      }
    },
    stop,
  };
}
