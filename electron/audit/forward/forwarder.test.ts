import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Collector, CollectorOutcome, ForwardedEntry } from './collector.ts';
import { createForwardPointer } from './forward-pointer.ts';
import {
  backOff,
  startForwarder,
  type Forwarder,
  type ForwarderParts,
  type ForwardQueue,
} from './forwarder.ts';

let folder = '';
let count = 0;
let taken: number[] = [];
let answers: CollectorOutcome[] = [];
let pauses: number[] = [];
let problems: string[] = [];
let open: Forwarder[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bedside-forward-'));
  count = 0;
  taken = [];
  answers = [];
  pauses = [];
  problems = [];
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((forwarder) => forwarder.stop()));
  await rm(folder, { recursive: true, force: true });
});

function forwarded(seq: number): ForwardedEntry {
  const device = { installationId: 'i', hostName: 'h', appVersion: '1.0.0' };
  const entry = { seq, at: '2026-11-25T08:00:00.000Z', event: 'lock', outcome: 'success', device } as const;
  return { entry, severity: 'notice', mac: 'm' };
}

const queue: ForwardQueue = {
  after: async (seq, limit) => {
    const last = Math.min(count, seq + limit);
    return { batch: Array.from({ length: last - seq }, (_, index) => forwarded(seq + 1 + index)), last };
  },
  countAfter: (seq) => count - seq,
  head: () => count,
};

const collector: Collector = {
  send: async (batch) => {
    const answer = answers.shift() ?? { ok: true };
    if (answer.ok) taken.push(...batch.map(({ entry }) => entry.seq));
    return answer;
  },
};

/** Sits out the whole back-off unless it is told to end. */
const longPause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    pauses.push(milliseconds);
    signal.addEventListener('abort', () => resolve());
  });

async function start(more: Partial<ForwarderParts> = {}): Promise<Forwarder> {
  const forwarder = await startForwarder({
    queue,
    collector,
    pointer: createForwardPointer(folder),
    pause: async (milliseconds) => void pauses.push(milliseconds),
    onProblem: (problem, attempt) => problems.push(`${problem} ${attempt}`),
    ...more,
  });
  open.push(forwarder);
  return forwarder;
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

describe('forwarder', () => {
  it('INT-6.3 sends everything in order, in batches, and goes on when it is woken', async () => {
    count = 250;
    const forwarder = await start();
    await expect.poll(() => forwarder.waiting()).toBe(0);
    expect(taken).toEqual(upTo(250));
    count = 253;
    expect(forwarder.waiting()).toBe(3);
    forwarder.wake();
    await expect.poll(() => taken.length).toBe(253);
  });

  it('INT-6.3 begins after a restart where it stopped', async () => {
    count = 5;
    const forwarder = await start();
    await expect.poll(() => forwarder.waiting()).toBe(0);
    await forwarder.stop();
    taken = [];
    count = 7;
    const again = await start();
    await expect.poll(() => again.waiting()).toBe(0);
    expect(taken).toEqual([6, 7]);
  });

  it('INT-6.3 sends everything again when the pointer file is damaged, and only what is new when it runs ahead', async () => {
    await writeFile(join(folder, 'forwarded.json'), '{"version":1,"forw');
    count = 3;
    const forwarder = await start();
    await expect.poll(() => taken).toEqual([1, 2, 3]);
    await forwarder.stop();
    await writeFile(join(folder, 'forwarded.json'), '{"version":1,"forwarded":900}');
    const ahead = await start();
    expect(ahead.waiting()).toBe(0);
    count = 4;
    ahead.wake();
    await expect.poll(() => taken).toEqual([1, 2, 3, 4]);
  });

  it('INT-6.3 waits longer after each failure, and loses nothing', async () => {
    answers = [
      { ok: false, problem: 'not-reached' },
      { ok: false, problem: 'not-trusted' },
      { ok: false, problem: 'refused' },
    ];
    count = 2;
    const forwarder = await start();
    await expect.poll(() => forwarder.waiting()).toBe(0);
    expect(taken).toEqual([1, 2]);
    expect(pauses).toEqual([1_000, 2_000, 4_000]);
    expect(problems).toEqual(['not-reached 1', 'not-trusted 2', 'refused 3']);
  });

  it('INT-6.3 offers at its end what is waiting, without sitting out a pause', async () => {
    answers = [{ ok: false, problem: 'not-reached' }];
    count = 150;
    const forwarder = await start({ pause: longPause });
    await expect.poll(() => pauses).toEqual([1_000]);
    await forwarder.stop(3_000);
    expect(taken).toEqual(upTo(150));
    expect(forwarder.waiting()).toBe(0);
  });

  it('INT-6.3 tries once more at its end, not again and again', async () => {
    answers = Array.from({ length: 50 }, () => ({ ok: false, problem: 'refused' }));
    count = 2;
    const forwarder = await start({ pause: longPause });
    await expect.poll(() => pauses).toEqual([1_000]);
    await forwarder.stop(3_000);
    expect(answers).toHaveLength(48);
    expect(forwarder.waiting()).toBe(2);
  });

  it('INT-6.3 leaves a collector that takes too long at its end', async () => {
    count = 2;
    const slow: Collector = {
      send: (_batch, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ ok: false, problem: 'timed-out' }));
        }),
    };
    const forwarder = await start({ collector: slow });
    const began = performance.now();
    await forwarder.stop(60);
    expect(performance.now() - began).toBeGreaterThan(50);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(forwarder.waiting()).toBe(2);
  });

  it('INT-6.3 never waits longer than five minutes', () => {
    expect([1, 2, 9, 10, 2_000].map(backOff)).toEqual([1_000, 2_000, 256_000, 300_000, 300_000]);
  });
});
