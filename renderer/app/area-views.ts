import type { AreaFetch, OpenRecord } from '../bridge/open-record.ts';
import type { AreaView } from '../features/record-shell/area-view.ts';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import { areaOrder, type RecordAreaId } from '../../shared/record/area-order.ts';
import type { AreaFacts } from '../../shared/record/areas/area-facts.ts';
import { areaRegistry } from '../../shared/record/areas/registry.ts';
import type { AreaId, AreaSummary, SupplyState } from '../../shared/record/record-view.ts';
import { ledgerMark } from '../../shared/words/ledger-mark.ts';

/** Every area of the record, in the order of the rail, as far as it is known at this moment. */
export function areaViews(
  { summary, fetches }: OpenRecord,
  openAreas: readonly ClinicalAreaId[],
): readonly AreaView[] {
  const inTransit = summary.recordWarnings.some(({ key }) => key === 'W-TRANSIT');
  return areaRegistry.map((facts) => {
    const area = summary.areas.find(({ id }) => id === facts.id) ?? unknownArea(facts.id);
    const fetch = (isRecordArea(facts.id) ? fetches[facts.id] : undefined) ?? {};
    // The role may have been narrowed since the record was opened (IG-07).
    const isOpen = isOpenTo(facts, openAreas) && fetch.failed?.failure.code !== 'E-AUTH-02';
    const state = isOpen ? stateOnScreen(area, fetch, facts) : 'role-hidden';
    const statesNone =
      facts.id === 'allergies' && area.count === 0 && summary.allergyTitle.title === 'No known allergies';
    const mark = ledgerMark(
      { state, warnings: area.warnings },
      { inTransit, statesNone, hasRequest: facts.request !== undefined },
    );
    return { facts, summary: area, fetch, state, mark, isOpen };
  });
}

/** Areas with a page: the role opens them; what only comes along, where something of it came. */
export function offeredViews(views: readonly AreaView[]): readonly AreaView[] {
  return views.filter(
    ({ facts, summary, isOpen }) =>
      isOpen && (facts.request !== undefined || summary.rows > 0 || summary.warnings.length > 0),
  );
}

/** Whether the role opens everything, which is what the source of an entry may quote from. */
export function opensEverything(openAreas: readonly ClinicalAreaId[]): boolean {
  return areaOrder.every((area) => openAreas.includes(area));
}

export function isRecordArea(id: AreaId): id is RecordAreaId {
  return areaOrder.some((area) => area === id);
}

function isOpenTo({ roleArea }: AreaFacts, openAreas: readonly ClinicalAreaId[]): boolean {
  return roleArea === 'full-only' ? opensEverything(openAreas) : openAreas.includes(roleArea);
}

/** What is being asked for, or failed, goes before the reader's state while nothing of the area is held. */
function stateOnScreen({ state, rows }: AreaSummary, fetch: AreaFetch, { request }: AreaFacts): SupplyState {
  if (request === undefined) return state === 'not-requested' && rows > 0 ? 'complete' : state;
  if (fetch.held !== undefined) return state;
  if (fetch.loading !== undefined) return 'loading';
  return fetch.failed === undefined ? state : 'failed';
}

/** A reader that says nothing of an area has not been asked for it. */
function unknownArea(id: AreaId): AreaSummary {
  return {
    id,
    state: 'not-requested',
    partStates: [],
    warnings: [],
    tables: [],
    textOnly: [],
    count: 0,
    rows: 0,
    notices: [],
  };
}
