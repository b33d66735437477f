import { areaOrder } from '../../../shared/record/area-order.ts';
import type { PatientStory } from '../../sandbox/stories/patient-story.ts';
import { atLeast, atMost, times, type Figure } from '../figure.ts';
import { buildLargeRecord } from '../large-record.ts';
import { median, milliseconds, percentile } from '../measure.ts';
import { longTableStory, wholeBody } from '../people.ts';
import { measureEngine, type EngineFigures, type MeasuredRecord } from './measure-engine.ts';

const sizes = [1, 5, 20, 60] as const;
const rounds = 5;
const longTable = '50,000 rows';
const plain = 2.5;
const fasterThanFhirpath = 20;
const heapTarget = 6;
const keystroke = 16;
const growth = 1.2;

/** The measures of the issue that the worker's engine answers for, all from one run. */
export async function engineFigures(): Promise<readonly Figure[]> {
  const records = sizes.map((megabytes) => {
    const { story, text } = buildLargeRecord(megabytes);
    return recordOf(`${megabytes} MB`, story, Buffer.from(text, 'utf8'));
  });
  const long = longTableStory(50_000);
  const measured = await measureEngine([...records, recordOf(longTable, long, wholeBody(long))], rounds);
  const named = (name: string): EngineFigures => {
    const found = measured.find((each) => each.name === name);
    if (found === undefined) throw new Error(`${name} was not measured`);
    return found;
  };
  return [
    ...measured.map((figures) => readyFigure(figures)),
    ...measured.flatMap((figures) => columnsFigure(figures)),
    ...measured.map((figures) => findFigure(figures)),
    ...measured.map((figures) => heapFigure(figures)),
    growthFigure(named('5 MB'), named('60 MB')),
  ];
}

function recordOf(name: string, story: PatientStory, json: Uint8Array): MeasuredRecord {
  return {
    name,
    json,
    request: {
      expected: {
        nhsNumber: story.nhsNumber,
        family: story.name.family,
        given: story.name.given,
        birthDate: story.birthDate,
        gender: story.gender,
        practiceOdsCode: story.practiceOdsCode,
      },
      requested: areaOrder.map((area) => ({ area, range: { kind: 'all' } })),
      hiddenAreas: [],
      today: '2026-11-25',
      as: 'open',
      accepted: [],
    },
  };
}

type Read = EngineFigures['reads'][number];

const middle = ({ reads }: EngineFigures, of: (read: Read) => number): number =>
  median(reads.map((read) => of(read)));

function readyFigure(figures: EngineFigures): Figure {
  const ratio = middle(figures, ({ ready }) => ready) / middle(figures, ({ plainParse }) => plainParse);
  const part = (words: string, of: (read: Read) => number): string =>
    `${words} ${milliseconds(middle(figures, of))}`;
  return {
    measure: 'bytes to rows and find ready, against `JSON.parse`',
    record: figures.name,
    ...(figures.name === '20 MB' ? atMost(plain, ratio, times) : { figure: times(ratio) }),
    note: [
      part('ready', ({ ready }) => ready),
      part('JSON.parse', ({ plainParse }) => plainParse),
      part('of it decode', ({ decode }) => decode),
      part('lossless parse', ({ parse }) => parse),
      part('links', ({ links }) => links),
      part('areas', ({ areas }) => areas),
      part('find', ({ findReady }) => findReady),
    ].join(', '),
  };
}

function columnsFigure({ name, columns }: EngineFigures): readonly Figure[] {
  if (columns === undefined || columns.resources === 0) return [];
  const ratio = columns.fhirpath / columns.ours;
  return [
    {
      measure: 'the same columns by fhirpath.js, against ours',
      record: name,
      ...(name === '20 MB' ? atLeast(fasterThanFhirpath, ratio, times) : { figure: times(ratio) }),
      note: `${columns.resources} observations, ${columns.found} values: ${milliseconds(columns.ours)} ours, ${milliseconds(columns.fhirpath)} fhirpath.js`,
    },
  ];
}

function findFigure({ name, find: { keystrokes, rows } }: EngineFigures): Figure {
  const slow = percentile(keystrokes, 0.95);
  return {
    measure: 'find in the worker, 95th percentile of a keystroke',
    record: name,
    ...(name === longTable ? atMost(keystroke, slow, milliseconds) : { figure: milliseconds(slow) }),
    note: `${rows} rows, ${keystrokes.length} keystrokes, median ${milliseconds(median(keystrokes))}`,
  };
}

function heapFigure(figures: EngineFigures): Figure {
  const ratio = figures.heap / (figures.reads[0]?.bytes ?? Number.NaN);
  return {
    measure: 'heap of the open record, against its bytes',
    record: figures.name,
    ...(figures.name === '20 MB' ? atMost(heapTarget, ratio, times) : { figure: times(ratio) }),
    note: `${(figures.heap / 1e6).toFixed(1)} MB after collection`,
  };
}

/** 1 where sixty megabytes take twelve times as long as five. */
function growthFigure(five: EngineFigures, sixty: EngineFigures): Figure {
  return {
    measure: 'time per byte at 60 MB, against 5 MB',
    record: '5 and 60 MB',
    ...atMost(growth, perByte(sixty) / perByte(five), times),
  };
}

function perByte(figures: EngineFigures): number {
  return middle(figures, ({ ready }) => ready) / middle(figures, ({ bytes }) => bytes);
}
