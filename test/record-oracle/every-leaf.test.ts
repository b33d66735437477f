import { afterAll, describe, expect, it } from 'vitest';
import { richAnswer } from '../../shared/record/engine/rich-answer.ts';
import { readFile } from '../corpus/read-file.ts';
import { buildStructuredBundle, stories } from '../sandbox/stories/index.ts';
import { everyAreaAsk } from '../sandbox/stories/every-area-ask.ts';
import { unseenLeaves } from './every-leaf.ts';
import type { UnseenLeaf } from './every-leaf.ts';
import { explainedLeaves, explains, unexplainedLeaves } from './explained-leaves.ts';

const traceId = '6f2f7d2e-0000-4000-8000-00000000000a';

function unseen(text: string, without?: string): readonly UnseenLeaf[] {
  const { book, summary } = readFile(text);
  const { record } = book;
  if (summary === undefined || record === undefined) throw new Error('the story gave no record');
  const pages = record.pages.map((page) => ({
    ...page,
    reading: { ...page.reading, entries: page.reading.entries.filter(({ source }) => source !== without) },
  }));
  const { index } = record;
  return unseenLeaves({ index, pages, contextOf: (entry) => record.contextOf(entry) }, summary);
}

describe('H-31 SAFE-21 every text of a record can be read', () => {
  const met: UnseenLeaf[] = [];

  afterAll(() => {
    // An explanation of what no longer occurs has to leave the list.
    const stale = explainedLeaves.filter((known) => !met.some((leaf) => explains(known, leaf)));
    expect(stale.map(({ path }) => path.source)).toEqual([]);
  });

  it.each(stories.map((story) => [story.id, story] as const))('in the story %s', (_id, story) => {
    const found = unseen(buildStructuredBundle(story, everyAreaAsk, traceId));
    met.push(...found);
    expect(unexplainedLeaves(found)).toEqual([]);
  });

  it('in the fixture with something of every area', () => {
    expect(unexplainedLeaves(unseen(JSON.stringify(richAnswer())))).toEqual([]);
  });

  it('and is missed where a row is missing', () => {
    const found = unseen(JSON.stringify(richAnswer()), 'AllergyIntolerance/a1');
    expect(unexplainedLeaves(found).some((leaf) => leaf.endsWith('@ AllergyIntolerance/a1'))).toBe(true);
  });
});
