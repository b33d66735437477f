import {
  coded,
  observation,
  observationLists,
  quantity,
  read,
} from '../../observations/observation-fixtures.ts';
import type { Json } from '../../observations/observation-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import { list } from '../../record-fixtures.ts';
import type { Block, Cell } from '../../record-view.ts';
import { investigationsReader } from './reader.ts';

// Small synthetic reports for the tests of this folder.

export const listedReport = list(observationLists.investigations, ['DiagnosticReport/r']);

export function report(more: Json = {}, ...results: readonly string[]): Json {
  return {
    resourceType: 'DiagnosticReport',
    id: 'r',
    status: 'final',
    issued: '2024-03-06T09:00:00+00:00',
    code: coded('721981007', 'Diagnostic studies report'),
    category: coded('x', 'Haematology'),
    result: results.map((id) => ({ reference: `Observation/${id}` })),
    ...more,
  };
}

/** The first row of the area, with its report opened. */
export function openReport(...resources: readonly Json[]) {
  const { reading, rows, context } = areaWith(investigationsReader, [listedReport, ...resources]);
  const [entry] = reading.entries;
  const [row] = rows;
  if (entry === undefined || row === undefined) throw new Error('no row');
  const blocks = investigationsReader.part?.(context, entry, 'report') ?? [];
  return { reading, rows, row, entry, blocks, context };
}

export function cellTexts(row: RowCells | undefined, key: string): readonly string[] {
  return read(row?.cells[key]);
}

interface RowCells {
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Tables of a report with their captions and rows, whatever section they stand in. */
export function tableTexts(
  blocks: readonly Block[],
): readonly (readonly [string, readonly (readonly string[])[]])[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'section' || block.kind === 'item') return tableTexts(block.blocks);
    if (block.kind !== 'table') return [];
    const rows = block.rows.map((row) => block.columns.map(({ key }) => read(row.cells[key]).join(' | ')));
    return [[block.caption, rows] as const];
  });
}

export const potassium = observation('k', {
  code: coded('1', 'Potassium'),
  ...quantity(5.9, 'mmol/L'),
  referenceRange: [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.3, unit: 'mmol/L' } }],
});
