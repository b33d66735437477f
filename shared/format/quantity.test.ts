import { describe, expect, it } from 'vitest';
import { showQuantity } from './quantity.ts';

describe('showQuantity', () => {
  it.each([
    [{ value: '5.2', unit: 'mmol/L' }, '5.2 mmol/L'],
    [{ value: '7.0', unit: 'mmol/L' }, '7.0 mmol/L'],
    [{ value: '6.10', unit: 'g' }, '6.10 g'],
    [{ value: '1e-3', unit: 'g' }, '1e-3 g'],
    [{ value: '1,000', unit: 'ml' }, '1,000 ml'],
    [{ value: '28', unit: ' tablet ' }, '28  tablet '],
    [{ value: '138', code: 'mm[Hg]' }, '138 mmHg'],
    [{ value: '37.1', code: 'Cel' }, '37.1 °C'],
    [{ value: '24', code: 'kg/m2' }, '24 kg/m²'],
    [{ value: '40', code: '%' }, '40 %'],
    [{ value: '3', unit: '', code: 'mL' }, '3 mL'],
    [{ value: '12', unit: 'mm[Hg]', code: 'mm[Hg]' }, '12 mm[Hg]'],
    [{ value: '5' }, '5 (unit not recorded)'],
    [{ value: '5', code: '1' }, '5 (no unit)'],
  ])('UI-21 UI-22 shows %j as "%s"', (quantity, visible) => {
    expect(showQuantity(quantity)).toStrictEqual({ visible, spoken: visible });
  });

  it.each([
    ['<', '<5 mg/L', 'less than 5 mg/L'],
    ['<=', '<=5 mg/L', 'less than or equal to 5 mg/L'],
    ['>=', '>=5 mg/L', 'greater than or equal to 5 mg/L'],
    ['>', '>5 mg/L', 'greater than 5 mg/L'],
    ['about', 'about 5 mg/L', 'about 5 mg/L'],
  ])('UI-23 keeps the comparator %s', (comparator, visible, spoken) => {
    expect(showQuantity({ comparator, value: '5', unit: 'mg/L' })).toStrictEqual({ visible, spoken });
  });

  it.each([{}, { value: ' ' }, { unit: 'mg' }])('UI-46 says Not recorded for %j', (quantity) => {
    expect(showQuantity(quantity).visible).toBe('Not recorded');
  });
});
