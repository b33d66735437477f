import type { AreaId, AskedArea, AskedRange } from '../record-view.ts';
import type { OpenRecord } from './open-record.ts';
import { keyOf } from './refresh-changes.ts';

/** Names of entries by area that an answer held which gave way to a newer one, and that are in no answer now. */
export type GoneEntries = ReadonlyMap<AreaId, readonly string[]>;

/**
 * What is gone since an area was asked for once more. Only where the newer question covers the older one: what lies
 * outside a narrower range is not gone, and the page says what was asked for.
 * @param asked areas that the newer answer was asked for
 */
export function goneEntries(before: OpenRecord, after: OpenRecord, asked: readonly AskedArea[]): GoneEntries {
  const standing = new Set(
    after.pages.flatMap(({ reading }) => reading.entries.map((entry) => keyOf(entry))),
  );
  const names = asked.map(({ area, range }): readonly [AreaId, readonly string[]] => {
    const old = before.joined.requested.find((one) => one.area === area);
    const page = before.pages.find(({ reader }) => reader.facts.id === area);
    if (old === undefined || page === undefined || !covers(range, old.range)) return [area, []];
    const gone = page.reading.entries.filter(
      (entry) =>
        entry.behind.some((resource) => before.joined.broughtFor(resource, area)) &&
        !standing.has(keyOf(entry)) &&
        !after.index.bySource.has(entry.source),
    );
    return [area, gone.map(({ name }) => name)];
  });
  return new Map(names);
}

/** Above the tables of an area; nothing where nothing is gone. */
export function goneNotice(names: readonly string[] | undefined): readonly string[] {
  if (names === undefined || names.length === 0) return [];
  const count = names.length === 1 ? '1 entry is' : `${names.length} entries are`;
  return [`This section was asked for once more. ${count} no longer there: ${names.join('; ')}.`];
}

/** Whether a range holds all of another one. */
function covers(newer: AskedRange, older: AskedRange): boolean {
  if (newer.kind === 'all') return true;
  if (newer.kind === 'last') return older.kind === 'last' && newer.count >= older.count;
  if (newer.kind === 'until') return older.kind === 'until' && newer.to >= older.to;
  if (older.kind !== 'period') return false;
  const begins = newer.from === undefined || (older.from !== undefined && newer.from <= older.from);
  const ends = newer.to === undefined || (older.to !== undefined && newer.to >= older.to);
  return begins && ends;
}
