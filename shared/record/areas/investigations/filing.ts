import { shownDate } from '../../date-order.ts';
import { codedText } from '../../coded-text.ts';
import { textOf } from '../../json-value.ts';
import { effectiveOf } from '../../observations/effective-date.ts';
import { observationMarks } from '../../observations/observation-parts.ts';
import { observedValues } from '../../observations/observed-value.ts';
import { performerTexts } from '../../observations/performers.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { Block, CellPart } from '../../record-view.ts';

/** Where no practice comment came; it never says that nobody looked (structured.md 3.7). */
export const noFilingRecord = 'No filing record';

/** When a result was filed, by whom, and what was written; its status is fixed and says nothing (T76). */
export function filingParts(index: RecordIndex, comment: IndexedResource): readonly CellPart[] {
  const { body } = comment;
  const text = textOf(body['comment']);
  const values = observedValues(body);
  return [
    { kind: 'labelled', label: 'Filed', text: filedWords(index, comment) },
    ...(text === undefined ? [] : [{ kind: 'text', text, look: 'mono' } as const]),
    ...values.map((value): CellPart => ({ kind: 'labelled', label: 'Filed as', text: value.text })),
  ];
}

/** A practice comment in its context (UI-61). */
export function filingBlock(index: RecordIndex, comment: IndexedResource, about: string): Block {
  return {
    kind: 'item',
    name: { text: `Practice comment${about}`, degraded: false, codeOnly: false },
    parts: filingParts(index, comment),
    marks: observationMarks(comment.body).filter((mark) => mark === 'no-patient-disclosure'),
    tags: [],
    blocks: [],
  };
}

/** `12-Mar-2024 by Dr Example`; a filing date that did not come is said. */
function filedWords(index: RecordIndex, comment: IndexedResource): string {
  const { body } = comment;
  const filed = effectiveOf(body);
  const date = shownDate(filed).visible;
  const issued = textOf(body['issued']);
  const dated =
    filed === undefined && issued !== undefined
      ? `date not recorded (typed ${shownDate(issued).visible})`
      : filed === undefined
        ? 'date not recorded'
        : date;
  const people = performerTexts(index, comment);
  return people.length === 0 ? dated : `${dated} by ${people.join(', ')}`;
}

/** ` on Potassium`: what a practice comment is about. */
export function aboutWords(subject: IndexedResource): string {
  return ` on ${codedText(subject.body['code']).text}`;
}
