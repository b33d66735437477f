import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealed-envelope.ts';

const key = createSecretKey(randomBytes(32));
const content = Buffer.from('eleven words');
const sealed = seal(key, 'one|policy|1', content, randomBytes(12));

describe('an envelope', () => {
  it('opens with its key and for what it belongs to', () => {
    expect(unseal(key, 'one|policy|1', sealed)).toEqual(content);
    expect(
      unseal(key, 'one|policy|1', seal(key, 'one|policy|1', new Uint8Array(), randomBytes(12))),
    ).toHaveLength(0);
  });

  it('shows nothing of its content', () => {
    expect(Buffer.from(sealed).includes('eleven')).toBe(false);
  });

  it('does not open after a change of any one byte', () => {
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(unseal(key, 'one|policy|1', changed), `byte ${index}`).toBeUndefined();
    }
  });

  it('does not open when cut anywhere', () => {
    for (let length = 0; length < sealed.length; length += 1) {
      expect(unseal(key, 'one|policy|1', sealed.subarray(0, length)), `length ${length}`).toBeUndefined();
    }
  });

  it.each(['one|accounts|1', 'two|policy|1', 'one|policy|2'])('does not open for %s', (bound) => {
    expect(unseal(key, bound, sealed)).toBeUndefined();
  });

  it('does not open with another key', () => {
    expect(unseal(createSecretKey(randomBytes(32)), 'one|policy|1', sealed)).toBeUndefined();
  });
});
