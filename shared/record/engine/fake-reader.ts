import type { AreaFacts, OrderFacts } from '../areas/area-facts.ts';
import { areaLists } from '../areas/area-lists.ts';
import type { AreaReader, RowEntry } from '../areas/area-reader.ts';
import { datePlace, shownDate } from '../date-order.ts';
import { fieldOf, textOf } from '../json-value.ts';
import type { IndexedResource } from '../record-index.ts';

// For tests of the engine: an area of Conditions, as plain as an area can be.

const orders: readonly [OrderFacts, ...OrderFacts[]] = [
  { id: 'newest', label: 'Newest first', by: 'date', direction: 'newest', groups: 'year', keepsTrees: true },
  { id: 'oldest', label: 'Oldest first', by: 'date', direction: 'oldest' },
  { id: 'name', label: 'A to Z', by: 'name', direction: 'a-z' },
  { id: 'ended', label: 'Ended', by: { date: 'ended' }, direction: 'newest' },
];

/** Facts of the fake area; it stands in for problems. */
export const fakeFacts: AreaFacts = {
  id: 'problems',
  roleArea: 'problems',
  heading: 'Things',
  shortName: 'Things',
  plural: 'things',
  emptyHeadline: '',
  emptyText: '',
  request: { parameter: 'includeProblems', plan: 'B', limits: 'none' },
  lists: [
    { id: 'problems', about: 'problems', codes: ['717711000000103'], oldTitles: [], secondary: ['problems'] },
  ],
  parameters: [],
  scope: [],
  tables: [
    {
      id: 'main',
      caption: 'Things',
      nameHeader: 'Thing',
      columns: [{ key: 'date', header: 'Date' }],
      orders,
    },
    { id: 'along', caption: 'Mentioned', nameHeader: 'Thing', columns: [], orders },
  ],
  filter: { dates: true, facets: [{ id: 'odd', label: 'Odd' }] },
};

const fitting: ReadonlySet<string> = new Set(['Condition']);

/** A Condition as a row; its name `throws` makes its row throw. */
function entryOf(resource: IndexedResource, table: string): RowEntry {
  const { body, source } = resource;
  const name = textOf(fieldOf(body, 'code', 'text')) ?? source;
  const under = textOf(body['under']);
  return {
    source,
    table,
    behind: [resource],
    name,
    place: datePlace(body['date']),
    otherPlaces: { ended: datePlace(body['ended']) },
    ...(textOf(body['facet']) === undefined ? {} : { facets: [textOf(body['facet']) ?? ''] }),
    ...(under === undefined ? {} : { under }),
    row: () => {
      if (name === 'throws') throw new Error('Secret wording');
      return {
        id: source,
        source,
        name: { text: name, degraded: false, codeOnly: false },
        marks: [],
        tags: [],
        underName: [],
        date: shownDate(body['date']),
        dateWords: 'on',
        cells: { date: [{ kind: 'date', date: shownDate(body['date']) }] },
        parts: [],
        ...(under === undefined ? {} : { depth: 1 }),
      };
    },
    texts: () => [name, textOf(body['note']) ?? ''],
  };
}

/** Reads Conditions: those only mentioned elsewhere into a table of their own. */
export const fakeReader: AreaReader = {
  facts: fakeFacts,
  read: (record) => {
    const lists = areaLists(record, fakeFacts, fitting);
    const entries = record.index
      .ofType('Condition')
      .map((resource) => entryOf(resource, lists.namedBy(resource) === 'mentioned' ? 'along' : 'main'));
    const outside = record.index.ofType('Condition').filter((one) => lists.namedBy(one) !== 'primary').length;
    return {
      state: lists.state(outside),
      warnings: lists.warnings,
      textOnly: lists.textOnly,
      entries,
      used: new Set(),
      count: entries.length,
      notices: [],
    };
  },
  details: {},
  part: () => {
    throw new Error('Secret wording');
  },
};
