import type { AreaRow, Block, CellPart, CodedText, DetailField } from '../record-view.ts';

/** Everything that a row and its blocks say, verbatim and each once: what find searches. */
export function rowTexts(row: AreaRow, blocks: readonly Block[] = []): readonly string[] {
  const texts = [
    ...nameTexts(row.name),
    ...row.underName,
    ...Object.values(row.cells).flatMap((cell) => cell.flatMap((part) => partTexts(part))),
    ...blocks.flatMap((block) => blockTexts(block)),
  ];
  return [...new Set(texts)].filter((text) => text.trim() !== '');
}

function nameTexts(name: CodedText): readonly string[] {
  return name.codedAs === undefined ? [name.text] : [name.text, name.codedAs];
}

function partTexts(part: CellPart): readonly string[] {
  switch (part.kind) {
    case 'text':
      // Our own words for nothing recorded are in every other row: nobody looks for them.
      return part.look === 'absent' ? [] : [part.text];
    case 'date':
      return [part.date.visible];
    case 'tag':
      return [part.word];
    default:
      return [part.text];
  }
}

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'section':
      return [block.title, ...block.blocks.flatMap((inner) => blockTexts(inner))];
    case 'narrative':
      return [block.text];
    case 'item':
      return [
        ...nameTexts(block.name),
        ...block.parts.flatMap((part) => partTexts(part)),
        ...block.blocks.flatMap((inner) => blockTexts(inner)),
      ];
    case 'fields':
      return block.fields.flatMap((field: DetailField) => field.values);
    case 'table':
      return block.rows.flatMap((row) =>
        Object.values(row.cells).flatMap((cell) => cell.flatMap((part) => partTexts(part))),
      );
    case 'links':
      return block.links.map(({ words }) => words);
    default:
      return [];
  }
}
