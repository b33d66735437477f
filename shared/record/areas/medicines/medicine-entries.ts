import { asArray, wordOf } from '../../json-value.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import { referred } from '../../references.ts';

/** One medicine: statement, its plan and the issues under it; any of them may be missing (structured.md 3.2). */
export interface MedicineEntry {
  readonly statement?: IndexedResource;
  readonly plan?: IndexedResource;
  readonly issues: readonly IndexedResource[];
  /** A statement without plan, a plan without statement, an issue without plan. */
  readonly incomplete: boolean;
}

/**
 * Joins statements, plans and orders by `basedOn`, so that plan and issues are never listed as medicines of their
 * own (T45). Every statement and request of the answer is in at least one entry.
 */
export function joinMedicines(index: RecordIndex): readonly MedicineEntry[] {
  const issuesByPlan = groupIssues(index);
  const joined = new Set<IndexedResource>();
  const entries: MedicineEntry[] = [];
  for (const statement of index.ofType('MedicationStatement')) {
    const requests = basedOn(index, statement);
    const named = requests.find((request) => !isIssue(request)) ?? requests[0];
    // A statement that points at an issue has that issue's plan.
    const plan =
      named !== undefined && isIssue(named)
        ? basedOn(index, named).find((request) => !isIssue(request))
        : named;
    const under = plan === undefined ? [] : (issuesByPlan.get(plan) ?? []);
    const issues = [...new Set([...requests.filter((request) => isIssue(request)), ...under])];
    for (const member of [plan, ...issues]) if (member !== undefined) joined.add(member);
    entries.push({
      statement,
      issues,
      incomplete: plan === undefined,
      ...(plan === undefined ? {} : { plan }),
    });
  }
  const rest = index.ofType('MedicationRequest').filter((request) => !joined.has(request));
  for (const plan of rest.filter((request) => !isIssue(request))) {
    const issues = issuesByPlan.get(plan) ?? [];
    for (const issue of issues) joined.add(issue);
    entries.push({ plan, issues, incomplete: true });
  }
  for (const issue of rest.filter((request) => isIssue(request) && !joined.has(request))) {
    entries.push({ issues: [issue], incomplete: true });
  }
  return entries;
}

/** Whether a MedicationRequest is an issue: by intent, else by resting on another request. */
function isIssue(request: IndexedResource): boolean {
  const intent = wordOf(request.body['intent']);
  if (intent === 'plan' || intent === 'proposal') return false;
  if (intent?.endsWith('order') === true) return true;
  return asArray(request.body['basedOn']).length > 0;
}

function basedOn(index: RecordIndex, resource: IndexedResource): readonly IndexedResource[] {
  return asArray(resource.body['basedOn'])
    .map((reference) => referred(index, reference, resource))
    .filter((target) => target !== undefined)
    .filter((target) => target.type === 'MedicationRequest');
}

function groupIssues(index: RecordIndex): ReadonlyMap<IndexedResource, readonly IndexedResource[]> {
  const issuesByPlan = new Map<IndexedResource, IndexedResource[]>();
  for (const issue of index.ofType('MedicationRequest').filter((request) => isIssue(request))) {
    const plan = basedOn(index, issue).find((request) => !isIssue(request));
    if (plan === undefined) continue;
    const issues = issuesByPlan.get(plan);
    if (issues === undefined) issuesByPlan.set(plan, [issue]);
    else issues.push(issue);
  }
  return issuesByPlan;
}
