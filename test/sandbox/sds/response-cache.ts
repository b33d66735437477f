import type { ServiceAnswer } from '../service/service-types.ts';

const LIFE_MILLISECONDS = 30 * 60_000;

export interface ResponseCache {
  /** The answer kept for this path and query, or the one that `make` gives, which is then kept. */
  answer(target: string, noCache: boolean, make: () => ServiceAnswer): ServiceAnswer;
}

/** The gateway's cache before the directory: thirty minutes, keyed on path and query; `no-cache` goes past it (integration.md 3.2). */
export function createResponseCache(now: () => number): ResponseCache {
  const kept = new Map<string, { readonly at: number; readonly answer: ServiceAnswer }>();
  return {
    answer(target, noCache, make) {
      const before = noCache ? undefined : kept.get(target);
      if (before !== undefined && now() - before.at < LIFE_MILLISECONDS) {
        const age = String(Math.floor((now() - before.at) / 1000));
        return { ...before.answer, headers: { ...before.answer.headers, age } };
      }
      const answer = make();
      kept.set(target, { at: now(), answer });
      return answer;
    },
  };
}
