import type { RecordContext } from '../areas/area-reader.ts';
import { codedText } from '../coded-text.ts';
import { asObjects, textOf } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';
import type { IndexedResource } from '../record-index.ts';
import type { CellPart, CodedText, RowMark } from '../record-view.ts';
import { recordWords } from '../record-words.ts';
import { isNotForPatient } from '../security-label.ts';
import { bloodPressureOf } from './blood-pressure.ts';
import type { BloodPressure } from './blood-pressure.ts';
import { interpretationText } from './interpretation.ts';
import { entryStatusTags, resultStatusTags } from './observation-status.ts';
import { absentReason, observedValues } from './observed-value.ts';
import { rangeLines } from './reference-range.ts';
import { observationRoles } from './roles.ts';

/** Name of a filing comment: its own code only says that it is a note (UI-61). */
export const practiceComment: CodedText = { text: 'Practice comment', degraded: false, codeOnly: false };

/** An Observation as one item: what it is, what was found, and everything said about it. */
interface ObservationParts {
  readonly name: CodedText;
  readonly parts: readonly CellPart[];
  readonly marks: readonly RowMark[];
  readonly tags: readonly string[];
}

/** The item of an Observation in a consultation or report; its comment always stands there (structured.md 3.6). */
export function observationParts(record: RecordContext, resource: IndexedResource): ObservationParts {
  const { body } = resource;
  const halves = bloodPressureOf(record.index, resource)?.halves ?? [];
  const role = observationRoles(record).roleOf(resource);
  const isLaboratory = role === 'group' || role === 'result';
  const flag = interpretationText(body);
  return {
    name: role === 'filing-comment' ? practiceComment : codedText(body['code']),
    parts: [
      ...valueParts(record, resource),
      ...rangeLines(body).map((text) => labelled('Range', text)),
      ...halves.flatMap((half) =>
        rangeLines(half.body).map((text) => labelled(`${codedText(half.body['code']).text} range`, text)),
      ),
      ...(flag === undefined ? [] : [labelled(isLaboratory ? 'Lab flag' : 'Interpretation', flag)]),
      ...aboutParts(record, resource),
    ],
    // What is said of a half holds for the pair that shows it.
    marks: [...new Set([resource, ...halves].flatMap((part) => observationMarks(part.body)))],
    tags: isLaboratory
      ? resultStatusTags(body['status'])
      : role === 'filing-comment'
        ? []
        : entryTags([resource, ...halves]),
  };
}

/** Status words of an entry and of the halves that it shows: one of them may be entered in error (UI-63). */
export function entryTags(shown: readonly IndexedResource[]): readonly string[] {
  return [...new Set(shown.flatMap(({ body }) => entryStatusTags(body['status'])))];
}

/** Values and components; a blood pressure as one (UI-60). Empty where the code itself is the finding. */
export function valueParts(record: RecordContext, resource: IndexedResource): readonly CellPart[] {
  const { body } = resource;
  const own = observedValues(body).map(({ part }) => part);
  const reason = absentReason(body);
  const absent: readonly CellPart[] =
    reason === undefined
      ? []
      : [{ kind: 'text', text: `${recordWords.notRecorded} (${reason})`, look: 'absent' }];
  const pressure = bloodPressureOf(record.index, resource);
  if (pressure === undefined) {
    return [...own, ...absent, ...componentParts(asObjects(body['component']))];
  }
  // What holds one half itself has that half in the pair.
  const isHalf = pressure.halves.length === 1;
  return [
    ...pressureParts(pressure),
    ...(isHalf ? [] : [...own, ...absent]),
    ...componentParts(pressure.others),
  ];
}

/** Each component under its own name (T72); label and value of an inbound referral stand there in the same way. */
function componentParts(components: readonly JsonObject[]): readonly CellPart[] {
  return components.map((component) => labelled(codedText(component['code']).text, componentText(component)));
}

function componentText(component: JsonObject): string {
  const values = observedValues(component).map(({ text }) => text);
  const reason = absentReason(component);
  const flag = interpretationText(component);
  const texts = [
    ...values,
    ...(reason === undefined ? [] : [`${recordWords.notRecorded} (${reason})`]),
    ...(flag === undefined ? [] : [flag]),
    ...rangeLines(component).map((line) => `Range: ${line}`),
  ];
  return texts.length === 0 ? recordWords.notRecorded : texts.join('; ');
}

function pressureParts(pressure: BloodPressure): readonly CellPart[] {
  const { text, spoken, posture, reasons } = pressure;
  return [
    { kind: 'measure', text, ...(spoken === text ? {} : { spoken }) },
    ...(posture === '' ? [] : [{ kind: 'text', text: posture } as const]),
    ...reasons.map((reason) => ({ kind: 'text', text: reason, look: 'absent' }) as const),
    ...pressure.dated.map(({ label, text: day }) => labelled(label, day)),
    ...pressure.said.map(({ label, text: said }) => labelled(label, said)),
    ...pressure.halves.flatMap((half) => commentsOf(half.body, codedText(half.body['code']).text)),
  ];
}

/** Where on the body, how, the comment, and answers of its questionnaire. */
export function aboutParts(record: RecordContext, resource: IndexedResource): readonly CellPart[] {
  const { body } = resource;
  return [
    ...conceptPart('Body site', body['bodySite']),
    ...conceptPart('Method', body['method']),
    ...commentsOf(body, 'Comment'),
    ...observationRoles(record)
      .tree.answersOf(resource)
      .map(({ label, text }): CellPart => (label === '' ? { kind: 'text', text } : labelled(label, text))),
  ];
}

function commentsOf(body: JsonObject, label: string): readonly CellPart[] {
  const comment = textOf(body['comment']);
  return comment === undefined ? [] : [labelled(label, comment)];
}

function conceptPart(label: string, concept: unknown): readonly CellPart[] {
  if (concept === undefined || concept === null) return [];
  const { text } = codedText(concept);
  return text === recordWords.noDescription ? [] : [labelled(label, text)];
}

export function observationMarks(body: JsonObject): readonly RowMark[] {
  return [
    ...(isNotForPatient(body) ? (['no-patient-disclosure'] as const) : []),
    ...(codedText(body['code']).degraded ? (['original-wording'] as const) : []),
  ];
}

function labelled(label: string, text: string): CellPart {
  return { kind: 'labelled', label, text };
}
