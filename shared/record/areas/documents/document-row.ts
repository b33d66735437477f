import { itemMarks } from '../../blocks/item-block.ts';
import { itemName } from '../../blocks/item-name.ts';
import { conceptText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { asArray, fieldOf, textOf, wordOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { AreaRow, Cell, CellPart } from '../../record-view.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf, textPart } from '../cells.ts';
import { originLines } from '../origin-lines.ts';
import type { DocumentFile } from './document-facts.ts';
import { authorsOf, custodianOf, documentFiles, madeBy } from './document-facts.ts';

/** One document reference as a row (UI-73); the file itself is not fetched. */
export function documentRow(record: RecordContext, document: IndexedResource): AreaRow {
  const { body, source } = document;
  const { name } = itemName(record, document);
  const created = textOf(body['created']);
  const status = textOf(body['status']);
  return {
    id: source,
    source,
    name,
    marks: itemMarks(document, name),
    // `current` is fixed and says nothing (structured.md 3.10).
    tags: status === undefined || wordOf(status) === 'current' ? [] : [`Status as supplied: ${status}`],
    underName: originLines(record, [document]),
    date: shownDate(created ?? body['indexed']),
    dateWords: created === undefined ? 'recorded' : 'created',
    cells: {
      dates: datesCell(body),
      type: cellOf(typeTexts(body).map((text) => textPart(text))),
      from: cellOf(fromParts(record, document)),
      file: cellOf(documentFiles(document).flatMap((file) => fileParts(file))),
    },
    parts: [],
  };
}

/** Created at its source and filed at the practice are two dates, both labelled (hazard 69). */
function datesCell(body: JsonObject): Cell {
  return [
    { kind: 'labelled', label: 'Created', text: shownDate(body['created']).visible },
    { kind: 'labelled', label: 'Added', text: shownDate(body['indexed']).visible },
  ];
}

export function typeTexts(body: JsonObject): readonly string[] {
  const texts = [
    body['type'],
    body['class'],
    ...asArray(fieldOf(body, 'context', 'practiceSetting')),
  ].flatMap((concept) => conceptText(concept) ?? []);
  return [...new Set(texts)];
}

function fromParts({ index }: RecordContext, document: IndexedResource): readonly CellPart[] {
  const custodian = custodianOf(index, document);
  const made = madeBy(index, document);
  return [
    ...authorsOf(index, document).map((text) => textPart(text)),
    ...(custodian === undefined ? [] : [{ kind: 'labelled', label: 'Kept by', text: custodian } as const]),
    ...(made === undefined ? [] : [{ kind: 'text', text: made, look: 'second' } as const]),
  ];
}

function fileParts({ type, size, canBeHad, title }: DocumentFile): readonly CellPart[] {
  const about: readonly CellPart[] = [
    ...(type === '' ? [] : [{ kind: 'labelled', label: 'File type', text: type } as const]),
    ...(size === '' ? [] : [{ kind: 'labelled', label: 'Size', text: size } as const]),
  ];
  if (canBeHad) {
    const own: readonly CellPart[] = title === '' ? [] : [{ kind: 'labelled', label: 'File', text: title }];
    return [...own, ...about, { kind: 'text', text: 'This app cannot open it yet', look: 'second' }];
  }
  const reason = title === '' ? 'No reason was given' : title;
  return [...about, { kind: 'labelled', label: 'Document exists but cannot be retrieved', text: reason }];
}
