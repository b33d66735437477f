import { showDate } from '../../shared/format/dates.ts';
import { areaRegistry } from '../../shared/record/areas/registry.ts';
import type {
  AreaId,
  AreaRow,
  AreaSummary,
  Cell,
  RecordSummary,
  RowDetail,
} from '../../shared/record/record-view.ts';

const firstNames: Readonly<Partial<Record<AreaId, string>>> = {
  allergies: 'Penicillin V',
  medicines: 'Amlodipine 5mg tablets',
};

/** A row of any area with a cell in every column of its table; a test changes what it is about. */
export function areaRow(area: AreaId, table: string, id: string, changes: Partial<AreaRow> = {}): AreaRow {
  const facts = areaRegistry.find((each) => each.id === area);
  const columns = facts?.tables.find((each) => each.id === table)?.columns ?? [];
  const cell: Cell = [{ kind: 'text', text: 'Not recorded', look: 'absent' }];
  const text = (id === '1' ? firstNames[area] : undefined) ?? `${facts?.shortName ?? area} ${id}`;
  return {
    id: `${area}-${table}-${id}`,
    source: `${area}/${id}`,
    name: { text, degraded: false, codeOnly: false },
    marks: [],
    tags: [],
    underName: [],
    date: showDate('2018-08-06'),
    dateWords: 'recorded',
    cells: Object.fromEntries(columns.map(({ key }) => [key, cell])),
    parts: [],
    ...changes,
  };
}

/** What opens beneath a row. */
export function rowDetail(changes: Partial<RowDetail> = {}): RowDetail {
  return {
    provenance: 'Recorded by Dr A Patel (GP) at Orchard Lane Surgery (synthetic) on 06-Aug-2018.',
    fields: [{ label: 'Codes', values: ['SNOMED CT 39113611000001102'] }],
    links: [],
    resources: ['AllergyIntolerance/1'],
    ...changes,
  };
}

const cameAlong: readonly AreaId[] = ['documents', 'supplied'];

/** One area that was asked for and came whole with one entry; `documents` and `supplied` with none. */
export function areaSummary(id: AreaId, changes: Partial<AreaSummary> = {}): AreaSummary {
  const table = areaRegistry.find((facts) => facts.id === id)?.tables[0].id ?? id;
  const isEmpty = cameAlong.includes(id);
  return {
    id,
    state: isEmpty ? 'not-requested' : 'complete',
    partStates: id === 'allergies' ? [{ id: 'ended-allergies', state: 'empty-recorded' }] : [],
    ...(isEmpty ? {} : { asked: { kind: 'all' } as const }),
    warnings: [],
    tables: isEmpty ? [] : [{ id: table, count: 1 }],
    textOnly: [],
    count: isEmpty ? 0 : 1,
    rows: isEmpty ? 0 : 1,
    notices: [],
    ...changes,
  };
}

/** All areas of the registry, each whole with one entry but for those that a test changes. */
export function areaSummaries(
  changes: Readonly<Partial<Record<AreaId, Partial<AreaSummary>>>> = {},
): readonly AreaSummary[] {
  return areaRegistry.map(({ id }) => areaSummary(id, changes[id]));
}

/** A whole record without warnings. */
export function recordSummary(changes: Partial<RecordSummary> = {}): RecordSummary {
  return {
    version: 1,
    practice: { name: 'Orchard Lane Surgery (synthetic)', odsCode: 'T9P01' },
    allergyTitle: { title: 'Known allergies', titleLine: '' },
    areas: areaSummaries(),
    recordWarnings: [],
    completeness: { received: 12, shown: 2, used: 10, hiddenByRole: 0, notShown: [] },
    ...changes,
  };
}
