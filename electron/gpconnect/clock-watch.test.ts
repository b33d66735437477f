import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { createClockWatch } from './clock-watch.ts';
import type { Wire } from './wire.ts';

const now = new Date('2026-11-23T03:00:00Z');
const clock = { now: () => now, pause: () => Promise.resolve() };

function answering(...dates: (string | undefined)[]): Wire {
  return {
    send: async (_request, _signal, read) => {
      const date = dates.shift();
      const headers = date === undefined ? {} : { date: new Date(date).toUTCString() };
      return { ok: true, value: await read({ status: 200, headers, body: Readable.from([]) }) };
    },
    close: () => undefined,
  };
}

it('SAFE-24 remembers how far the clock was off at the last answer that told', async () => {
  const watch = createClockWatch(clock);
  expect(watch.offSeconds()).toBeUndefined();
  const wire = watch.over(answering('2026-11-23T03:01:30Z', undefined, '2026-11-23T03:00:00Z'));
  const ask = (): Promise<unknown> =>
    wire.send(
      { method: 'GET', host: '127.0.0.1', port: 1, path: '/', headers: {} },
      new AbortController().signal,
      () => Promise.resolve('read'),
    );
  expect(await ask()).toEqual({ ok: true, value: 'read' });
  expect(watch.offSeconds()).toBe(90);
  await ask();
  expect(watch.offSeconds()).toBe(90);
  await ask();
  expect(watch.offSeconds()).toBe(0);
});
