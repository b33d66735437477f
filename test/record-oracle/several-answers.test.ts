import { describe, expect, it } from 'vitest';
import type { RecordBook } from '../../shared/record/engine/record-book.ts';
import type { AskedArea, RecordSummary } from '../../shared/record/record-view.ts';
import { exerciseRecord } from '../corpus/exercise-record.ts';
import { newBook, wholeRequest } from '../corpus/read-file.ts';
import { expectedPersonOf } from '../corpus/structured-bundles.ts';
import { everyAreaAsk } from '../sandbox/stories/every-area-ask.ts';
import { buildStructuredBundle, stories } from '../sandbox/stories/index.ts';
import type { PatientStory, StructuredAsk } from '../sandbox/stories/index.ts';

const traceId = '6f2f7d2e-0000-4000-8000-00000000000b';

function all(...areas: readonly AskedArea['area'][]): readonly AskedArea[] {
  return areas.map((area) => ({ area, range: { kind: 'all' } }));
}

/** The requests of one opening, in the order of the plans; the last one asks for all consultations again. */
const steps: readonly (readonly [string, StructuredAsk, readonly AskedArea[]])[] = [
  [
    'plan A',
    {
      allergies: { resolved: true },
      medication: { issues: true },
      immunisations: { notGiven: true, status: true },
    },
    all('allergies', 'medicines', 'immunisations'),
  ],
  ['plan B', { problems: {} }, all('problems')],
  ['plan C', { consultations: { last: 3 } }, [{ area: 'consultations', range: { kind: 'last', count: 3 } }]],
  ['test results', { investigations: {} }, all('investigations')],
  ['other entries', { uncategorised: {} }, all('uncategorised')],
  ['referrals', { referrals: {} }, all('referrals')],
  ['planned actions', { diary: {} }, all('diary')],
  ['all consultations', { consultations: {} }, all('consultations')],
];

function answer(
  book: RecordBook,
  story: PatientStory,
  ask: StructuredAsk,
  requested: readonly AskedArea[],
  as: 'open' | 'add',
): RecordSummary {
  const text = buildStructuredBundle(story, ask, traceId);
  const request = { ...wholeRequest, expected: expectedPersonOf(text), requested, as };
  const reading = book.read(text, request);
  const summary = reading.kind === 'record' ? reading.summary : book.continueDespiteDifferences();
  if (summary === undefined) throw new Error('the story gave no record');
  return summary;
}

/** Where every row of a record stands. */
function rowsOf(book: RecordBook): readonly string[] {
  const pages = book.record?.pages ?? [];
  return pages
    .flatMap(({ reader, reading }) =>
      reading.entries.map(
        ({ table, source }) => `${reader.facts.id}/${table}/${source.replaceAll(/~\d+/g, '')}`,
      ),
    )
    .sort();
}

function stateOf({ areas }: RecordSummary, id: string): string | undefined {
  return areas.find((area) => area.id === id)?.state;
}

describe('an opening of several answers', () => {
  it.each(stories.map((story) => [story.id, story] as const))(
    'ends with the same rows as one answer that has everything: %s',
    (_id, story) => {
      const book = newBook();
      const states: string[] = [];
      for (const [place, [name, ask, requested]] of steps.entries()) {
        const summary = answer(book, story, ask, requested, place === 0 ? 'open' : 'add');
        expect([name, exerciseRecord(book, summary).defects]).toEqual([name, []]);
        states.push(`${name}: ${stateOf(summary, 'referrals')}`);
      }
      expect(states.slice(0, 5).every((state) => /: (?:not-requested|switched-off)$/.test(state))).toBe(true);
      const whole = newBook();
      const summary = answer(
        whole,
        story,
        everyAreaAsk,
        all(...wholeRequest.requested.map(({ area }) => area)),
        'open',
      );
      expect(rowsOf(book)).toEqual(rowsOf(whole));
      expect(book.summary?.areas.map(({ id, state, count }) => [id, state, count])).toEqual(
        summary.areas.map(({ id, state, count }) => [id, state, count]),
      );
    },
  );
});
