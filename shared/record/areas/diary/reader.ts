import { codedText } from '../../coded-text.ts';
import type { IndexedResource } from '../../record-index.ts';
import { areaLists } from '../area-lists.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { hiddenReading } from '../hidden-reading.ts';
import { diaryDetails } from './diary-details.ts';
import { diaryRequests } from './diary-requests.ts';
import { diaryRow, diaryTexts, plannedPrefix } from './diary-row.ts';
import type { DiaryAppearance } from './diary-row.ts';
import { diaryFacts } from './facts.ts';
import { plannedDate } from './planned-date.ts';

const fitting: ReadonlySet<string> = new Set(['ProcedureRequest']);

/** Planned actions, always told as incomplete (structured.md 3.9, ARS-C-043). */
export const diaryReader: AreaReader = {
  facts: diaryFacts,
  read: readDiary,
  details: { ProcedureRequest: diaryDetails },
};

function readDiary(record: RecordContext): AreaReading {
  if (record.evidence.hiddenAreas.includes('diary')) return hiddenReading;
  const lists = areaLists(record, diaryFacts, fitting);
  const found = diaryRequests(record.index, lists).map((resource) => ({
    resource,
    appearance: appearances[lists.namedBy(resource)],
  }));
  return {
    state: lists.state(found.filter(({ appearance }) => appearance !== 'listed').length),
    warnings: lists.warnings,
    textOnly: lists.textOnly,
    entries: found.map(({ resource, appearance }) => entryOf(record, resource, appearance)),
    used: new Set(),
    count: found.length + lists.textOnly.length,
    notices: [],
  };
}

const appearances = {
  primary: 'listed',
  mentioned: 'mentioned',
  none: 'unlisted',
} as const satisfies Readonly<Record<string, DiaryAppearance>>;

function entryOf(record: RecordContext, resource: IndexedResource, appearance: DiaryAppearance): RowEntry {
  const { place, when } = plannedDate(resource.body, record.today);
  return {
    source: resource.source,
    table: appearance === 'mentioned' ? 'mentioned' : when,
    behind: [resource],
    name: `${plannedPrefix} ${codedText(resource.body['code']).text}`,
    place,
    row: () => diaryRow(record, resource, appearance),
    texts: () => diaryTexts(record, resource),
  };
}
