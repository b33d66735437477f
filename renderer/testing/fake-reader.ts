import type {
  Evaluation,
  FindAnswer,
  ReadRequest,
  RecordReader,
  RowPlace,
  RowsQuestion,
  RowsWindow,
} from '../../shared/record/record-reader.ts';
import type {
  AreaRow,
  Block,
  IdentityDifference,
  RecordReading,
  RecordSummary,
  RowDetail,
} from '../../shared/record/record-view.ts';
import type { Trend } from '../../shared/record/trends/trend.ts';
import { areaRow, recordSummary, rowDetail } from './records.ts';

export interface FakeReader extends RecordReader {
  readonly requests: ReadRequest[];
  readonly questions: RowsQuestion[];
  readonly finds: string[];
  readonly closed: () => number;
}

type Reading = RecordReading | Promise<RecordReading>;

export interface FakeReadings {
  readonly reading: Reading;
  /** What every read after the first gives, or what makes it of the request and its place from 1; absent: the first again. */
  readonly later?: Reading | ((request: ReadRequest, turn: number) => Reading);
  readonly continued: RecordSummary;
  readonly detail: RowDetail | undefined;
  /** Rows by area and table, `allergies/active`; absent: as many of `areaRow` as the summary counts. */
  readonly rows: Readonly<Record<string, readonly AreaRow[]>>;
  readonly blocks: readonly Block[];
  readonly trend: Trend | undefined;
  readonly places: Readonly<Record<string, RowPlace>>;
  readonly find: (text: string, perArea: number) => FindAnswer | Promise<FindAnswer>;
  readonly source: string;
  readonly evaluation: Evaluation;
}

/** A record reader in memory that gives prepared readings. */
export function createFakeReader(changes: Partial<FakeReadings> = {}): FakeReader {
  const readings: FakeReadings = {
    reading: { kind: 'record', summary: recordSummary(), differences: [] },
    continued: recordSummary(),
    detail: rowDetail(),
    rows: {},
    blocks: [],
    trend: undefined,
    places: {},
    find: () => ({ version: 1, areas: [], searched: [] }),
    source: '{\n  "resourceType": "AllergyIntolerance"\n}',
    evaluation: { ok: true, values: [] },
    ...changes,
  };
  const requests: ReadRequest[] = [];
  const questions: RowsQuestion[] = [];
  const finds: string[] = [];
  let closings = 0;
  let summary: RecordSummary | undefined;

  async function read(request: ReadRequest): Promise<RecordReading> {
    requests.push(request);
    const { later, reading } = readings;
    const chosen = requests.length === 1 || later === undefined ? reading : later;
    const given = await (typeof chosen === 'function' ? chosen(request, requests.length) : chosen);
    if (given.kind === 'differs' && isAccepted(given.differences, request)) {
      summary = readings.continued;
      return { kind: 'record', summary, differences: given.differences };
    }
    if (given.kind === 'record') summary = given.summary;
    return given;
  }

  return {
    requests,
    questions,
    finds,
    closed: () => closings,
    read,
    continueDespiteDifferences: () => {
      summary = readings.continued;
      return Promise.resolve(readings.continued);
    },
    rows: (question) => {
      questions.push(question);
      return Promise.resolve(windowOf(question, summary, readings.rows));
    },
    details: () => Promise.resolve(readings.detail),
    part: () => Promise.resolve(readings.blocks),
    place: (source) => Promise.resolve(readings.places[source]),
    find: (text, perArea) => {
      finds.push(text);
      return Promise.resolve(readings.find(text, perArea));
    },
    trend: () => Promise.resolve(readings.trend),
    sourceText: () => Promise.resolve(readings.source),
    evaluate: () => Promise.resolve(readings.evaluation),
    close: () => {
      closings += 1;
    },
  };
}

/** As the real reader: what the person went on despite is no difference to stop at. */
function isAccepted(differences: readonly IdentityDifference[], { accepted }: ReadRequest): boolean {
  return differences.every((difference) =>
    accepted.some(
      (each) =>
        each.field === difference.field &&
        each.nationalRecord === difference.nationalRecord &&
        each.practiceRecord === difference.practiceRecord,
    ),
  );
}

function windowOf(
  { area, table, from, count }: RowsQuestion,
  summary: RecordSummary | undefined,
  prepared: FakeReadings['rows'],
): RowsWindow {
  const tables = summary?.areas.find(({ id }) => id === area)?.tables ?? [];
  const counted = tables.find(({ id }) => id === table)?.count ?? 0;
  const all =
    prepared[`${area}/${table}`] ??
    Array.from({ length: counted }, (_, index) => areaRow(area, table, String(index + 1)));
  return {
    version: summary?.version ?? 1,
    total: all.length,
    matching: all.length,
    from,
    rows: all.slice(from, from + count).map((row) => ({ row })),
  };
}
