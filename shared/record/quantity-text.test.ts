import { describe, expect, it } from 'vitest';
import { durationText, quantityText } from './quantity-text.ts';
import { careConnect } from './record-fixtures.ts';

function withText(text: string, more: object = {}): object {
  return { ...more, extension: [{ url: `${careConnect}MedicationQuantityText-1`, valueString: text }] };
}

describe('quantityText', () => {
  it.each([
    ['value and unit', { value: 28, unit: 'tablet' }, '28 tablet'],
    ['a value sent as text', { value: '123.0000', unit: 'ml' }, '123.0000 ml'],
    ['UI-23 a comparator', { comparator: '<', value: 5, unit: 'ml' }, '<5 ml'],
    ['value and supplier text', withText('tablet', { value: 28 }), '28 tablet'],
    ['supplier text that repeats the value', withText('28 tablets', { value: 28 }), '28 tablets'],
    [
      'supplier text that begins with a longer number',
      withText('280 tablets', { value: 28 }),
      '28 (280 tablets)',
    ],
    ['text alone', withText('take as required'), 'take as required'],
    ['value, unit and text that adds', withText('1 box', { value: 28, unit: 'tablet' }), '28 tablet (1 box)'],
    [
      'value, unit and text that adds nothing',
      withText('28 tablet', { value: 28, unit: 'tablet' }),
      '28 tablet',
    ],
    ['value alone', { value: 28 }, '28 (unit not supplied)'],
    ['UI-22 a unit code', { value: 28, code: 'd' }, '28 day'],
    ['UI-22 an unknown unit code as sent', { value: 2, code: '{puff}' }, '2 {puff}'],
    ['H-13 no unit in UCUM', { value: 28, code: '1' }, '28 (unit not supplied)'],
    ['H-13 a unit code of digits', { value: 28, code: '428673006' }, '28 (unit code 428673006)'],
    ['H-13 a value before a measure', withText('20 ml', { value: 1 }), '1 (20 ml)'],
    ['nothing', {}, 'Quantity not recorded'],
    ['no quantity', undefined, 'Quantity not recorded'],
  ])('structured 3.2.3 shows %s', (_name, quantity, expected) => {
    expect(quantityText(quantity)).toBe(expected);
  });

  it('shows a duration as supplied, or that it is not recorded', () => {
    expect(durationText({ value: '28', unit: 'day', code: ['d'] })).toBe('28 day');
    expect(durationText(undefined)).toBe('Not recorded');
  });
});
