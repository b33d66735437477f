import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatTelephone } from './telephone.ts';

it.each([
  ['+441184960123', '0118 496 0123'],
  ['02012345678', '020 1234 5678'],
  ['07777123123', '07777 123123'],
  ['08001111111', '0800 111 1111'],
  ['01632960123', '01632 960123'],
  ['00441632960123', '01632 960123'],
  ['(01632) 960 123', '01632 960123'],
  ['+44 (0)1632 960123', '01632 960123'],
  ['01387312345', '013873 12345'],
  ['01946712345', '019467 12345'],
  ['01214960123', '0121 496 0123'],
  ['0163296012', '01632 96012'],
  ['0118 496 0123 x1234', '0118 496 0123 x1234'],
  ['01632960123 ext. 12', '01632 960123 x12'],
  ['05512345678', '05512 345678'],
  ['09061234567', '0906 123 4567'],
])('UI-19 groups %s as %s', (received, shown) => {
  expect(formatTelephone(received)).toBe(shown);
});

it.each([
  '+440118496012',
  '+44 01184960123',
  '999',
  '+33 1 23 45 67 89',
  'care.home@example.test',
  'ask reception',
  '016329601234',
  '',
])('UI-19 shows the unknown shape %j as received', (received) => {
  expect(formatTelephone(received)).toBe(received);
});

it('UI-19 never loses or adds a digit of a national number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^0[1-9]\d{8,9}$/), (received) => {
      expect(formatTelephone(received).replaceAll(' ', '')).toBe(received);
    }),
  );
});
