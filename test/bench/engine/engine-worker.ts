import { compile } from 'fhirpath';
import stu3 from 'fhirpath/fhir-context/stu3';
import { areaReaders } from '../../../shared/record/areas/area-readers.ts';
import type { AnswerRequest } from '../../../shared/record/engine/record-book.ts';
import { RecordBook } from '../../../shared/record/engine/record-book.ts';
import type { EngineParts } from '../../../shared/record/engine/open-record.ts';
import { buildLinks } from '../../../shared/record/links/build-links.ts';
import { parseLossless } from '../../../shared/record/lossless-json.ts';
import type { AreaId } from '../../../shared/record/record-view.ts';

/** One measurement in the worker; times in milliseconds. */
export type EngineQuestion =
  | { readonly kind: 'read'; readonly url: string; readonly request: AnswerRequest }
  | { readonly kind: 'find'; readonly words: readonly string[] }
  | { readonly kind: 'columns'; readonly url: string; readonly resources: number }
  | { readonly kind: 'forget' };

export type EngineAnswer =
  | {
      readonly kind: 'read';
      readonly bytes: number;
      /** `JSON.parse` of the same text, alone. */
      readonly plainParse: number;
      /** From the bytes to a record that answers rows and finds. */
      readonly ready: number;
      readonly decode: number;
      /** Parts of `ready`. The parse is taken apart beside it, on the same text. */
      readonly parse: number;
      readonly links: number;
      readonly areas: number;
      readonly findReady: number;
      readonly rows: number;
      /** First window of allergies, medicines and the largest table. */
      readonly firstWindows: number;
      readonly largest: { readonly area: AreaId; readonly table: string; readonly rows: number };
    }
  | { readonly kind: 'find'; readonly keystrokes: readonly number[]; readonly rows: number }
  | {
      readonly kind: 'columns';
      readonly ours: number;
      readonly fhirpath: number;
      /** Values that the expressions gave: none would mean nothing was measured. */ readonly found: number;
      readonly resources: number;
    }
  | { readonly kind: 'forgotten' };

// The expression engine asks for Node's name of the global object.
Object.assign(globalThis, { global: globalThis });

let book: RecordBook | undefined;
let rowsHeld = 0;

self.addEventListener('message', (event: MessageEvent<EngineQuestion>) => {
  void answer(event.data).then(
    (given) => self.postMessage(given),
    // A rejection is no `error` event of the worker: whoever waits would wait for ever.
    (reason: unknown) => reportError(reason),
  );
});

async function answer(question: EngineQuestion): Promise<EngineAnswer> {
  switch (question.kind) {
    case 'read':
      return read(question.url, question.request);
    case 'find':
      return find(question.words);
    case 'columns':
      return columns(question.url, question.resources);
    default:
      book = undefined;
      return { kind: 'forgotten' };
  }
}

async function read(url: string, request: AnswerRequest): Promise<EngineAnswer> {
  book = undefined;
  const bytes = await (await fetch(url)).arrayBuffer();
  const plainParse = timeOfPlainParse(bytes);
  const started = performance.now();
  const text = new TextDecoder().decode(bytes);
  const decoded = performance.now();
  const parts = { links: 0, areas: 0 };
  const next = new RecordBook(timedParts(parts));
  const reading = next.read(text, request);
  const joined = performance.now();
  // The first question waits for whatever finding prepares.
  next.find('zqx', 1);
  const finished = performance.now();
  const ready = finished - started;
  if (reading.kind !== 'record') throw new Error(`the generated record was not read: ${reading.kind}`);
  book = next;
  const tables = reading.summary.areas.flatMap(({ id, tables: held }) =>
    held.map((table) => ({ area: id, table: table.id, rows: table.count })),
  );
  // Rows that only lead to rows elsewhere are found there.
  rowsHeld = reading.summary.areas.reduce((sum, area) => sum + area.rows, 0);
  const largest = tables.toSorted((a, b) => b.rows - a.rows)[0];
  if (largest === undefined) throw new Error('the generated record has no rows');
  const beforeWindows = performance.now();
  for (const { area, table } of [...tables.filter((each) => each.area === 'allergies'), largest])
    next.rows({ area, table, filter: {}, from: 0, count: 100 });
  return {
    kind: 'read',
    bytes: bytes.byteLength,
    plainParse,
    ready,
    decode: decoded - started,
    parse: timeOfLosslessParse(text),
    ...parts,
    findReady: finished - joined,
    rows: rowsHeld,
    firstWindows: performance.now() - beforeWindows,
    largest,
  };
}

