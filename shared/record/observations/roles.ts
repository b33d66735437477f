import { areaLists } from '../areas/area-lists.ts';
import type { RecordContext } from '../areas/area-reader.ts';
import { immunisationsFacts } from '../areas/immunisations/facts.ts';
import { investigationsFacts } from '../areas/investigations/facts.ts';
import { uncategorisedFacts } from '../areas/uncategorised/facts.ts';
import { snomedCodes } from '../coded-text.ts';
import { asArray, asObjects, fieldOf, wordOf } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import { referred } from '../references.ts';
import { bloodPressureOf } from './blood-pressure.ts';
import { observationTree } from './observation-tree.ts';
import type { ObservationTree } from './observation-tree.ts';

/**
 * What an Observation is by where it stands: all share one profile, so that nothing in itself says it (T75).
 * `narrative`: free text of a consultation. `consent`: consent, dissent or invitation of an immunisation (T71).
 */
type ObservationRole =
  'group' | 'result' | 'filing-comment' | 'consent' | 'narrative' | 'blood-pressure' | 'entry';

export interface ObservationRoles {
  readonly roleOf: (observation: IndexedResource) => ObservationRole;
  /** Reports that an Observation belongs to, by their results and what is linked with those. */
  readonly reportsOf: (observation: IndexedResource) => readonly IndexedResource[];
  /** Observations of a report: those it names first, in its order, then what is linked with them. */
  readonly membersOf: (report: IndexedResource) => readonly IndexedResource[];
  readonly tree: ObservationTree;
}

/** Comment note: narrative in a consultation, filing comment in a report (T66, T76). */
const commentNote = '37331000000100';
const pathology = '394595002';
const observations: ReadonlySet<string> = new Set(['Observation']);
const none: readonly never[] = [];

const rolesRead = new WeakMap<RecordIndex, ObservationRoles>();

/** Roles of all Observations of a record; read once, in time that grows with their number. */
export function observationRoles(record: RecordContext): ObservationRoles {
  const known = rolesRead.get(record.index);
  if (known !== undefined) return known;
  const roles = readRoles(record);
  rolesRead.set(record.index, roles);
  return roles;
}

export function isCommentNote(body: JsonObject): boolean {
  return snomedCodes(body['code']).includes(commentNote);
}

function readRoles(record: RecordContext): ObservationRoles {
  const { index } = record;
  const tree = observationTree(index);
  const members = new Map(
    index.ofType('DiagnosticReport').map((report) => [report, reportMembers(index, report, tree)]),
  );
  const reports = new Map<IndexedResource, IndexedResource[]>();
  for (const [report, held] of members) {
    for (const member of held) {
      const known = reports.get(member);
      if (known === undefined) reports.set(member, [report]);
      else known.push(report);
    }
  }
  const consents = areaLists(record, immunisationsFacts, observations);
  const entries = areaLists(record, uncategorisedFacts, observations);
  const tests = areaLists(record, investigationsFacts, observations);
  const laboratory = laboratoryOnly(
    index,
    tree,
    (observation) => entries.namedBy(observation) !== 'none',
    (observation) => tests.namedBy(observation) !== 'none',
  );
  const roles = new Map<IndexedResource, ObservationRole>();
  for (const observation of index.ofType('Observation')) {
    const inLaboratory = reports.has(observation) || laboratory.has(observation);
    const isConsent = !reports.has(observation) && consents.namedBy(observation) !== 'none';
    roles.set(
      observation,
      isConsent
        ? 'consent'
        : inLaboratory
          ? laboratoryRole(observation, tree)
          : recordRole(index, observation, tree),
    );
  }
  return {
    roleOf: (observation) => roles.get(observation) ?? 'entry',
    reportsOf: (observation) => reports.get(observation) ?? none,
    membersOf: (report) => members.get(report) ?? none,
    tree,
  };
}

function reportMembers(
  index: RecordIndex,
  report: IndexedResource,
  tree: ObservationTree,
): readonly IndexedResource[] {
  const named = asArray(report.body['result']).flatMap((reference) => {
    const target = referred(index, reference, report);
    return target?.type === 'Observation' ? [target] : [];
  });
  return spread(named, (observation) => tree.neighboursOf(observation));
}

/** Results that no report names: by the list of results, or by their category where no list says otherwise (3.6). */
function laboratoryOnly(
  index: RecordIndex,
  tree: ObservationTree,
  isListed: (observation: IndexedResource) => boolean,
  isTest: (observation: IndexedResource) => boolean,
): ReadonlySet<IndexedResource> {
  const own = index
    .ofType('Observation')
    .filter(
      (observation) => isTest(observation) || (isLaboratory(observation.body) && !isListed(observation)),
    );
  return new Set(
    spread(own, (observation) => tree.childrenOf(observation).filter((child) => !isListed(child))),
  );
}

/** What can be reached, each once, in the order it is reached. */
function spread(
  start: readonly IndexedResource[],
  next: (resource: IndexedResource) => readonly IndexedResource[],
): readonly IndexedResource[] {
  const reached = new Set(start);
  // A set grows while it is walked.
  for (const resource of reached) for (const further of next(resource)) reached.add(further);
  return [...reached];
}

function isLaboratory(body: JsonObject): boolean {
  return asArray(body['category']).some(
    (category) =>
      snomedCodes(category).includes(pathology) ||
      asObjects(fieldOf(category, 'coding')).some((coding) => wordOf(coding['code']) === 'laboratory'),
  );
}

function laboratoryRole(observation: IndexedResource, tree: ObservationTree): ObservationRole {
  const hasResults = tree.childrenOf(observation).some((child) => !isBareComment(child, tree));
  if (hasResults) return 'group';
  return isBareComment(observation, tree) ? 'filing-comment' : 'result';
}

/** EMIS heads groups without a code with a comment note: one that has members is no filing comment. */
function isBareComment(observation: IndexedResource, tree: ObservationTree): boolean {
  return isCommentNote(observation.body) && tree.childrenOf(observation).length === 0;
}

/** A comment note that stands in a hierarchy, or holds more than text, is an entry: nobody may lose what is under it. */
function recordRole(
  index: RecordIndex,
  observation: IndexedResource,
  tree: ObservationTree,
): ObservationRole {
  const { body } = observation;
  const isLinked = tree.parentOf(observation) !== undefined || tree.childrenOf(observation).length > 0;
  const isText = asArray(body['component']).length === 0 && body['valueQuantity'] === undefined;
  if (isCommentNote(body) && isText && !isLinked) return 'narrative';
  return bloodPressureOf(index, observation) === undefined ? 'entry' : 'blood-pressure';
}
