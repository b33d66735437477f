import { conceptText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { extensionsNamed, extensionValue } from '../../extensions.ts';
import { asArray, fieldOf, textOf } from '../../json-value.ts';
import { noteTexts } from '../../list-warnings.ts';
import { measuredQuantity } from '../../observations/observed-value.ts';
import { whoText } from '../../person-names.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { Block, DetailField } from '../../record-view.ts';
import { isNotForPatient } from '../../security-label.ts';
import { missingWords } from '../../record-words.ts';
import { resolveReference } from '../../references.ts';
import type { RecordContext } from '../area-reader.ts';
import { labNarrative } from './lab-text.ts';

/** What the specimens of a report or result are, in words; empty where none is named. */
export function specimenName({ index }: RecordContext, holder: IndexedResource): string {
  const names = asArray(holder.body['specimen']).flatMap((reference) => {
    const target = resolveReference(index, reference, holder);
    switch (target.kind) {
      case 'found':
        return [specimenType(target.resource) ?? 'Specimen of a type not recorded'];
      case 'text':
        return [target.text];
      case 'missing':
        return [missingWords(target.display)];
      default:
        return [];
    }
  });
  return [...new Set(names)].join(', ');
}

/** A specimen with when it was taken and received, fasting, and its note (UI-61, hazard 62). */
export function specimenBlock(record: RecordContext, specimen: IndexedResource): Block {
  const { body } = specimen;
  return {
    kind: 'item',
    name: {
      text: `Specimen: ${specimenType(specimen) ?? 'type not recorded'}`,
      degraded: false,
      codeOnly: false,
    },
    parts: [],
    marks: isNotForPatient(body) ? ['no-patient-disclosure'] : [],
    tags: [],
    blocks: [
      { kind: 'fields', fields: specimenFields(record, specimen) },
      ...noteTexts(body['note']).flatMap((note) => labNarrative('Note on the specimen', note)),
    ],
  };
}

function specimenType({ body }: IndexedResource): string | undefined {
  return conceptText(body['type']) ?? textOf(body['type']);
}

function specimenFields({ index }: RecordContext, specimen: IndexedResource): readonly DetailField[] {
  const { body } = specimen;
  const collection = body['collection'];
  const collected =
    fieldOf(collection, 'collectedDateTime') ?? fieldOf(collection, 'collectedPeriod', 'start');
  const quantity = fieldOf(collection, 'quantity');
  const collector = fieldOf(collection, 'collector');
  return [
    field('Collected', [shownDate(collected).visible]),
    field('Received', [shownDate(body['receivedTime']).visible]),
    field('Fasting', fastingTexts(specimen)),
    field('Quantity', quantity === undefined ? [] : [measuredQuantity(quantity)?.text ?? []].flat()),
    field('Body site', [conceptText(fieldOf(collection, 'bodySite')) ?? []].flat()),
    field('Collected by', collector === undefined ? [] : [whoText(index, collector, specimen)]),
    field('Laboratory number', [textOf(fieldOf(body, 'accessionIdentifier', 'value')) ?? []].flat()),
  ].filter(({ values }) => values.length > 0);
}

/** `F` is the code for fasting; others as received. */
function fastingTexts({ body }: IndexedResource): readonly string[] {
  return [body, fieldOf(body, 'collection')]
    .flatMap((holder) => extensionsNamed(holder, 'FastingStatus'))
    .flatMap((extension) => {
      const value = extensionValue(extension);
      const text = conceptText(value) ?? textOf(value);
      if (text === undefined) return [];
      return text.trim() === 'F' || fieldOf(value, 'coding', 'code') === 'F' ? ['Yes'] : [text];
    });
}

function field(label: string, values: readonly string[]): DetailField {
  return { label, values };
}
