import { snomedCodes } from '../coded-text.ts';
import { shownDate } from '../date-order.ts';
import { asObjects, decimalText, textOf } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import { pressureCodes } from './blood-pressure-codes.ts';
import type { Posture, PressureCode } from './blood-pressure-codes.ts';
import { effectiveOf } from './effective-date.ts';
import { observationTree } from './observation-tree.ts';
import { interpretationText } from './interpretation.ts';
import { absentReason, observedValues } from './observed-value.ts';
import type { ObservedValue } from './observed-value.ts';
import { rangeLines } from './reference-range.ts';

/** A pair of pressures that the record itself holds together (UI-60). */
export interface BloodPressure {
  /** `138/82 mmHg`, `138/not recorded mmHg` */
  readonly text: string;
  readonly spoken: string;
  /** `Sitting`; both where the halves say otherwise. Empty where none is recorded. */
  readonly posture: string;
  /** Why a half is missing, by its name: `Diastolic: Not known`. */
  readonly reasons: readonly string[];
  /** Flags of the halves, and ranges of those that are components, by their names (UI-24, UI-62). */
  readonly said: readonly { readonly label: string; readonly text: string }[];
  /** Dates of halves that are dated otherwise than the pair. */
  readonly dated: readonly { readonly label: string; readonly text: string }[];
  /** Only where both halves are plain numbers with one unit. */
  readonly plotted?: { readonly low: number; readonly high: number };
  readonly unit: string;
  /** Neither half has a value. */
  readonly isEmpty: boolean;
  /** Components that are neither half: each has its own name. */
  readonly others: readonly JsonObject[];
  /** Observations that hold one half each; empty where both are components of one. */
  readonly halves: readonly IndexedResource[];
}

interface Half {
  readonly code: PressureCode;
  readonly holder: JsonObject;
  readonly resource?: IndexedResource;
  /** The Observation that shows the pair is this half itself. */
  readonly isOwn?: true;
}

/**
 * The pressure of one Observation: two components of it, or two Observations joined by has-member. Never paired by
 * date, and never where more than one of a kind stands there (UI-60).
 */
export function bloodPressureOf(index: RecordIndex, resource: IndexedResource): BloodPressure | undefined {
  const own = codeOf(resource.body);
  const components = asObjects(resource.body['component']);
  const parts = components.flatMap((holder) => halfOf(holder) ?? []);
  if (parts.length > 0) {
    const others = components.filter((holder) => halfOf(holder) === undefined);
    return paired(resource, parts, own, others, []);
  }
  const members = observationTree(index).membersOf(resource);
  const ofMembers = members.flatMap((member) => {
    const half = halfOf(member.body);
    return half === undefined ? [] : [{ ...half, resource: member }];
  });
  if (ofMembers.length === 0) return undefined;
  if (own?.part === 'panel') {
    return paired(
      resource,
      ofMembers,
      own,
      [],
      ofMembers.map((half) => half.resource),
    );
  }
  if (own === undefined || ofMembers.length !== 1 || own.part === ofMembers[0]?.code.part) return undefined;
  const halves: readonly Half[] = [{ code: own, holder: resource.body, isOwn: true }, ...ofMembers];
  return paired(
    resource,
    halves,
    undefined,
    [],
    ofMembers.map((half) => half.resource),
  );
}

function codeOf(holder: JsonObject): PressureCode | undefined {
  return snomedCodes(holder['code'])
    .map((code) => pressureCodes.get(code))
    .find((code) => code !== undefined);
}

function halfOf(holder: JsonObject): Half | undefined {
  const code = codeOf(holder);
  return code === undefined || code.part === 'panel' ? undefined : { code, holder };
}

function paired(
  pair: IndexedResource,
  halves: readonly Half[],
  panel: PressureCode | undefined,
  others: readonly JsonObject[],
  resources: readonly IndexedResource[],
): BloodPressure | undefined {
  const systolic = halves.filter(({ code }) => code.part === 'systolic');
  const diastolic = halves.filter(({ code }) => code.part === 'diastolic');
  if (systolic.length > 1 || diastolic.length > 1) return undefined;
  const upper = readHalf(systolic[0], 'Systolic');
  const lower = readHalf(diastolic[0], 'Diastolic');
  const isEmpty = upper.text === undefined && lower.text === undefined;
  if (isEmpty && resources.length > 0) return undefined;
  const { text, spoken, unit } = together(upper, lower);
  const high = upper.number;
  const low = lower.number;
  const isPlotted = high !== undefined && low !== undefined && upper.unit === lower.unit;
  return {
    text,
    spoken,
    unit,
    isEmpty,
    posture: postureText(panel?.posture, systolic[0]?.code.posture, diastolic[0]?.code.posture),
    reasons: [upper.reason, lower.reason].flatMap((reason) => reason ?? []),
    said: [...saidOf(systolic[0], 'Systolic'), ...saidOf(diastolic[0], 'Diastolic')],
    dated: [...datedOf(pair, systolic[0], 'Systolic'), ...datedOf(pair, diastolic[0], 'Diastolic')],
    ...(isPlotted ? { plotted: { low, high } } : {}),
    others,
    halves: resources,
  };
}

