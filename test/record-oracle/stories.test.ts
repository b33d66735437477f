import { describe, expect, it } from 'vitest';
import { wholeAnswer } from '../../shared/record/record-fixtures.ts';
import { readRecord } from '../../shared/record/read-record.ts';
import type { RecordView } from '../../shared/record/record-view.ts';
import { corpusToday, expectedPersonOf } from '../corpus/structured-bundles.ts';
import { buildStructuredBundle, stories } from '../sandbox/stories/index.ts';
import { disagreements } from './fhirpath-oracle.ts';

const traceId = '6f2f7d2e-0000-4000-8000-00000000000a';

function viewOf(text: string): RecordView {
  const { view } = readRecord(text, {
    expected: expectedPersonOf(text),
    requested: ['allergies', 'medicines'],
    hiddenAreas: [],
    today: corpusToday,
  });
  if (view === undefined) throw new Error('the story gave no view');
  return view;
}

describe('reader and FHIRPath', () => {
  it.each(stories.map((story) => [story.id, story] as const))('agree on the story %s', (_id, story) => {
    const ask = { allergies: { resolved: true }, medication: { issues: true } };
    const text = buildStructuredBundle(story, ask, traceId);
    expect(disagreements(text, viewOf(text))).toEqual([]);
  });

  it('agree on the fixture of the reader', () => {
    const text = JSON.stringify(wholeAnswer());
    expect(disagreements(text, viewOf(text))).toEqual([]);
  });

  it('disagree when a row is changed', () => {
    const text = JSON.stringify(wholeAnswer());
    const view = viewOf(text);
    const rows = view.medicines.rows.map((row) => ({ ...row, dose: ['Two each day'] }));
    const changed = { ...view, medicines: { ...view.medicines, rows: rows.slice(1) } };
    expect(disagreements(text, changed).map(({ field }) => field)).toEqual(['dose', 'count']);
  });
});
