import type { RecordContext } from '../areas/area-reader.ts';
import { doseTexts, hasDose, patientInstructions } from '../areas/medicines/dose-text.ts';
import { conceptText } from '../coded-text.ts';
import { shownDate } from '../date-order.ts';
import { extensionsNamed, extensionValue, namedValue } from '../extensions.ts';
import { asArray, asObject, asObjects, fieldOf, textOf, textsOf, wordOf } from '../json-value.ts';
import { noteTexts } from '../list-warnings.ts';
import { whoText } from '../person-names.ts';
import { quantityText } from '../quantity-text.ts';
import type { IndexedResource } from '../record-index.ts';
import type { CellPart } from '../record-view.ts';
import { severityWords, statusWords } from '../record-words.ts';
import { itemDate } from './item-date.ts';
import { kindWords } from './kind-words.ts';

export interface ItemParts {
  readonly parts: readonly CellPart[];
  readonly tags: readonly string[];
}

/**
 * What stands behind the name of an entry that is no Observation, in one line: values, dates, then notes.
 * Its own row holds the rest.
 */
export function itemParts(record: RecordContext, resource: IndexedResource): ItemParts {
  const { body, type } = resource;
  switch (type) {
    case 'MedicationRequest':
    case 'MedicationStatement':
      return { parts: medicineParts(resource), tags: [] };
    case 'Condition':
      return {
        parts: [kind(type), ...datePart('Started', itemDate(resource)), ...notes(body)],
        tags: problemTags(body),
      };
    case 'AllergyIntolerance':
      return { parts: [kind(type), ...allergyParts(resource)], tags: allergyTags(body) };
    case 'Immunization':
      return { parts: [kind(type), ...immunisationParts(resource)], tags: [] };
    case 'DiagnosticReport':
      return {
        parts: [
          kind(type),
          ...datePart('Issued', itemDate(resource)),
          ...labelled('Conclusion', textsOf(body['conclusion'])),
        ],
        tags: reportTags(body),
      };
    case 'ReferralRequest':
      return { parts: [kind(type), ...referralParts(record, resource)], tags: [] };
    case 'ProcedureRequest':
      return {
        parts: [
          ...datePart(wordOf(body['intent']) === 'order' ? 'Date' : 'Planned for', itemDate(resource)),
          ...labelled('Reason', conceptTexts(body['reasonCode'])),
          ...notes(body),
        ],
        tags: [],
      };
    case 'DocumentReference':
      return { parts: [kind(type), ...documentParts(resource)], tags: [] };
    default:
      return { parts: [kind(type), ...datePart('Date', itemDate(resource)), ...notes(body)], tags: [] };
  }
}

function medicineParts({ body, type }: IndexedResource): readonly CellPart[] {
  const doses = body['dosageInstruction'] ?? body['dosage'];
  const quantity = fieldOf(body, 'dispenseRequest', 'quantity');
  const intent = wordOf(body['intent']);
  const step = intent === 'plan' ? '(authorised)' : intent === 'order' ? '(issued)' : undefined;
  return [
    ...(hasDose(doses) ? doseTexts(doses).map((text) => plainPart(text)) : []),
    ...labelled('Patient instructions', patientInstructions(doses)),
    ...(quantity === undefined ? [] : labelled('Quantity', [quantityText(quantity)])),
    ...(type === 'MedicationRequest' && step !== undefined ? [plainPart(step)] : []),
    ...notes(body),
  ];
}

function allergyParts({ body }: IndexedResource): readonly CellPart[] {
  const reactions = asObjects(body['reaction']);
  return [
    ...labelled(
      'Reaction',
      reactions.flatMap((reaction) => [
        ...conceptTexts(reaction['manifestation']),
        ...textsOf(reaction['description']),
      ]),
    ),
    ...labelled(
      'Severity',
      reactions.flatMap((reaction) => inWords(reaction['severity'], severityWords)),
    ),
    ...extensionsNamed(body, 'AllergyIntoleranceEnd').flatMap((end) =>
      asObjects(end['extension']).flatMap((child) =>
        /date$/i.test(textOf(child['url']) ?? '')
          ? datePart('Ended', extensionValue(child))
          : labelled(
              'Reason ended',
              [textOf(extensionValue(child)) ?? conceptText(extensionValue(child)) ?? []].flat(),
            ),
      ),
    ),
    ...notes(body),
  ];
}

