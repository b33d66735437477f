import type { RecordAreaId } from './area-order.ts';
import type { AreaFacts } from './areas/area-facts.ts';
import { areaRegistry } from './areas/registry.ts';
import { namingTypes } from './completeness.ts';
import { extensionsNamed } from './extensions.ts';
import { entriesOf, fieldOf } from './json-value.ts';
import { listKindOf } from './list-kinds.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import { referred } from './references.ts';
import type { AreaId } from './record-view.ts';

/**
 * Areas that a type of resource may belong to (structured.md 1.3). Where it may be one of two, it is outside the
 * role as soon as one of them is: nothing of a closed area may pass for something of an open one.
 */
const areasOfTypes: Readonly<Record<string, readonly RecordAreaId[]>> = {
  AllergyIntolerance: ['allergies'],
  MedicationStatement: ['medicines'],
  MedicationRequest: ['medicines'],
  Medication: ['medicines'],
  Condition: ['problems'],
  Immunization: ['immunisations'],
  Encounter: ['consultations'],
  DiagnosticReport: ['investigations'],
  Specimen: ['investigations'],
  ProcedureRequest: ['investigations', 'diary'],
  Observation: ['investigations', 'uncategorised', 'immunisations'],
  ReferralRequest: ['referrals'],
};

/** Whether an area is outside the role; what needs the whole role is, as soon as anything is. */
export function isClosed(facts: Pick<AreaFacts, 'roleArea'>, hidden: readonly RecordAreaId[]): boolean {
  return facts.roleArea === 'full-only' ? hidden.length > 0 : hidden.includes(facts.roleArea);
}

/** Whether a resource belongs to an area outside the role (DESIGN 2.17). */
function isBeyondRole(resource: IndexedResource, hidden: readonly RecordAreaId[]): boolean {
  const { type, body } = resource;
  if (namingTypes.has(type)) return false;
  if (type === 'List') {
    // Lists of known kinds hold references and warnings; a section of a consultation holds what was written.
    if (listKindOf(body) !== undefined || extensionsNamed(body, 'ListWarningCode').length > 0) return false;
    return hidden.includes('consultations');
  }
  const areas = areasOfType(type);
  // A type of no area of ours: a role that does not open everything does not open it.
  return areas === undefined ? true : areas.some((area) => hidden.includes(area));
}

/**
 * The record as one role may see it: resources of closed areas that came along are left out of every look-up, so that
 * no row, link or detail can name them (DESIGN 2.17).
 * @param hidden areas outside the role; none: the record comes back as it is
 */
export function withinRole(record: RecordIndex, hidden: readonly RecordAreaId[]): RecordIndex {
  if (hidden.length === 0) return record;
  const listed = listedByOpenAreas(record, hidden);
  const isOpen = (resource: IndexedResource): boolean =>
    listed.has(resource) || !isBeyondRole(resource, hidden);
  return {
    resources: record.resources.filter((resource) => isOpen(resource)),
    emptyEntries: record.emptyEntries,
    bySource: new Map([...record.bySource].filter(([, resource]) => isOpen(resource))),
    byId: openOnly(record.byId, isOpen),
    containedById: openOnly(record.containedById, isOpen),
    ofType: (type) => record.ofType(type).filter((resource) => isOpen(resource)),
    whole: record,
    isClosedType: (type) => isClosedType(type, hidden),
  };
}

/**
 * Observations that the list of immunisations itself names, consent and the like: entries of that area, whatever else
 * their type may be (structured.md 3.5). Only where the area is open.
 */
function listedByOpenAreas(
  record: RecordIndex,
  hidden: readonly RecordAreaId[],
): ReadonlySet<IndexedResource> {
  if (hidden.includes('immunisations')) return new Set();
  const lists = record.ofType('List').filter(({ body }) => {
    const kind = listKindOf(body);
    return kind?.area === 'immunisations' && !kind.secondary;
  });
  const named = lists.flatMap((list) =>
    entriesOf(list.body['entry']).flatMap(
      (entry) => referred(record, fieldOf(entry, 'item') ?? entry, list) ?? [],
    ),
  );
  return new Set(named.filter(({ type }) => type === 'Observation'));
}

/** Types of areas outside the role, and those of no area of ours; what is no type at all says nothing. */
function isClosedType(type: string, hidden: readonly RecordAreaId[]): boolean {
  if (!/^[A-Z][A-Za-z]+$/.test(type) || type === 'List' || namingTypes.has(type)) return false;
  const areas = areasOfType(type);
  return areas === undefined || areas.some((area) => hidden.includes(area));
}

/** Areas that a type may belong to; `undefined` for a type of no area. */
export function areasOfType(type: string): readonly RecordAreaId[] | undefined {
  return Object.hasOwn(areasOfTypes, type) ? areasOfTypes[type] : undefined;
}

/** Whether a warning speaks of an area outside the role; one that speaks of no area never does. */
export function speaksBeyondRole(area: AreaId | undefined, hidden: readonly RecordAreaId[]): boolean {
  const facts = areaRegistry.find(({ id }) => id === area);
  return facts !== undefined && isClosed(facts, hidden);
}

function openOnly(
  map: ReadonlyMap<string, readonly IndexedResource[]>,
  isOpen: (resource: IndexedResource) => boolean,
): ReadonlyMap<string, readonly IndexedResource[]> {
  return new Map([...map].map(([id, resources]) => [id, resources.filter((resource) => isOpen(resource))]));
}
