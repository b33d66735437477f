import { setTimeout as wait } from 'node:timers/promises';
import type { Collector, CollectorProblem, ForwardedEntry } from './collector.ts';
import type { ForwardPointer } from './forward-pointer.ts';

/** Where the entries lie that are on disk. */
export interface ForwardQueue {
  /** Entries after a number, oldest first, with the number of the last one looked at. */
  after(
    seq: number,
    limit: number,
  ): Promise<{ readonly batch: readonly ForwardedEntry[]; readonly last: number }>;
  countAfter(seq: number): number;
  /** Number of the newest entry. */
  head(): number;
}

export interface ForwarderParts {
  readonly queue: ForwardQueue;
  readonly pointer: ForwardPointer;
  readonly collector: Collector;
  /** Waits; resolves early when the signal aborts. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told of every attempt that failed. */
  readonly onProblem?: (problem: CollectorProblem, attempt: number) => void;
}

/** Serves the collector in the background, in order, each entry at least once. */
export interface Forwarder {
  /** There is something new. */
  wake(): void;
  waiting(): number;
  /**
   * Ends at once, or first offers what is waiting for at most so many milliseconds: no pause is sat out, and an attempt
   * begun in that time that fails is the last.
   */
  stop(lastMilliseconds?: number): Promise<void>;
}

const BATCH = 100;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 300_000;

/** Time to wait after so many failures in a row, in milliseconds: doubling, at most five minutes. */
export function backOff(failures: number): number {
  return Math.min(FIRST_PAUSE * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE);
}

/** Begins where the pointer file says, at once. */
export async function startForwarder(parts: ForwarderParts): Promise<Forwarder> {
  const { queue, pointer, collector, pause } = parts;
  // A pointer beyond the trail belongs to a trail that was rolled back: what comes now is new.
  let forwarded = Math.min(await pointer.read(), queue.head());
  const end = new AbortController();
  const ending = new AbortController();
  let running: Promise<void> | undefined;

  const sendOne = async (): Promise<boolean> => {
    try {
      const { batch, last } = await queue.after(forwarded, BATCH);
      const outcome = batch.length === 0 ? { ok: true as const } : await collector.send(batch, end.signal);
      if (!outcome.ok) {
        if (!end.signal.aborted) parts.onProblem?.(outcome.problem, failures + 1);
        return false;
      }
      forwarded = last;
      await pointer.write(forwarded);
      return true;
    } catch {
      return false;
    }
  };

  let failures = 0;
  const run = async (): Promise<void> => {
    while (!end.signal.aborted && queue.countAfter(forwarded) > 0) {
      const isLast = ending.signal.aborted;
      if (await sendOne()) failures = 0;
      else if (isLast) break;
      else if (!ending.signal.aborted) {
        failures += 1;
        await pause(backOff(failures), ending.signal);
      }
    }
    running = undefined;
  };

  const wake = (): void => {
    running ??= Promise.resolve().then(run);
  };
  wake();
  return {
    wake,
    waiting: () => queue.countAfter(forwarded),
    stop: async (lastMilliseconds = 0) => {
      ending.abort();
      if (lastMilliseconds > 0) {
        wake();
        const sent = new AbortController();
        const { signal } = sent;
        await Promise.race([running, wait(lastMilliseconds, undefined, { signal }).catch(() => undefined)]);
        sent.abort();
      }
      end.abort();
      await running;
    },
  };
}
