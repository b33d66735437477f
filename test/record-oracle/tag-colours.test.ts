import { describe, expect, it } from 'vitest';
import { entryStatusTags, resultStatusTags } from '../../shared/record/observations/observation-status.ts';
import type { Block, CellPart } from '../../shared/record/record-view.ts';
import { statusWords } from '../../shared/record/record-words.ts';
import { isKnownTag } from '../../shared/words/marks.ts';
import { readFile } from '../corpus/read-file.ts';
import { stories } from '../sandbox/stories/all-stories.ts';
import { everyAreaAsk } from '../sandbox/stories/every-area-ask.ts';
import { buildStructuredBundle } from '../sandbox/stories/structured/build-structured-bundle.ts';

function tagsOfParts(parts: readonly CellPart[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'tag' ? [part.word] : []));
}

function tagsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'section':
      return [...block.tags, ...block.blocks.flatMap((each) => tagsOfBlock(each))];
    case 'item':
      return [
        ...block.tags,
        ...tagsOfParts(block.parts),
        ...block.blocks.flatMap((each) => tagsOfBlock(each)),
      ];
    case 'table':
      return block.rows.flatMap(({ cells }) => tagsOfParts(Object.values(cells).flat()));
    default:
      return [];
  }
}

function tagsOf(body: string): readonly string[] {
  const { record } = readFile(body).book;
  if (record === undefined) return [];
  return record.pages.flatMap(({ reader, reading }) =>
    reading.entries.flatMap((entry) => {
      const row = entry.row();
      const blocks = row.parts.flatMap(({ key }) => reader.part?.(record.context, entry, key) ?? []);
      return [
        ...row.tags,
        ...tagsOfParts(Object.values(row.cells).flat()),
        ...blocks.flatMap((block) => tagsOfBlock(block)),
      ];
    }),
  );
}

describe('tags', () => {
  it('UI-83 have a colour of their own wherever a record of the sandbox has one', () => {
    const tags = new Set(
      stories.flatMap((story) => tagsOf(buildStructuredBundle(story, everyAreaAsk, 'trace'))),
    );
    expect(tags.size).toBeGreaterThan(5);
    expect([...tags].filter((tag) => !isKnownTag(tag))).toStrictEqual([]);
  });

  it.each([
    'registered',
    'partial',
    'preliminary',
    'amended',
    'corrected',
    'appended',
    'cancelled',
    'entered-in-error',
    'unknown',
    undefined,
  ])('UI-83 UI-63 have a colour for the result status %s', (status) => {
    const tags = [...resultStatusTags(status), ...entryStatusTags(status)];
    expect(tags).not.toStrictEqual([]);
    expect(tags.filter((tag) => !isKnownTag(tag))).toStrictEqual([]);
  });

  it('UI-83 have a colour for every status of a medicine', () => {
    expect(Object.values(statusWords).filter((word) => !isKnownTag(word))).toStrictEqual([]);
  });
});
