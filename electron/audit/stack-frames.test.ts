import { describe, expect, it } from 'vitest';
import { stackFrames } from './stack-frames.ts';

describe('stack frames', () => {
  it('IG-15 names files, lines and columns, and no folder', () => {
    const frames = stackFrames(new Error('Testwell 9990000018'));
    expect(frames[0]).toMatch(/^stack-frames\.test\.ts:\d+:\d+$/);
    expect(frames.join()).not.toMatch(/\/|Testwell/);
  });

  it('IG-15 is not taken in by a message that looks like frames', () => {
    const frames = stackFrames(new Error('a\n    at Nia (Testwell.ts:1:1)\n    at b (c.js:2:2)'));
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.join()).not.toContain('Testwell');
    expect(frames).not.toContain('c.js:2:2');
  });

  it('IG-15 reads no stack whose head it does not know', () => {
    const error = new Error('first');
    void error.stack;
    error.message = 'second';
    expect(stackFrames(error)).toEqual([]);
    const named = new Error('x\n    at Nia (Testwell.ts:1:1)');
    named.stack = 'Error\nx\n    at Nia (Testwell.ts:1:1)';
    expect(stackFrames(named)).toEqual([]);
    expect(stackFrames('no error')).toEqual([]);
  });
});