function allergyTags(body: IndexedResource['body']): readonly string[] {
  const status = wordOf(body['clinicalStatus']);
  return status === 'resolved' || status === 'inactive' ? ['Ended'] : [];
}

function problemTags(body: IndexedResource['body']): readonly string[] {
  const status = wordOf(body['clinicalStatus']);
  const level = namedValue(body, 'ProblemSignificance');
  const significance = textOf(level) ?? conceptText(level);
  return [
    ...(status === undefined
      ? []
      : inWords(status, { active: 'Active', inactive: 'Past', resolved: 'Past' })),
    ...(significance === undefined ? [] : inWords(significance, { major: 'Major', minor: 'Minor' })),
  ];
}

function reportTags(body: IndexedResource['body']): readonly string[] {
  const status = wordOf(body['status']);
  return status === undefined || status === 'final' ? [] : inWords(status, reportWords);
}

const reportWords: Readonly<Record<string, string>> = {
  registered: 'Result not available yet',
  partial: 'Partial result',
  preliminary: 'Preliminary result',
  amended: 'Corrected',
  corrected: 'Corrected',
  appended: 'Added to after it was issued',
  cancelled: statusWords['cancelled'] ?? 'Cancelled',
  'entered-in-error': statusWords['entered-in-error'] ?? 'Entered in error',
  unknown: 'Status not known',
};

function immunisationParts({ body }: IndexedResource): readonly CellPart[] {
  return [
    ...labelled('Vaccine', conceptTexts(body['vaccineCode'])),
    ...datePart('Date', body['date']),
    ...labelled('Reason', [
      ...conceptTexts(fieldOf(body, 'explanation', 'reason')),
      ...conceptTexts(fieldOf(body, 'explanation', 'reasonNotGiven')),
    ]),
    ...notes(body),
  ];
}

function referralParts({ index }: RecordContext, resource: IndexedResource): readonly CellPart[] {
  const { body } = resource;
  return [
    ...labelled('Description', textsOf(body['description'])),
    ...labelled(
      'To',
      asArray(body['recipient']).map((recipient) => whoText(index, recipient, resource)),
    ),
    ...labelled('Reason', conceptTexts(body['reasonCode'])),
    ...notes(body),
  ];
}

function documentParts({ body }: IndexedResource): readonly CellPart[] {
  return [
    ...labelled('Type', conceptTexts(body['type'])),
    ...datePart('Created', body['created']),
    ...datePart('Added', body['indexed']),
  ];
}

function notes(body: IndexedResource['body']): readonly CellPart[] {
  const texts = [...textsOf(body['comment']), ...noteTexts(body['note'])];
  return [...new Set(texts)].map((text) => plainPart(text));
}

function kind(type: string): CellPart {
  return { kind: 'text', text: kindWords(type), look: 'second' };
}

function plainPart(text: string): CellPart {
  return { kind: 'text', text };
}

function labelled(label: string, texts: readonly string[]): readonly CellPart[] {
  return [...new Set(texts)].map((text) => ({ kind: 'labelled', label, text }));
}

/** A date with its word; nothing where none was sent. */
function datePart(label: string, value: unknown): readonly CellPart[] {
  return textOf(value) === undefined ? [] : [{ kind: 'labelled', label, text: shownDate(value).visible }];
}

function conceptTexts(concepts: unknown): readonly string[] {
  return asArray(concepts).flatMap((concept) => conceptText(concept) ?? []);
}

/** A code of a closed list in words, as received where it is not one of them. */
function inWords(value: unknown, words: Readonly<Record<string, string>>): readonly string[] {
  const received = textOf(value) ?? textOf(fieldOf(asObject(value), 'text'));
  const code = wordOf(received);
  if (received === undefined || code === undefined) return [];
  return [(Object.hasOwn(words, code) ? words[code] : undefined) ?? received];
}
