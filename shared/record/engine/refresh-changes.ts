import type { RowEntry } from '../areas/area-reader.ts';
import type { IndexedResource } from '../record-index.ts';
import { contentText } from '../same-content.ts';
import type { AreaId, RefreshChanges, RowMark } from '../record-view.ts';
import type { OpenRecord } from './open-record.ts';

interface RowTrace {
  readonly name: string;
  /** A number made of the contents of all that stands behind the row. */
  readonly contents: number;
  /** It came because its own area was asked for, not only along with a problem or consultation. */
  readonly asked: boolean;
}

/** What is kept of the copy before a refresh: names and numbers, no contents. */
export type CopyTrace = ReadonlyMap<
  AreaId,
  { readonly range: string; readonly rows: ReadonlyMap<string, RowTrace> }
>;

/** Changes of a refreshed record, and the marks of its rows. */
export interface ComparedCopies {
  readonly changes: readonly RefreshChanges[];
  readonly marks: ReadonlyMap<RowEntry, RowMark>;
}

/** Traces every row of the areas that were asked for. */
export function traceCopy(record: OpenRecord): CopyTrace {
  const areas = record.pages.flatMap(({ reader, reading }) => {
    const { id } = reader.facts;
    const asked = record.joined.requested.find(({ area }) => area === id);
    if (asked === undefined) return [];
    const standing = reading.entries.filter((entry) => !record.isEarlier(entry));
    const rows = new Map(standing.map((entry) => [keyOf(entry), traceOf(record, id, entry)]));
    return [[id, { range: JSON.stringify(asked.range), rows }] as const];
  });
  return new Map(areas);
}

/**
 * Compares a record with the copy before it, area by area: only areas that both copies were asked for in the same way,
 * and in them only rows that this asking brought.
 */
export function compareCopies(before: CopyTrace, record: OpenRecord): ComparedCopies {
  const marks = new Map<RowEntry, RowMark>();
  const now = traceCopy(record);
  const changes = record.pages.flatMap(({ reader, reading }): readonly RefreshChanges[] => {
    const area = reader.facts.id;
    const earlier = before.get(area);
    const current = now.get(area);
    if (earlier === undefined || current === undefined || earlier.range !== current.range) return [];
    let added = 0;
    let changed = 0;
    for (const entry of reading.entries) {
      const key = keyOf(entry);
      const trace = current.rows.get(key);
      const old = earlier.rows.get(key);
      if (trace?.asked !== true) continue;
      if (old === undefined) {
        added += 1;
        marks.set(entry, 'new-in-refresh');
      } else if (old.asked && old.contents !== trace.contents) {
        changed += 1;
        marks.set(entry, 'changed-in-refresh');
      }
    }
    const gone = [...earlier.rows].filter(([key, { asked }]) => asked && !current.rows.has(key));
    return [{ area, added, changed, gone: gone.map(([, { name }]) => name) }];
  });
  return { changes, marks };
}

function traceOf({ joined }: OpenRecord, area: AreaId, { name, behind }: RowEntry): RowTrace {
  return {
    name,
    contents: numberOf(behind.map(({ body }) => contentText(body)).join('\n')),
    asked: behind.some((resource) => joined.broughtFor(resource, area)),
  };
}

/** The same row in another copy: numbers that only say in which order things came do not count. */
export function keyOf({ source, behind: [speaking] }: RowEntry): string {
  if (speaking === undefined) return source;
  const id = ownId(speaking);
  if (id === undefined) return `${speaking.type}/?${numberOf(contentText(speaking.body))}`;
  return speaking.container === undefined ? source : `${speaking.type}#${id}`;
}

function ownId({ body }: IndexedResource): string | undefined {
  return typeof body['id'] === 'string' ? body['id'] : undefined;
}

/** 53 bits of a text (cyrb53): two contents share one with a chance below one in a thousand million million. */
function numberOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
