import { showQuantity } from '../../format/quantity.ts';
import { codedText } from '../coded-text.ts';
import { shownDate } from '../date-order.ts';
import { extensionsNamed, extensionValue } from '../extensions.ts';
import { asArray, asObject, decimalText, fieldOf, textOf, wordOf } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';
import { attachmentText } from './attachment-text.ts';
import { recordWords } from '../record-words.ts';
import type { CellPart } from '../record-view.ts';

/** A quantity as it was sent; empty where a part was not. Nothing is converted (UI-22). */
interface MeasuredQuantity {
  readonly value: string;
  readonly comparator: string;
  readonly unit: string;
  readonly approximate: boolean;
}

/** One `value[x]` of an Observation or of one of its components. */
export interface ObservedValue {
  readonly text: string;
  readonly part: CellPart;
  /** Only for quantities. */
  readonly quantity?: MeasuredQuantity;
}

/** Every value that was sent, whatever its type and number (structured.md 3.6, "Value"); empty where none was. */
export function observedValues(holder: JsonObject): readonly ObservedValue[] {
  return Object.keys(holder)
    .filter((key) => /^value[A-Z]/.test(key))
    .flatMap((key) => asArray(holder[key]).flatMap((value) => observedValue(key, value, holder) ?? []));
}

/** Why there is no value, in words: as supplied, else what the code means (T73). */
export function absentReason(holder: JsonObject): string | undefined {
  const concept = holder['dataAbsentReason'];
  if (concept === undefined || concept === null) return undefined;
  const coding = fieldOf(concept, 'coding');
  const words = textOf(fieldOf(concept, 'text')) ?? textOf(fieldOf(coding, 'display'));
  if (words !== undefined) return words;
  const code = wordOf(fieldOf(coding, 'code')) ?? wordOf(concept);
  if (code === undefined) return undefined;
  return (Object.hasOwn(absentWords, code) ? absentWords[code] : undefined) ?? code;
}

/** Quantity in words, `Approx` before it where the practice marked it so. */
export function measuredQuantity(quantity: unknown, holder?: JsonObject): ObservedValue | undefined {
  const body = asObject(quantity);
  if (body === undefined) return plainValue(quantity);
  const value = decimalText(body['value']) ?? '';
  const sent = {
    value,
    comparator: textOf(body['comparator'])?.trim() ?? '',
    unit: unitOf(body),
    approximate: isApproximate(body) || (holder !== undefined && isApproximate(holder)),
  };
  if (value === '' && sent.unit === '') return undefined;
  if (value === '') {
    const text = `${recordWords.notRecorded} (unit ${sent.unit})`;
    return { text, part: { kind: 'text', text, look: 'absent' } };
  }
  const shown = showQuantity({ value, comparator: sent.comparator, unit: sent.unit, code: undefined });
  const lead = sent.approximate ? 'Approx ' : '';
  const text = `${lead}${shown.visible}`;
  const spoken = `${lead}${shown.spoken}`;
  return {
    text,
    part: { kind: 'measure', text, ...(spoken === text ? {} : { spoken }) },
    quantity: sent,
  };
}

/** Unit as supplied, else what its code stands for (UI-22); `(no unit)` where UCUM says so. */
function unitOf(quantity: JsonObject): string {
  const unit = textOf(quantity['unit']);
  if (unit !== undefined) return unit === 'mm[Hg]' ? 'mmHg' : unit;
  const code = textOf(quantity['code'])?.trim() ?? '';
  if (code === '') return '';
  const shown = showQuantity({ value: '0', unit: undefined, code, comparator: undefined }).visible;
  return shown.slice('0 '.length);
}

function isApproximate(holder: JsonObject): boolean {
  return extensionsNamed(holder, 'ValueApproximation').some(
    (extension) => wordOf(extensionValue(extension)) === 'true',
  );
}

