import { describe, expect, it } from 'vitest';
import { createLossCounter } from './renderer-loss.ts';

describe('lost renderers', () => {
  it('gives up after the fourth loss within a minute', () => {
    const isBearable = createLossCounter(() => 1_000);
    expect([isBearable(), isBearable(), isBearable(), isBearable()]).toEqual([true, true, true, false]);
  });

  it('forgets losses older than a minute', () => {
    let now = 0;
    const isBearable = createLossCounter(() => now);
    const answers = Array.from({ length: 8 }, () => {
      now += 20_001;
      return isBearable();
    });
    expect(answers).toEqual(Array.from({ length: 8 }, () => true));
  });
});
