import { describe, expect, it } from 'vitest';
import { contentText, isSameContent } from './same-content.ts';

const base = {
  id: '1',
  meta: { versionId: '1', security: [{ code: 'x' }] },
  list: [{ a: 1, b: null }],
  text: 't',
};

describe('same content', () => {
  it.each<[string, unknown, boolean]>([
    ['itself', base, true],
    ['another order', { text: 't', list: [{ b: null, a: 1 }], meta: base.meta, id: '1' }, true],
    ['another version', { ...base, meta: { security: [{ code: 'x' }], lastUpdated: '2026' } }, true],
    ['another label', { ...base, meta: { versionId: '1', security: [{ code: 'y' }] } }, false],
    ['no label', { id: base.id, list: base.list, text: base.text }, false],
    ['one field more', { ...base, more: 1 }, false],
    ['one field less', { id: '1', meta: base.meta, list: base.list }, false],
    ['another order of a list', { ...base, list: [{ a: 1 }, { b: 2 }] }, false],
    ['a list in place of an object', { ...base, list: { a: 1, b: null } }, false],
    ['a field of the prototype', { ...base, list: [{ a: 1, toString: null }] }, false],
    ['text in place of meta', { ...base, meta: 'x' }, false],
  ])('compares with %s', (_name, other, same) => {
    expect(isSameContent(base, other)).toBe(same);
    expect(isSameContent(other, base)).toBe(same);
    expect(contentText(base) === contentText(other)).toBe(same);
  });

  it('takes a version alone for no meta at all', () => {
    expect(isSameContent({ a: 1, meta: { versionId: '1' } }, { a: 1 })).toBe(true);
    expect(contentText({ a: 1, meta: { versionId: '1' } })).toBe(contentText({ a: 1 }));
  });
});
