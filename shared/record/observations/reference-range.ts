import { codedText } from '../coded-text.ts';
import { asArray, asObject, decimalText, fieldOf, textOf } from '../json-value.ts';
import { measuredQuantity } from './observed-value.ts';

/**
 * Reference ranges as the laboratory sent them, a line each (UI-24): text verbatim, numbers beside it, and whom the
 * range applies to. Empty where none was sent. Values are never compared with them (UI-62, T80).
 */
export function rangeLines(holder: unknown): readonly string[] {
  return asArray(fieldOf(holder, 'referenceRange')).flatMap((range) => rangeLine(range) ?? []);
}

function rangeLine(range: unknown): string | undefined {
  if (asObject(range) === undefined) return textOf(range);
  const text = textOf(fieldOf(range, 'text'));
  const numbers = boundsText(fieldOf(range, 'low'), fieldOf(range, 'high'));
  const both = text !== undefined && numbers !== undefined && text.trim() !== numbers;
  const shown = both ? `${text} (${numbers})` : (text ?? numbers);
  const about = [
    ...[fieldOf(range, 'type'), ...asArray(fieldOf(range, 'appliesTo'))].flatMap((concept) =>
      concept === undefined || concept === null ? [] : codedText(concept).text,
    ),
    ...ageText(fieldOf(range, 'age')),
  ].join(', ');
  if (about === '') return shown;
  return shown === undefined ? about : `${about}: ${shown}`;
}

function ageText(age: unknown): readonly string[] {
  const bounds = boundsText(fieldOf(age, 'low'), fieldOf(age, 'high'));
  return bounds === undefined ? [] : [`age ${bounds}`];
}

function boundsText(lowSent: unknown, highSent: unknown): string | undefined {
  const low = boundOf(lowSent);
  const high = boundOf(highSent);
  if (low !== undefined && high !== undefined) {
    const sameUnit = low.unit === high.unit || low.unit === '' || high.unit === '';
    const unit = high.unit === '' ? low.unit : high.unit;
    return sameUnit
      ? withUnit(`${low.value} to ${high.value}`, unit)
      : `${withUnit(low.value, low.unit)} to ${withUnit(high.value, high.unit)}`;
  }
  if (low !== undefined) return `${withUnit(low.value, low.unit)} or more`;
  return high === undefined ? undefined : `${withUnit(high.value, high.unit)} or less`;
}

function boundOf(sent: unknown): { readonly value: string; readonly unit: string } | undefined {
  if (asObject(sent) === undefined) {
    const value = decimalText(sent);
    return value === undefined ? undefined : { value, unit: '' };
  }
  const quantity = measuredQuantity(sent)?.quantity;
  return quantity === undefined
    ? undefined
    : { value: `${quantity.comparator}${quantity.value}`, unit: quantity.unit };
}

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`;
}
