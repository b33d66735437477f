import { asArray, isJsonObject, textOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { Block } from '../../record-view.ts';
import { itemBlock } from '../../blocks/item-block.ts';
import { linkTarget } from '../../links/link-target.ts';
import type { RecordContext } from '../area-reader.ts';
import { fieldBlocks } from './field-blocks.ts';

/**
 * Groups, questions and answers of a questionnaire, nested as sent. EMIS writes the whole text where the link's id
 * belongs (supplier-data.md 3), so both stand.
 */
export function questionnaireBlocks(record: RecordContext, form: IndexedResource): readonly Block[] {
  return itemBlocks(record, form, form.body['item']);
}

/** Items that are objects as questions; anything sent in their place as it is. */
function itemBlocks(record: RecordContext, form: IndexedResource, items: unknown): readonly Block[] {
  return asArray(items).flatMap((item) =>
    isJsonObject(item) ? [questionBlock(record, form, item)] : fieldBlocks(record.index, { item }, form),
  );
}

function questionBlock(record: RecordContext, form: IndexedResource, item: JsonObject): Block {
  const text = plainText(item['text']);
  const linkId = plainText(item['linkId']);
  const title = text === undefined ? 'linkId' : 'text';
  return {
    kind: 'section',
    title: text ?? linkId ?? '',
    level: 3,
    tags: [],
    links: [],
    blocks: [
      ...fieldBlocks(
        record.index,
        item,
        form,
        new Set(['answer', 'item', ...(text === undefined && linkId === undefined ? [] : [title])]),
      ),
      ...asArray(item['answer']).flatMap((answer) => answerBlocks(record, form, answer)),
      ...itemBlocks(record, form, item['item']),
    ],
  };
}

function plainText(value: unknown): string | undefined {
  return typeof value === 'string' ? textOf(value) : undefined;
}

function answerBlocks(record: RecordContext, form: IndexedResource, answer: unknown): readonly Block[] {
  if (!isJsonObject(answer)) return fieldBlocks(record.index, { answer }, form);
  const target = linkedEntry(record.index, answer, form);
  const told = target === undefined ? ['item'] : ['item', 'valueReference'];
  return [
    ...(target === undefined ? [] : [itemBlock(record, target)]),
    ...fieldBlocks(record.index, answer, form, new Set(told)),
    ...itemBlocks(record, form, answer['item']),
  ];
}

function linkedEntry(
  index: RecordIndex,
  answer: JsonObject,
  form: IndexedResource,
): IndexedResource | undefined {
  const target = linkTarget(index, answer['valueReference'], form);
  return target.kind === 'found' ? target.resource : undefined;
}
