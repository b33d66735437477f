import { asArray } from '../../json-value.ts';
import { observationRoles } from '../../observations/roles.ts';
import type { IndexedResource } from '../../record-index.ts';
import { missingWords } from '../../record-words.ts';
import { referred, resolveReference } from '../../references.ts';
import type { RecordContext } from '../area-reader.ts';

/** A test group with what stands under it, as the laboratory nested it. */
export interface ReportGroup {
  readonly header: IndexedResource;
  readonly results: readonly IndexedResource[];
  readonly groups: readonly ReportGroup[];
  readonly filing: readonly IndexedResource[];
}

/** What a report is made of (structured.md 3.7). Every Observation of the report is in it exactly once. */
export interface ReportOutline {
  readonly report: IndexedResource;
  readonly groups: readonly ReportGroup[];
  /** Results under no group. */
  readonly standalone: readonly IndexedResource[];
  /** Practice comments on the report itself. */
  readonly filing: readonly IndexedResource[];
  /** Practice comments on one result, by that result. */
  readonly filingOf: ReadonlyMap<IndexedResource, readonly IndexedResource[]>;
  readonly members: readonly IndexedResource[];
  /** The report and all its members. */
  readonly holders: readonly IndexedResource[];
  readonly results: readonly IndexedResource[];
  /** Results that the report names and that are only a sentence, or did not come (UI-49). */
  readonly missing: readonly string[];
}

/** Reads what belongs to a report; each Observation once, whatever links to it. */
export function reportOutline(record: RecordContext, report: IndexedResource): ReportOutline {
  const roles = observationRoles(record);
  const members = roles.membersOf(report);
  const inReport = new Set(members);
  const filingOf = new Map<IndexedResource, readonly IndexedResource[]>();
  const results: IndexedResource[] = [];
  const childrenOf = (parent: IndexedResource) =>
    roles.tree.childrenOf(parent).filter((child) => inReport.has(child));
  const addResult = (result: IndexedResource): void => {
    results.push(result);
    const filing = childrenOf(result);
    if (filing.length > 0) filingOf.set(result, filing);
  };
  const groupOf = (header: IndexedResource): ReportGroup => {
    const children = childrenOf(header);
    const ofRole = (role: string) => children.filter((child) => roles.roleOf(child) === role);
    const own = ofRole('result');
    for (const result of own) addResult(result);
    return {
      header,
      results: own,
      groups: ofRole('group').map((child) => groupOf(child)),
      filing: ofRole('filing-comment'),
    };
  };
  const tops = members.filter((member) => {
    const parent = roles.tree.parentOf(member);
    return parent === undefined || !inReport.has(parent);
  });
  const groups = tops.filter((top) => roles.roleOf(top) === 'group').map((top) => groupOf(top));
  const filing = tops.filter((top) => roles.roleOf(top) === 'filing-comment');
  const standalone = tops.filter((top) => !['group', 'filing-comment'].includes(roles.roleOf(top)));
  for (const result of standalone) addResult(result);
  const missing = missingResults(record, report);
  return {
    report,
    groups,
    standalone,
    filing,
    filingOf,
    members,
    holders: [report, ...members],
    results,
    missing,
  };
}

/** Every group of a report, outer before inner. */
export function allGroups(groups: readonly ReportGroup[]): readonly ReportGroup[] {
  return groups.flatMap((group) => [group, ...allGroups(group.groups)]);
}

/** Every practice comment of a report, wherever it stands. */
export function allFiling({ groups, filing, filingOf }: ReportOutline): readonly IndexedResource[] {
  return [...filing, ...allGroups(groups).flatMap((group) => group.filing), ...[...filingOf.values()].flat()];
}

/** Specimens that a report, or any part of it, names, each once. */
export function specimensOf(
  { index }: RecordContext,
  holders: readonly IndexedResource[],
): readonly IndexedResource[] {
  const found = holders.flatMap((holder) =>
    asArray(holder.body['specimen']).flatMap((reference) => referred(index, reference, holder) ?? []),
  );
  return [...new Set(found)].filter(({ type }) => type === 'Specimen');
}

/** Requests that a report, or any part of it, answers; never something that is still to be done (T79). */
export function requestsOf(
  { index }: RecordContext,
  holders: readonly IndexedResource[],
): readonly IndexedResource[] {
  const found = holders.flatMap((holder) =>
    asArray(holder.body['basedOn']).flatMap((reference) => referred(index, reference, holder) ?? []),
  );
  return [...new Set(found)].filter(({ type }) => type === 'ProcedureRequest');
}

function missingResults({ index }: RecordContext, report: IndexedResource): readonly string[] {
  return asArray(report.body['result']).flatMap((reference) => {
    const target = resolveReference(index, reference, report);
    if (target.kind === 'text') return [target.text];
    return target.kind === 'missing' ? [missingWords(target.display)] : [];
  });
}
