import { describe, expect, it } from 'vitest';
import type { OpenRecord } from '../../shared/record/engine/open-record.ts';
import type { AreaRow, RecordSummary } from '../../shared/record/record-view.ts';
import { wholeAnswer } from '../../shared/record/record-fixtures.ts';
import { richAnswer } from '../../shared/record/engine/rich-answer.ts';
import { exerciseRecord } from '../corpus/exercise-record.ts';
import { readFile } from '../corpus/read-file.ts';
import type { ReadFile } from '../corpus/read-file.ts';
import { buildStructuredBundle, stories } from '../sandbox/stories/index.ts';
import { everyAreaAsk } from '../sandbox/stories/every-area-ask.ts';
import { disagreements } from './fhirpath-oracle.ts';

const traceId = '6f2f7d2e-0000-4000-8000-00000000000a';

function opened(text: string): ReadFile & { readonly record: OpenRecord; readonly summary: RecordSummary } {
  const read = readFile(text);
  const { record } = read.book;
  if (read.summary === undefined || record === undefined) throw new Error('the story gave no record');
  return { ...read, record, summary: read.summary };
}

describe('reader and FHIRPath', () => {
  it.each(stories.map((story) => [story.id, story] as const))('agree on the story %s', (_id, story) => {
    const text = buildStructuredBundle(story, everyAreaAsk, traceId);
    const { book, record, summary } = opened(text);
    expect(disagreements(text, record, summary)).toEqual([]);
    expect(exerciseRecord(book, summary).defects).toEqual([]);
  });

  it.each([
    ['allergies and medicines', wholeAnswer()],
    ['something of every area', richAnswer()],
  ])('agree on the fixture with %s', (_name, answer) => {
    const text = JSON.stringify(answer);
    const { book, record, summary } = opened(text);
    expect(disagreements(text, record, summary)).toEqual([]);
    expect(exerciseRecord(book, summary).defects).toEqual([]);
  });

  it('disagree when a row is changed, and when one is missing', () => {
    const text = JSON.stringify(richAnswer());
    const { record, summary } = opened(text);
    const changed = {
      context: record.context,
      pages: record.pages.map((page) => ({
        ...page,
        reading: {
          ...page.reading,
          entries: page.reading.entries
            .filter(({ source }) => source !== 'AllergyIntolerance/a1')
            .map((entry) => ({ ...entry, row: () => renamed(entry.row()) })),
        },
      })),
    };
    const found = disagreements(text, changed, summary);
    expect(found).toContainEqual({ source: 'AllergyIntolerance', field: 'count' });
    expect(found).toContainEqual({ source: 'Condition/c1', field: 'name' });
    expect(found).toContainEqual({ source: 'ReferralRequest/f1', field: 'authored' });
  });
});

function renamed(row: AreaRow): AreaRow {
  const date = { visible: 'Another day', spoken: 'Another day' };
  return { ...row, name: { ...row.name, text: 'Another name' }, cells: {}, parts: [], date };
}
