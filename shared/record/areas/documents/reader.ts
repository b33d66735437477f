import { itemWords } from '../../blocks/item-name.ts';
import { datePlace } from '../../date-order.ts';
import { textOf } from '../../json-value.ts';
import type { IndexedResource } from '../../record-index.ts';
import { areaLists } from '../area-lists.ts';
import { hiddenReading } from '../hidden-reading.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { documentDetails } from './document-details.ts';
import { authorsOf, custodianOf, documentDescriptions, documentFiles } from './document-facts.ts';
import { documentRow, typeTexts } from './document-row.ts';
import { documentsFacts } from './facts.ts';

const fitting: ReadonlySet<string> = new Set(['DocumentReference']);

/** Documents that came along; they have no request of their own, so all of them are rows of one table (UI-73). */
export const documentsReader: AreaReader = {
  facts: documentsFacts,
  read: readDocuments,
  details: { DocumentReference: documentDetails },
};

function readDocuments(record: RecordContext): AreaReading {
  if (record.evidence.hiddenAreas.length > 0) return hiddenReading;
  const lists = areaLists(record, documentsFacts, fitting);
  const documents = record.index.ofType('DocumentReference');
  return {
    state: lists.state(documents.length),
    warnings: lists.warnings,
    textOnly: lists.textOnly,
    // The whole area only comes along and says so itself: a mark on every row would say nothing.
    entries: documents.map((document) => documentEntry(record, document)),
    used: new Set(),
    count: documents.length + lists.textOnly.length,
    notices: [],
  };
}

function documentEntry(record: RecordContext, document: IndexedResource): RowEntry {
  const { body, source } = document;
  return {
    source,
    table: 'documents',
    behind: [document],
    name: itemWords(record, document),
    place: datePlace(textOf(body['created']) === undefined ? body['indexed'] : body['created']),
    row: () => documentRow(record, document),
    texts: () => [
      itemWords(record, document),
      ...documentDescriptions(document),
      ...typeTexts(body),
      ...authorsOf(record.index, document),
      ...[custodianOf(record.index, document) ?? []].flat(),
      ...documentFiles(document).flatMap(({ title, type }) => [title, type]),
    ],
  };
}