/** The engine's own parts, each telling how long it took. */
function timedParts(taken: { links: number; areas: number }): EngineParts {
  const timed = <R>(part: 'links' | 'areas', run: () => R): R => {
    const started = performance.now();
    const result = run();
    taken[part] += performance.now() - started;
    return result;
  };
  return {
    readers: areaReaders.map((reader) => ({
      ...reader,
      read: (...given) => timed('areas', () => reader.read(...given)),
    })),
    buildLinks: (index) => timed('links', () => buildLinks(index)),
  };
}

function timeOfLosslessParse(text: string): number {
  const started = performance.now();
  if (!parseLossless(text).ok) throw new Error('the generated record is no JSON');
  return performance.now() - started;
}

/** The plain parse alone, its result dropped before anything else is measured. */
function timeOfPlainParse(bytes: ArrayBuffer): number {
  const text = new TextDecoder().decode(bytes);
  const started = performance.now();
  const value: unknown = JSON.parse(text);
  const taken = performance.now() - started;
  if (value === undefined) throw new Error('nothing was parsed');
  return taken;
}

/** Every prefix of each word, as a person types it. */
function find(words: readonly string[]): EngineAnswer {
  const keystrokes: number[] = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) {
      const started = performance.now();
      book?.find(word.slice(0, length), 20);
      keystrokes.push(performance.now() - started);
    }
  }
  return { kind: 'find', keystrokes, rows: rowsHeld };
}

/** What the columns of uncategorised data show, as an expression engine would find it. */
const columnExpressions = [
  'code.text | code.coding.display',
  'effective',
  'value.value',
  'value.unit',
  'value.comparator',
  'component.code.coding.display',
  'component.value.value',
  'interpretation.coding.display | interpretation.text',
  'referenceRange.low.value | referenceRange.high.value | referenceRange.text',
  'comment',
] as const;

/** The same columns of the same observations: our windows of rows against fhirpath.js. */
async function columns(url: string, most: number): Promise<EngineAnswer> {
  const bundle = (await (await fetch(url)).json()) as {
    readonly entry: readonly { readonly resource: { readonly resourceType: string; readonly id?: string } }[];
  };
  if (book === undefined) throw new Error('no record is held');
  // A table is put in order once; the expressions have no order to make.
  book.rows({ area: 'uncategorised', table: 'entries', filter: {}, from: 0, count: 0 });
  const started = performance.now();
  const sources: string[] = [];
  for (let from = 0; sources.length < most; from += 100) {
    const { rows } = book.rows({ area: 'uncategorised', table: 'entries', filter: {}, from, count: 100 });
    if (rows.length === 0) break;
    sources.push(...rows.map(({ row }) => row.source));
  }
  const ours = performance.now() - started;
  const bySource = new Map(
    bundle.entry.map(({ resource }) => [`${resource.resourceType}/${resource.id}`, resource]),
  );
  const observations = sources.flatMap((source) => bySource.get(source) ?? []);
  // Compiled once, as our detail fields are: only the evaluation counts.
  const compiled = columnExpressions.map((expression) => compile(expression, stu3));
  let found = 0;
  const evaluatedFrom = performance.now();
  for (const observation of observations)
    for (const evaluate of compiled) found += [evaluate(observation)].flat().length;
  const fhirpath = performance.now() - evaluatedFrom;
  return {
    kind: 'columns',
    ours,
    fhirpath,
    found,
    resources: observations.length,
  };
}
