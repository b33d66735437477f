/** A FHIR Quantity with its value as source text, so that `7.0` stays `7.0` (UI-21). */
export interface QuantityText {
  readonly comparator?: string | undefined;
  readonly value?: string | undefined;
  readonly unit?: string | undefined;
  readonly code?: string | undefined;
}

export interface ShownQuantity {
  /** `<5 mg/L` */
  readonly visible: string;
  /** `less than 5 mg/L`; the same as `visible` without a comparator. */
  readonly spoken: string;
}

const comparatorWords: ReadonlyMap<string, string> = new Map([
  ['<', 'less than'],
  ['<=', 'less than or equal to'],
  ['>=', 'greater than or equal to'],
  ['>', 'greater than'],
]);

/** Only for a quantity that came without `unit`; never used to convert (UI-22). */
const unitOfCode: ReadonlyMap<string, string> = new Map([
  ['mm[Hg]', 'mmHg'],
  ['Cel', '°C'],
  ['kg/m2', 'kg/m²'],
  ['%', '%'],
]);

/** Words for a comparator, `less than` for `<`; an unknown one comes back as received (UI-23). */
export function spokenComparator(comparator: string): string {
  return comparatorWords.get(comparator) ?? comparator;
}

/** Comparator, value and unit exactly as supplied; nothing is rounded, converted or dropped (UI-22, UI-23). */
export function showQuantity(quantity: QuantityText): ShownQuantity {
  const value = quantity.value?.trim() ?? '';
  if (value === '') return { visible: 'Not recorded', spoken: 'Not recorded' };
  const amount = `${value} ${shownUnit(quantity)}`;
  const comparator = quantity.comparator?.trim() ?? '';
  if (comparator === '') return { visible: amount, spoken: amount };
  const gap = comparatorWords.has(comparator) ? '' : ' ';
  return { visible: `${comparator}${gap}${amount}`, spoken: `${spokenComparator(comparator)} ${amount}` };
}

function shownUnit({ unit, code }: QuantityText): string {
  if (unit !== undefined && unit.trim() !== '') return unit;
  const sentCode = code?.trim() ?? '';
  if (sentCode === '') return '(unit not recorded)';
  // UCUM writes "no unit" as 1; behind a value it would read as another digit.
  return sentCode === '1' ? '(no unit)' : (unitOfCode.get(sentCode) ?? sentCode);
}
