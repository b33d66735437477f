import { namingTypes } from '../../completeness.ts';
import { asArray } from '../../json-value.ts';
import { linkedResource } from '../../links/link-target.ts';
import { observationRoles } from '../../observations/roles.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { RecordContext } from '../area-reader.ts';
import { joinMedicines } from '../medicines/medicine-entries.ts';

/** One thing that a practice may link to a problem: a medicine with its issues, a report with its results. */
export interface LinkableItem {
  /** Stands for the item. */
  readonly resource: IndexedResource;
  /** A link to any of them is a link to the item. */
  readonly members: readonly IndexedResource[];
}

/** Types that are counted with other entries, or that are no entry of their own. */
const notCounted: ReadonlySet<string> = new Set([
  ...namingTypes,
  'Condition',
  'Encounter',
  'List',
  'Medication',
  'MedicationStatement',
  'MedicationRequest',
  'Specimen',
  'DiagnosticReport',
  'Observation',
]);

/** Everything in the record that a problem could name, problems and consultations themselves left out (M5). */
export function linkableItems(record: RecordContext): readonly LinkableItem[] {
  const { index } = record;
  return [
    ...joinMedicines(index).flatMap(({ statement, plan, issues }) =>
      itemOf([statement, plan, ...issues].filter((member) => member !== undefined)),
    ),
    ...reportItems(record),
    ...observationItems(record),
    ...otherItems(record),
  ];
}

function reportItems(record: RecordContext): readonly LinkableItem[] {
  const { membersOf } = observationRoles(record);
  return record.index.ofType('DiagnosticReport').flatMap((report) => itemOf([report, ...membersOf(report)]));
}

/** A hierarchy of entries counts once, under its top; free text of consultations is no item. */
function observationItems(record: RecordContext): readonly LinkableItem[] {
  const { index, links } = record;
  const { reportsOf, roleOf, tree } = observationRoles(record);
  const items = new Map<IndexedResource, IndexedResource[]>();
  for (const observation of index.ofType('Observation')) {
    if (reportsOf(observation).length > 0) continue;
    if (roleOf(observation) === 'narrative' && links.isInTree(observation)) continue;
    let top = observation;
    for (let above = tree.parentOf(top); above !== undefined; above = tree.parentOf(top)) top = above;
    const held = items.get(top);
    if (held === undefined) items.set(top, [observation]);
    else held.push(observation);
  }
  return [...items].map(([resource, members]) => ({ resource, members }));
}

function otherItems(record: RecordContext): readonly LinkableItem[] {
  const { index } = record;
  const { tree } = observationRoles(record);
  const requests = index
    .ofType('DiagnosticReport')
    .flatMap((report) =>
      asArray(report.body['basedOn']).flatMap((basis) => linkedResource(index, basis, report) ?? []),
    );
  const forms = index.ofType('Observation').flatMap((observation) => tree.middleNodesOf(observation));
  const shownElsewhere = new Set([...requests, ...forms]);
  return index.resources
    .filter(({ type, isCopy }) => !isCopy && !notCounted.has(type))
    .filter((resource) => !shownElsewhere.has(resource))
    .flatMap((resource) => itemOf([resource]));
}

function itemOf(members: readonly IndexedResource[]): readonly LinkableItem[] {
  const [resource] = members;
  return resource === undefined ? [] : [{ resource, members }];
}
