import { dateNotRecorded } from '../../format/dates.ts';
import type { AreaFacts } from '../areas/area-facts.ts';
import type { AreaRow, Cell } from '../record-view.ts';
import { recordWords } from '../record-words.ts';

const cell: Cell = [{ kind: 'text', text: recordWords.entryUnreadable, look: 'absent' }];

/** Stands where an entry could not be read, so that nobody misses that there is one (ARS-D-11, SAFE-30). */
export function unreadableRow(source: string, facts: AreaFacts, tableId: string): AreaRow {
  const table = facts.tables.find(({ id }) => id === tableId) ?? facts.tables[0];
  return {
    id: source,
    source,
    name: { text: recordWords.entryUnreadable, degraded: false, codeOnly: false },
    marks: ['incomplete-entry'],
    tags: [],
    underName: [],
    date: dateNotRecorded,
    dateWords: 'recorded',
    cells: Object.fromEntries(table.columns.map(({ key }) => [key, cell])),
    parts: [],
  };
}
