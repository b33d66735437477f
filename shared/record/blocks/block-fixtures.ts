import type { Block, CellPart } from '../record-view.ts';

// Blocks as plain lines, for tests: what a person would read, in order.

/** Each block in a line of its own, indented by its depth. */
export function blockLines(blocks: readonly Block[], depth = 0): readonly string[] {
  const indent = '  '.repeat(depth);
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'section':
        return [
          `${indent}# ${[block.title, ...block.tags, ...block.links.map(({ words }) => `[${words}]`)].join(' ')}`.trimEnd(),
          ...blockLines(block.blocks, depth + 1),
        ];
      case 'narrative':
        return [`${indent}${block.label === '' ? '' : `${block.label}: `}${block.text}`];
      case 'item':
        return [
          indent +
            [block.prefix, block.name.text, ...block.parts.map((part) => partWords(part)), ...block.tags]
              .filter((text) => text !== undefined)
              .join(' | '),
          ...blockLines(block.blocks, depth + 1),
        ];
      case 'fields':
        return block.fields.map(({ label, values }) => `${indent}${label}: ${values.join('; ')}`);
      case 'table':
        return [`${indent}${block.caption}`];
      case 'links':
        return [`${indent}${block.title}: ${block.links.map(({ words }) => words).join('; ')}`];
      default:
        return [`${indent}${block.text}`];
    }
  });
}

export function partWords(part: CellPart): string {
  switch (part.kind) {
    case 'date':
      return part.date.visible;
    case 'labelled':
      return `${part.label}: ${part.text}`;
    case 'tag':
      return part.word;
    default:
      return part.text;
  }
}
