import { setTimeout as briefly } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Collector } from '../../electron/audit/forward/collector.ts';
import { memoryAnchor, newPlace, openTrail, removePlace, requestEntry, trailParts } from './trail-fixture.ts';

let home = '';
let folder = '';

beforeEach(async () => {
  ({ home, folder } = await newPlace());
});
afterEach(() => removePlace(home));

it('INT-6.3 a collector that was replaced, or is set too late, is not asked any more', async () => {
  const asked = { first: 0, second: 0, late: 0 };
  const refusing = (name: keyof typeof asked): Collector => ({
    send: async () => {
      asked[name] += 1;
      return { ok: false, problem: 'refused' };
    },
  });
  const trail = await openTrail({ ...trailParts(folder, memoryAnchor()), pause: () => briefly(2) });
  await trail.append(requestEntry('one'));
  await Promise.all([trail.forwardTo(refusing('first')), trail.forwardTo(refusing('second'))]);
  const { first } = asked;
  await expect.poll(() => asked.second).toBeGreaterThan(5);
  expect(asked.first).toBe(first);
  await Promise.all([trail.close(), trail.forwardTo(refusing('late'))]);
  await trail.forwardTo(refusing('late'));
  const { second } = asked;
  await briefly(50);
  expect(asked).toEqual({ first, second, late: 0 });
});
