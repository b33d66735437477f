import { asObjects, fieldOf, textOf, wordOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import type { RecordIndex } from './record-index.ts';
import type { AreaWarning } from './record-view.ts';

/** Which part of the request a warning of the answer speaks of. */
export type WarnedPart = 'allergies' | 'ended-allergies' | 'medicines' | 'medicine-parts' | 'other';

export interface OutcomeWarning {
  readonly part: WarnedPart;
  readonly warning: AreaWarning;
}

export interface OutcomeWarnings {
  readonly warnings: readonly OutcomeWarning[];
  /** An error inside the answer, or a warning that nobody can read: no area may then call itself empty. */
  readonly suspect: boolean;
}

/** Parameters of the request by a part of their names, slips such as `includeMedications` included. */
const parameters: readonly (readonly [string, WarnedPart, string])[] = [
  ['includeresolvedallergies', 'ended-allergies', 'ended allergies'],
  ['allerg', 'allergies', 'allergies'],
  ['includeprescriptionissues', 'medicine-parts', 'issues of medicines'],
  ['medicationsearch', 'medicine-parts', 'the period of medicines'],
  ['medication', 'medicines', 'medicines'],
  ['consultation', 'other', 'consultations'],
  ['problem', 'other', 'problems'],
  ['immunisation', 'other', 'immunisations'],
  ['uncategorised', 'other', 'other entries'],
  ['investigation', 'other', 'test results'],
  ['referral', 'other', 'referrals'],
  ['diary', 'other', 'planned actions'],
  ['document', 'other', 'documents'],
];

/** Reads every OperationOutcome of a bundle (SAFE-15, T17); its place among the entries means nothing. */
export function outcomeWarnings(index: RecordIndex): OutcomeWarnings {
  const issues = index.ofType('OperationOutcome').flatMap((outcome) => asObjects(outcome.body['issue']));
  const warnings = issues.map((issue) => warningOf(issue));
  const suspect =
    issues.some((issue) => isError(issue)) ||
    warnings.some(({ part, warning }) => part === 'other' && warning.key === 'W-UNKNOWN');
  return { warnings, suspect };
}

/** Whether an OperationOutcome says that the call failed. */
export function isErrorOutcome(outcome: JsonObject): boolean {
  return asObjects(outcome['issue']).some((issue) => isError(issue));
}

function isError(issue: JsonObject): boolean {
  const severity = wordOf(issue['severity']);
  return severity === 'error' || severity === 'fatal';
}

function warningOf(issue: JsonObject): OutcomeWarning {
  const text = textOf(fieldOf(issue, 'details', 'text'));
  const diagnostics = textOf(issue['diagnostics']);
  const display = textOf(fieldOf(issue, 'details', 'coding', 'display'));
  const sentence = [text, diagnostics].find((words) => /disabled|unrecogni[sz]ed/i.test(words ?? ''));
  const received = parameterIn(sentence) ?? diagnostics?.trim() ?? '';
  const [, part, about] = parameters.find(([words]) => received.toLowerCase().includes(words)) ?? [
    '',
    'other' as const,
    'the record',
  ];
  const supplierText = [text ?? display ?? diagnostics ?? []].flat();
  const known = about !== 'the record' && sentence !== undefined;
  const key = !known ? 'W-UNKNOWN' : /disabled/i.test(sentence) ? 'W-AREA-OFF' : 'W-AREA-OLD';
  return { part, warning: { key, about, received, supplierText } };
}

/** `includeProblems.filterStatus` of `includeProblems.filterStatus is an unrecognised parameter`. */
function parameterIn(sentence: string | undefined): string | undefined {
  return /^\s*(\S+)\s+(?:is an unrecogni[sz]ed|has been disabled|have been disabled)/i.exec(
    sentence ?? '',
  )?.[1];
}
