import { describe, expect, it } from 'vitest';
import { createSharedFlight } from './shared-flight.ts';

/** Work that ends when told to, and records its signals. */
function heldWork() {
  const signals: AbortSignal[] = [];
  const ends: ((value: string) => void)[] = [];
  const work = (signal: AbortSignal): Promise<string> => {
    signals.push(signal);
    return new Promise((resolve) => {
      ends.push(resolve);
    });
  };
  return { work, signals, ends };
}

describe('single flight', () => {
  it('runs once for all who ask meanwhile, and again for who comes later', async () => {
    const { work, signals, ends } = heldWork();
    const ask = createSharedFlight(work, () => 'aborted');
    const both = Promise.all([ask(new AbortController().signal), ask(new AbortController().signal)]);
    ends[0]?.('token');
    expect(await both).toEqual(['token', 'token']);
    const later = ask(new AbortController().signal);
    ends[1]?.('another');
    expect(await later).toBe('another');
    expect(signals).toHaveLength(2);
  });

  it('lets one leave without stopping the others', async () => {
    const { work, signals, ends } = heldWork();
    const ask = createSharedFlight(work, () => 'aborted');
    const impatient = new AbortController();
    const left = ask(impatient.signal);
    const stays = ask(new AbortController().signal);
    impatient.abort();
    expect(await left).toBe('aborted');
    expect(signals[0]?.aborted).toBe(false);
    ends[0]?.('token');
    expect(await stays).toBe('token');
  });

  it('stops the work when the last one leaves; the next starts afresh', async () => {
    const { work, signals, ends } = heldWork();
    const ask = createSharedFlight(work, () => 'aborted');
    const impatient = new AbortController();
    const left = ask(impatient.signal);
    impatient.abort();
    expect(await left).toBe('aborted');
    expect(signals[0]?.aborted).toBe(true);
    const next = ask(new AbortController().signal);
    ends[1]?.('token');
    expect(await next).toBe('token');
  });

  it('starts nothing for a call that is cancelled already', async () => {
    const { work, signals } = heldWork();
    const ask = createSharedFlight(work, () => 'aborted');
    expect(await ask(AbortSignal.abort())).toBe('aborted');
    expect(signals).toHaveLength(0);
  });
});
