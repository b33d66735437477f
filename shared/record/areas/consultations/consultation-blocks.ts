import { shownDate } from '../../date-order.ts';
import { fieldOf, textOf } from '../../json-value.ts';
import { listBlocks } from '../../blocks/section-block.ts';
import { quantityText } from '../../quantity-text.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { Block, DetailField } from '../../record-view.ts';
import { conceptText } from '../../coded-text.ts';
import { asArray } from '../../json-value.ts';
import type { RecordContext } from '../area-reader.ts';
import { encounterPeople, organisationOf, placesOf } from './encounter-people.ts';

/** The whole consultation: who, where, how long, then everything in it in the order received (UI-68). */
export function consultationBlocks(record: RecordContext, top: IndexedResource): readonly Block[] {
  if (top.type === 'List') return writtenBlocks(record, top);
  const tree = record.links.treeOf(top);
  return [
    { kind: 'fields', fields: headerFields(record, top) },
    ...(tree === undefined
      ? [statement('The practice system did not send what was written in this consultation.')]
      : writtenBlocks(record, tree)),
  ];
}

function writtenBlocks(record: RecordContext, tree: IndexedResource): readonly Block[] {
  const blocks = listBlocks(record, tree);
  return blocks.length === 0 ? [statement('The practice system sent no entries here.')] : blocks;
}

function statement(text: string): Block {
  return { kind: 'statement', text };
}

function headerFields({ index }: RecordContext, encounter: IndexedResource): readonly DetailField[] {
  const { body } = encounter;
  const people = encounterPeople(index, encounter);
  const organisation = organisationOf(index, encounter);
  const end = fieldOf(body, 'period', 'end');
  const fields: readonly DetailField[] = [
    { label: 'Date', values: [shownDate(fieldOf(body, 'period', 'start')).visible] },
    { label: 'To', values: textOf(end) === undefined ? [] : [shownDate(end).visible] },
    { label: 'Duration', values: body['length'] === undefined ? [] : [quantityText(body['length'])] },
    { label: 'Clinician', values: people.clinicians },
    { label: 'Recorded by', values: people.recorders },
    { label: 'Others who took part', values: people.others },
    { label: 'Place', values: placesOf(index, encounter) },
    { label: 'Organisation', values: organisation === '' ? [] : [organisation] },
    { label: 'Reason', values: asArray(body['reason']).flatMap((reason) => conceptText(reason) ?? []) },
  ];
  return fields.filter(({ values }) => values.length > 0);
}