function observedValue(key: string, value: unknown, holder: JsonObject): ObservedValue | undefined {
  switch (key) {
    case 'valueQuantity':
      return measuredQuantity(value, holder);
    case 'valueDateTime': {
      const date = shownDate(value);
      return { text: date.visible, part: { kind: 'date', date } };
    }
    case 'valueBoolean':
      return textValue(yesOrNo(value));
    case 'valueRange':
      return textValue(joined(value, 'low', 'high', ' to '));
    case 'valueRatio':
      return textValue(joined(value, 'numerator', 'denominator', ' / '));
    case 'valueAttachment':
      return textValue(attachmentText(value)) ?? unshownValue(key, value);
    case 'valueSampledData':
      return textValue(sampledText(value)) ?? unshownValue(key, value);
    case 'valuePeriod':
      return textValue(periodText(value));
    default:
      return plainValue(value) ?? unshownValue(key, value);
  }
}

/** Texts, numbers and concepts. */
function plainValue(value: unknown): ObservedValue | undefined {
  const text = textOf(value);
  if (text !== undefined) return textValue(text);
  if (fieldOf(value, 'coding') === undefined && fieldOf(value, 'text') === undefined) return undefined;
  const coded = codedText(value);
  return textValue(coded.codedAs === undefined ? coded.text : `${coded.text} (coded as: ${coded.codedAs})`);
}

/** A value whose type has no words: told, not dropped. */
function unshownValue(key: string, value: unknown): ObservedValue | undefined {
  if (asObject(value) === undefined) return undefined;
  const title = textOf(fieldOf(value, 'title'));
  const words = `Value in a form that this app does not show (${key.slice('value'.length)})`;
  return textValue(title === undefined ? words : `${words}. ${title}`);
}

function textValue(text: string | undefined): ObservedValue | undefined {
  return text === undefined ? undefined : { text, part: { kind: 'text', text } };
}

function yesOrNo(value: unknown): string | undefined {
  const word = wordOf(value);
  if (word === 'true') return 'Yes';
  return word === 'false' ? 'No' : textOf(value);
}

function joined(value: unknown, first: string, second: string, between: string): string | undefined {
  const ends = [first, second].map((name) => amountText(fieldOf(value, name)));
  if (ends.every((end) => end === undefined)) return textOf(value);
  return ends.map((end) => end ?? recordWords.notRecorded.toLowerCase()).join(between);
}

/** Without words for a missing unit: the ends of a range and of a ratio often have none. */
function amountText(quantity: unknown): string | undefined {
  const body = asObject(quantity);
  if (body === undefined) return textOf(quantity);
  const value = decimalText(body['value']);
  if (value === undefined) return undefined;
  const unit = unitOf(body);
  return `${textOf(body['comparator'])?.trim() ?? ''}${value}${unit === '' ? '' : ` ${unit}`}`;
}

/** A series of values has no chart here; what was measured stands as it was sent. */
function sampledText(series: unknown): string | undefined {
  const data = textOf(fieldOf(series, 'data'));
  if (data === undefined) return undefined;
  const said = [
    ['zero is', amountText(fieldOf(series, 'origin'))],
    ['milliseconds between values:', textOf(fieldOf(series, 'period'))],
    ['multiply by', textOf(fieldOf(series, 'factor'))],
    ['lower limit', textOf(fieldOf(series, 'lowerLimit'))],
    ['upper limit', textOf(fieldOf(series, 'upperLimit'))],
    ['values at each point:', textOf(fieldOf(series, 'dimensions'))],
  ].flatMap(([label, text]) => (text === undefined ? [] : [`${label} ${text}`]));
  return `Series of measured values, as sent${said.length === 0 ? '' : ` (${said.join(', ')})`}: ${data}`;
}

function periodText(period: unknown): string | undefined {
  const start = fieldOf(period, 'start');
  const end = fieldOf(period, 'end');
  if (start === undefined && end === undefined) return textOf(period);
  return `${shownDate(start).visible} to ${shownDate(end).visible}`;
}

/** Codes of http://hl7.org/fhir/data-absent-reason. */
const absentWords: Readonly<Record<string, string>> = {
  unknown: 'Not known',
  asked: 'Asked but not known',
  temp: 'Not known yet',
  'not-asked': 'Not asked',
  masked: 'Withheld',
  unsupported: 'Not supported by the practice system',
  astext: 'Given as text',
  error: 'Error',
  nan: 'Not a number',
};
