import { compile } from 'fhirpath';
import stu3 from 'fhirpath/fhir-context/stu3';
import { showDate } from '../../shared/format/dates.ts';
import type { RowEntry } from '../../shared/record/areas/area-reader.ts';
import { recordDetails } from '../../shared/record/details/record-details.ts';
import type { AreaPage, OpenRecord } from '../../shared/record/engine/open-record.ts';
import type { IndexedResource } from '../../shared/record/record-index.ts';
import type { RecordSummary } from '../../shared/record/record-view.ts';
import { expectations } from './expectations.ts';
import type { Expectation } from './expectations.ts';

/** One disagreement between the reader and FHIRPath; holds no text of the record. */
export interface Disagreement {
  readonly source: string;
  readonly field: string;
}

/** Everything that a person can read of one entry, without case: tables may begin a word with a capital. */
interface ShownEntry {
  readonly name: string;
  readonly row: string;
  readonly anywhere: string;
}

const compiled = new Map<string, (resource: object) => unknown>();

/** Texts that an expression yields, blank ones left out. */
function texts(resource: object, expression: string): readonly string[] {
  const run = compiled.get(expression) ?? compile(expression, stu3);
  compiled.set(expression, run);
  const yielded: unknown = run(resource);
  return (Array.isArray(yielded) ? yielded : [yielded])
    .filter((item: unknown) => ['string', 'number', 'boolean'].includes(typeof item))
    .map(String)
    .filter((text) => text.trim() !== '');
}

/**
 * Compares every row of a record with what FHIRPath, which shares no code with the readers, finds in the same bundle.
 * Only well-shaped parts are compared: FHIRPath, too, reads the wrong shapes as they stand.
 */
export function disagreements(
  bundleText: string,
  record: Pick<OpenRecord, 'context' | 'pages'>,
  summary: RecordSummary,
): readonly Disagreement[] {
  const bundle = parseWithSources(bundleText);
  const received = resourcesOf(bundle);
  const found: Disagreement[] = [];
  const entriesOf = entriesByResource(record);
  const shown = new Map<RowEntry, ShownEntry>();
  for (const [source, body] of received.bySource) {
    const resource = record.context.index.bySource.get(source);
    if (resource === undefined) found.push({ source, field: 'not indexed' });
    const placed = resource === undefined ? [] : (entriesOf.get(resource) ?? []);
    for (const expectation of expectations[resource?.type ?? ''] ?? []) {
      if (placed.length === 0 || resource === undefined) continue;
      const seen = placed.map(({ page, entry }) => {
        const known = shown.get(entry) ?? shownEntry(record, page, entry);
        shown.set(entry, known);
        return { entry, seen: known };
      });
      if (!isMet(expectation, body, resource, seen)) found.push({ source, field: expectation.field });
    }
  }
  for (const type of Object.keys(expectations).filter((name) => name !== 'List')) {
    const rows = new Set([...entriesOf.keys()].filter((resource) => resource.type === type));
    const used = record.pages.flatMap(({ reading }) => [...reading.used]).filter((one) => one.type === type);
    const claimed = new Set([...rows, ...used]).size;
    if (claimed !== received.count(type)) found.push({ source: type, field: 'count' });
  }
  const warned = [...summary.areas.flatMap(({ warnings }) => warnings), ...summary.recordWarnings];
  const codes = texts(
    bundle as object,
    "entry.resource.where(resourceType = 'List').extension.where(url.contains('ListWarningCode')).value",
  );
  if (codes.some((code) => !warned.some(({ received: sent }) => sent === code))) {
    found.push({ source: 'List', field: 'warnings' });
  }
  return found;
}

/** Numbers as they were sent: FHIRPath itself would round them. */
function parseWithSources(text: string): unknown {
  return JSON.parse(
    text.replace(/^\uFEFF/, ''),
    (_key, value: unknown, context?: { readonly source?: string }) =>
      typeof value === 'number' ? (context?.source ?? value) : value,
  );
}

interface Received {
  /** Of several resources with one id the first: an expression cannot tell which one a row came from. */
  readonly bySource: ReadonlyMap<string, object>;
  /** Distinct resources of a type, contained ones included. */
  readonly count: (type: string) => number;
}

function resourcesOf(bundle: unknown): Received {
  const entries = objects(bundle, 'entry.resource');
  const bySource = new Map<string, object>();
  for (const resource of entries) {
    const id = texts(resource, 'id')[0]?.trim();
    const source = `${texts(resource, 'resourceType')[0] ?? ''}/${id?.split('/').at(-1) ?? ''}`;
    if (id !== undefined && !bySource.has(source)) bySource.set(source, resource);
  }
  const all = [...entries, ...objects(bundle, 'entry.resource.contained')];
  return {
    bySource,
    count: (type) => {
      const ofType = all.filter((resource) => texts(resource, 'resourceType')[0] === type);
      return new Set(ofType.map((resource) => JSON.stringify(resource))).size;
    },
  };
}

function objects(bundle: unknown, expression: string): readonly object[] {
  const run = compile(expression, stu3);
  const items: unknown = run(bundle);
  return (Array.isArray(items) ? items : []).filter(
    (item): item is object => typeof item === 'object' && item !== null,
  );
}

function entriesByResource(
  record: Pick<OpenRecord, 'pages'>,
): ReadonlyMap<IndexedResource, readonly { readonly page: AreaPage; readonly entry: RowEntry }[]> {
  const all = record.pages.flatMap((page) =>
    page.reading.entries.flatMap((entry) => entry.behind.map((resource) => ({ resource, page, entry }))),
  );
  return Map.groupBy(all, ({ resource }) => resource);
}

function shownEntry(record: Pick<OpenRecord, 'context'>, page: AreaPage, entry: RowEntry): ShownEntry {
  const row = entry.row();
  const parts = row.parts.map(({ key }) => page.reader.part?.(record.context, entry, key));
  const details = recordDetails(record.context, page.reader, entry);
  return {
    name: row.name.text,
    row: leaves(row),
    anywhere: leaves([row, parts, details]),
  };
}

/** All strings of a value, one to a line. */
function leaves(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map((item) => leaves(item))
    .filter((text) => text !== '')
    .join('\n');
}

function isMet(
  { path, how, where }: Expectation,
  body: object,
  resource: IndexedResource,
  placed: readonly { readonly entry: RowEntry; readonly seen: ShownEntry }[],
): boolean {
  const offered = texts(body, path);
  if (offered.length === 0) return true;
  if (how === 'name') {
    const speaking = placed.filter(({ entry }) => entry.behind[0] === resource);
    return speaking.every(({ seen }) => offered.some((text) => seen.name.includes(text)));
  }
  const shown = placed.map(({ seen }) => seen[where]).join('\n');
  if (how === 'one') return offered.some((text) => shown.includes(text));
  const wanted = how === 'date' ? offered.map((text) => showDate(text).visible) : offered;
  return wanted.every((text) => shown.includes(text));
}
