import { codedText } from '../../coded-text.ts';
import { datePlace } from '../../date-order.ts';
import { asObjects } from '../../json-value.ts';
import { effectiveOf } from '../../observations/effective-date.ts';
import { observationDetails } from '../../observations/observation-details.ts';
import { observedValues } from '../../observations/observed-value.ts';
import { performerTexts } from '../../observations/performers.ts';
import { observationRoles } from '../../observations/roles.ts';
import { rowTexts } from '../../observations/row-texts.ts';
import { observationTrend } from '../../trends/build-trend.ts';
import { areaLists } from '../area-lists.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { entryForest } from './entry-forest.ts';
import type { PlacedObservation } from './entry-forest.ts';
import { entryRow } from './entry-row.ts';
import { uncategorisedFacts } from './facts.ts';

const fitting: ReadonlySet<string> = new Set(['Observation', 'QuestionnaireResponse']);

/** Every Observation without an area of its own, its hierarchy kept (structured.md 3.6, UI-65). */
export const uncategorisedReader: AreaReader = {
  facts: uncategorisedFacts,
  read: readUncategorised,
  details: { Observation: observationDetails },
  trend: (record, { behind: [resource] }) =>
    resource === undefined ? undefined : observationTrend(record, resource),
};

function readUncategorised(record: RecordContext): AreaReading {
  const lists = areaLists(record, uncategorisedFacts, fitting);
  const roles = observationRoles(record);
  const placed = lists.state(0) === 'role-hidden' ? [] : entryForest(record, roles, lists);
  const entries = placed.map((item) => entryOf(record, item));
  return {
    state: lists.state(placed.filter(({ isListed }) => !isListed).length),
    warnings: lists.warnings,
    textOnly: lists.textOnly,
    entries,
    // They only hold entries together; their labels and answers stand with those.
    used: new Set(placed.flatMap(({ resource }) => roles.tree.middleNodesOf(resource))),
    count: entries.length + lists.textOnly.length,
    notices: [],
  };
}

function entryOf(record: RecordContext, placed: PlacedObservation): RowEntry {
  const { resource, folded, parent } = placed;
  const row = () => entryRow(record, placed);
  return {
    source: resource.source,
    table: placed.table,
    behind: [resource, ...folded],
    name: codedText(resource.body['code']).text,
    place: datePlace(effectiveOf(resource.body)),
    facets: [resource, ...folded].some((part) => hasValue(part)) ? ['with-value'] : [],
    ...(parent === undefined ? {} : { under: parent.source }),
    row,
    texts: () => [...rowTexts(row()), ...performerTexts(record.index, resource)],
  };
}

function hasValue({ body }: PlacedObservation['resource']): boolean {
  return (
    observedValues(body).length > 0 ||
    asObjects(body['component']).some((component) => observedValues(component).length > 0)
  );
}
