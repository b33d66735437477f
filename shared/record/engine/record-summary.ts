import { askedRange, warningsOfLists } from '../area-evidence.ts';
import type { TiedWarning } from '../area-evidence.ts';
import { speaksBeyondRole } from '../beyond-role.ts';
import { countCompleteness } from '../completeness.ts';
import { textOf } from '../json-value.ts';
import { warningsAcrossAreas } from '../list-warnings.ts';
import { practiceOf } from '../practice.ts';
import { nhsNumbersOf } from '../read-identity.ts';
import type { AreaSummary, AreaWarning, RecordSummary, RefreshChanges } from '../record-view.ts';
import { recordWords } from '../record-words.ts';
import { goneNotice } from './gone-entries.ts';
import type { GoneEntries } from './gone-entries.ts';
import type { AreaPage, OpenRecord } from './open-record.ts';

/** What of a record crosses to the page before any row is asked for. */
export function summarise(
  record: OpenRecord,
  version: number,
  changes: readonly RefreshChanges[] | undefined,
  gone: GoneEntries,
): RecordSummary {
  const { pages } = record;
  const used = new Set(pages.flatMap(({ reading }) => [...reading.used]));
  const title = pages.find(({ reading }) => reading.title !== undefined)?.reading.title;
  return {
    version,
    practice: practiceIn(record),
    allergyTitle: title ?? { title: 'Allergies unavailable', titleLine: '' },
    areas: pages.map((page) => areaSummary(record, page, gone)),
    recordWarnings: recordWarnings(record),
    completeness: countCompleteness(record.index, record.shownResources(), used),
    ...(changes === undefined ? {} : { changes }),
  };
}

function practiceIn({ context: { index } }: OpenRecord): RecordSummary['practice'] {
  const patient = index.ofType('Patient').find((candidate) => nhsNumbersOf(candidate).length > 0);
  const practice = patient === undefined ? undefined : practiceOf(index, patient);
  return {
    name: practice?.name ?? recordWords.practiceUnknown,
    odsCode: textOf(practice?.odsCode) ?? recordWords.notRecorded,
  };
}

function areaSummary(
  { context }: OpenRecord,
  { reader, reading, tables }: AreaPage,
  gone: GoneEntries,
): AreaSummary {
  const { id } = reader.facts;
  const asked = askedRange(context.evidence, id);
  const { endedState, uncountedWords } = reading;
  return {
    id,
    state: reading.state,
    partStates: endedState === undefined ? [] : [{ id: 'ended-allergies', state: endedState }],
    ...(asked === undefined ? {} : { asked }),
    warnings: reading.warnings,
    tables: reader.facts.tables.flatMap((table) => {
      const count = tables.get(table.id)?.length ?? 0;
      return count === 0 ? [] : [{ id: table.id, count }];
    }),
    textOnly: reading.textOnly,
    count: reading.count,
    // Rows with nothing behind them only lead to rows elsewhere, which count there.
    rows: reading.entries.filter(({ behind }) => behind.length > 0).length + reading.textOnly.length,
    ...(uncountedWords === undefined ? {} : { uncountedWords }),
    notices: [...reading.notices, ...goneNotice(gone.get(id))],
  };
}

/**
 * Transfer warnings of any list, warnings that belong to no area, and any that no area's page tells; one per kind.
 * What has not fully arrived concerns every area; anything else of a closed area is not for this role.
 */
function recordWarnings({ context: { evidence }, pages }: OpenRecord): readonly AreaWarning[] {
  const all: readonly TiedWarning[] = [...warningsOfLists(evidence), ...evidence.outcome.warnings];
  const told = new Set(pages.flatMap(({ reading }) => reading.warnings.map((warning) => kindOf(warning))));
  return warningsAcrossAreas(
    all
      .filter(({ area, warning }) => {
        if (warning.key === 'W-TRANSIT') return true;
        return !speaksBeyondRole(area, evidence.hiddenAreas) && !told.has(kindOf(warning));
      })
      .map(({ warning }) => warning),
  );
}

function kindOf({ key, about, received }: AreaWarning): string {
  return JSON.stringify([key, about, received]);
}
