import { describe, expect, it } from 'vitest';
import { chooseName, choosePreferredName } from './name-choice.ts';

const today = '2026-11-23';
const usual = { use: 'usual', given: ['Margaret'] };
const official = { use: 'official', given: ['Mary'] };
const nickname = { use: 'nickname', given: ['Maggie'] };
const plain = { given: ['Jane'] };

describe('chooseName', () => {
  it.each([
    [[usual, official], official],
    [[plain, usual], usual],
    [[nickname, plain], plain],
    [[nickname], nickname],
    [[{ ...official, period: { end: '2020-01-01' } }, usual], usual],
    [[{ ...official, period: { end: '2026-11-22' } }, usual], usual],
  ])('UI-15 chooses from %j', (names, chosen) => {
    expect(chooseName(names, today)).toBe(chosen);
  });

  it.each(['2026-11-23', '2026-11', '2026', '2030-01-01T00:00:00Z', 'never'])(
    'UI-15 keeps a name that ends %s',
    (end) => {
      const current = { ...official, period: { end } };
      expect(chooseName([usual, current], today)).toBe(current);
    },
  );

  it('UI-15 gives nothing when every name has ended', () => {
    expect(chooseName([{ ...official, period: { end: '2019' } }], today)).toBeUndefined();
  });
});

describe('choosePreferredName', () => {
  it.each([
    [[official, nickname], 'Maggie'],
    [[official, usual], 'Margaret'],
    [[official, usual, nickname], 'Maggie'],
    [[official, { use: 'usual', given: ['MARY'] }], undefined],
    [[usual], undefined],
    [[official, { ...nickname, period: { end: '2001' } }], undefined],
    [[official, { use: 'nickname', given: [' '] }], undefined],
  ])('UI-16 finds in %j the name %s', (names, preferred) => {
    expect(choosePreferredName(names, today)).toBe(preferred);
  });
});
