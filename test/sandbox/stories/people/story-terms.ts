import type { CodedTerm } from '../clinical-story.ts';
import type {
  ComponentStory,
  InterpretationStory,
  ObservationStory,
  RangeStory,
} from '../observation-story.ts';
import { stableHex } from '../structured/stable-hex.ts';

/** A term with its SNOMED code. */
export function coded(code: string, display: string): CodedTerm {
  return { snomed: { code, display } };
}

/** A term with a legacy code that is plainly a test code, another one for each term. */
export function legacy(display: string): CodedTerm {
  return { read: { code: `T${stableHex(display, 3)}.`, display } };
}

/** Codings of a blood pressure: panel, systolic, diastolic (structured.md 3.6). */
const pressureCodes = {
  standard: ['163020007', 'O/E - blood pressure reading', '72313002', '1091811000000102'],
  alternative: ['386534000', 'Arterial blood pressure', '271649006', '271650006'],
  fallback: ['75367002', 'Blood pressure', '72313002', '271650006'],
  standing: ['163034007', 'Standing blood pressure', '400974009', '400975005'],
  sitting: ['163035008', 'Sitting blood pressure', '407554009', '407555005'],
  lying: ['163033001', 'Lying blood pressure', '407556006', '407557002'],
} as const;

export type PressureCoding = keyof typeof pressureCodes;

function half(code: string, display: string, value: string | undefined): ComponentStory {
  return {
    term: coded(code, display),
    value: value === undefined ? { absent: 'unknown' } : { measured: { value, unit: 'mmHg' } },
  };
}

type Details = Omit<ObservationStory, 'key' | 'term' | 'value' | 'components'>;

/** A blood pressure; a half that is undefined was not recorded. */
export function bloodPressure(
  key: string,
  [systolic, diastolic]: readonly [string | undefined, string | undefined],
  details: Details,
  coding: PressureCoding = 'standard',
): ObservationStory {
  const [panel, words, systolicCode, diastolicCode] = pressureCodes[coding];
  return {
    key,
    term: coded(panel, words),
    components: [
      half(systolicCode, 'Systolic blood pressure', systolic),
      half(diastolicCode, 'Diastolic blood pressure', diastolic),
    ],
    ...details,
  };
}

/** A measurement with its unit. */
export function measurement(
  key: string,
  term: CodedTerm,
  [value, unit]: readonly [string, string],
  details: Details,
): ObservationStory {
  return { key, term, value: { measured: { value, unit } }, ...details };
}

export const high: InterpretationStory = { code: 'H', words: 'Above high reference limit' };
export const low: InterpretationStory = { code: 'L', words: 'Below low reference limit' };

/** A result of a laboratory with its range; the flag is the laboratory's. */
export function result(
  key: string,
  term: CodedTerm,
  [value, unit]: readonly [string, string],
  range: RangeStory,
  interpretation?: InterpretationStory,
): ObservationStory {
  return {
    key,
    term,
    value: { measured: { value, unit } },
    ranges: [{ unit, ...range }],
    ...(interpretation === undefined ? {} : { interpretation }),
  };
}