/** A half may be older than the panel that names it: it must not pass for one of its day. */
function datedOf(pair: IndexedResource, half: Half | undefined, name: string): BloodPressure['dated'] {
  const own = half?.resource === undefined ? undefined : textOf(effectiveOf(half.resource.body));
  const { visible } = shownDate(own);
  return own === undefined || visible === shownDate(effectiveOf(pair.body)).visible
    ? []
    : [{ label: `${name} dated`, text: visible }];
}

/** What stands with a half. An Observation of its own has its ranges beside the value, the speaking one its flag too. */
function saidOf(half: Half | undefined, name: string): BloodPressure['said'] {
  if (half === undefined || half.isOwn === true) return [];
  const flag = interpretationText(half.holder);
  const ranges = half.resource === undefined ? rangeLines(half.holder) : [];
  return [
    ...(flag === undefined ? [] : [{ label: `${name} interpretation`, text: flag }]),
    ...ranges.map((text) => ({ label: `${name} range`, text })),
  ];
}

interface ReadHalf {
  /** Value with comparator, without its unit. */
  readonly text?: string;
  readonly unit?: string;
  readonly number?: number;
  readonly reason?: string;
}

function readHalf(half: Half | undefined, name: string): ReadHalf {
  if (half === undefined) return { reason: `${name}: not supplied` };
  const [value, ...more] = observedValues(half.holder);
  const absent = absentReason(half.holder);
  if (absent !== undefined) {
    const sent = value === undefined ? '' : ` (value sent: ${value.text})`;
    return { reason: `${name}: ${absent}${sent}` };
  }
  if (value === undefined) return { reason: `${name}: no reason recorded` };
  const extra = more.length === 0 ? {} : { reason: `${name}: ${more.map(({ text }) => text).join(', ')}` };
  return { ...halfValue(value), ...extra };
}

function halfValue(value: ObservedValue): ReadHalf {
  const { quantity } = value;
  if (quantity !== undefined) {
    const { comparator, unit } = quantity;
    const lead = quantity.approximate ? 'approx ' : '';
    const number = comparator === '' && lead === '' ? numberOf(quantity.value) : undefined;
    return {
      text: `${lead}${comparator}${quantity.value}`,
      unit,
      ...(number === undefined ? {} : { number }),
    };
  }
  const bare = decimalText(value.text) ?? '';
  // Text that is no number speaks for itself, its unit included.
  return numberOf(bare) === undefined ? { text: value.text } : { text: bare, unit: '' };
}

function together(
  upper: ReadHalf,
  lower: ReadHalf,
): { readonly text: string; readonly spoken: string; readonly unit: string } {
  const missing = 'not recorded';
  const known = [upper, lower].flatMap(({ text, unit }) => (text === undefined ? [] : [unit]));
  const [unit] = known;
  if (known.length === 0) {
    return { text: `${missing}/${missing}`, spoken: `${missing} over ${missing}`, unit: '' };
  }
  if (unit !== undefined && known.every((other) => other === unit)) {
    const words = unit === '' ? '(unit not recorded)' : unit;
    const [a, b] = [upper.text ?? missing, lower.text ?? missing];
    return { text: `${a}/${b} ${words}`, spoken: `${a} over ${b} ${words}`, unit };
  }
  const [a, b] = [whole(upper), whole(lower)];
  return { text: `${a}/${b}`, spoken: `${a} over ${b}`, unit: '' };
}

function whole({ text, unit }: ReadHalf): string {
  if (text === undefined) return 'not recorded';
  if (unit === undefined) return text;
  return `${text} ${unit === '' ? '(unit not recorded)' : unit}`;
}

/** The panel's posture, or that of the halves; where they differ each is told. */
function postureText(...postures: readonly (Posture | undefined)[]): string {
  const [panel, systolic, diastolic] = postures;
  const distinct = [...new Set(postures.filter((posture) => posture !== undefined))];
  if (distinct.length <= 1) return distinct[0] ?? '';
  const told = [
    panel === undefined ? [] : `${panel} (reading)`,
    systolic === undefined ? [] : `${systolic} (systolic)`,
    diastolic === undefined ? [] : `${diastolic} (diastolic)`,
  ];
  return told.flat().join(', ');
}

/** A plain decimal; `undefined` for anything else. */
export function numberOf(text: string): number | undefined {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
