import { itemMarks } from '../../blocks/item-block.ts';
import { itemDate } from '../../blocks/item-date.ts';
import { itemName, itemWords } from '../../blocks/item-name.ts';
import { kindWords } from '../../blocks/kind-words.ts';
import { namingTypes } from '../../completeness.ts';
import { datePlace, shownDate } from '../../date-order.ts';
import { listKindOf } from '../../list-kinds.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { AreaRow, Block } from '../../record-view.ts';
import { hiddenReading } from '../hidden-reading.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { textCell } from '../cells.ts';
import { suppliedFacts } from './facts.ts';
import { allTexts, fieldBlocks } from './field-blocks.ts';
import { questionnaireBlocks } from './questionnaire-blocks.ts';

/** Shown in words beside the content, or telling nothing of it. */
const told: ReadonlySet<string> = new Set(['resourceType', 'contained']);

/**
 * What no other area claims (ARS-D-04): one row for each resource, and every field of it as it was sent.
 * Names of people and places, lists of the answer and exact copies word the record and are no items.
 */
export const suppliedReader: AreaReader = {
  facts: suppliedFacts,
  read: readSupplied,
  details: {},
  part: (record, entry, key) => {
    const [resource] = entry.behind;
    return key === 'content' && resource !== undefined ? contentBlocks(record, resource) : [];
  },
};

function readSupplied(record: RecordContext, claimed: ReadonlySet<IndexedResource>): AreaReading {
  if (record.evidence.hiddenAreas.length > 0) return hiddenReading;
  const rest = record.index.resources.filter(
    (resource) => !claimed.has(resource) && !isAdministrative(resource),
  );
  return {
    state: rest.length === 0 ? 'not-requested' : 'complete',
    warnings: [],
    textOnly: [],
    entries: rest.map((resource) => suppliedEntry(record, resource)),
    used: new Set(),
    count: rest.length,
    notices: [],
  };
}

function isAdministrative(resource: IndexedResource): boolean {
  if (resource.isCopy || namingTypes.has(resource.type)) return true;
  return resource.type === 'List' && listKindOf(resource.body) !== undefined;
}

function suppliedEntry(record: RecordContext, resource: IndexedResource): RowEntry {
  return {
    source: resource.source,
    table: 'supplied',
    behind: [resource],
    name: itemWords(record, resource),
    place: datePlace(itemDate(resource)),
    row: () => suppliedRow(record, resource),
    texts: () => [itemWords(record, resource), kindWords(resource.type), ...allTexts(resource.body)],
  };
}

function suppliedRow(record: RecordContext, resource: IndexedResource): AreaRow {
  const { name, prefix } = itemName(record, resource);
  const date = shownDate(itemDate(resource));
  return {
    id: resource.source,
    source: resource.source,
    name,
    ...(prefix === undefined ? {} : { prefix }),
    marks: itemMarks(resource, name),
    tags: [],
    underName: [],
    date,
    dateWords: prefix === 'Planned:' ? 'planned for' : 'on',
    cells: { type: textCell(kindWords(resource.type)), date: [{ kind: 'date', date }] },
    parts: [{ key: 'content', words: 'Everything that was sent' }],
  };
}

/** All of it; contained resources have rows of their own. */
function contentBlocks(record: RecordContext, resource: IndexedResource): readonly Block[] {
  const { body, type } = resource;
  if (type !== 'QuestionnaireResponse') return fieldBlocks(record.index, body, resource, told);
  return [
    ...questionnaireBlocks(record, resource),
    ...fieldBlocks(record.index, body, resource, new Set([...told, 'item'])),
  ];
}
