import type { RecordContext } from '../areas/area-reader.ts';
import { codedText } from '../coded-text.ts';
import { asArray } from '../json-value.ts';
import type { IndexedResource } from '../record-index.ts';
import type { DetailField, RowDetail, RowLink } from '../record-view.ts';
import { missingWords } from '../record-words.ts';
import { resolveReference } from '../references.ts';
import type { Target } from '../references.ts';

/** Ways to other rows, and in words what has no row to lead to; nothing linked is dropped (UI-49). */
export interface DetailLinks {
  readonly links: RowDetail['links'];
  readonly fields: readonly DetailField[];
}

/** Links of the resources behind a row: problems, consultation, earlier prescriptions, documents. */
export function detailLinks(record: RecordContext, behind: readonly IndexedResource[]): DetailLinks {
  const problems = behind.flatMap((resource) => record.links.problemsOf(resource));
  const visits = behind.flatMap((resource) => record.links.consultationOf(resource) ?? []);
  const groups = [
    leads(record, behind, 'Linked problems', problems),
    leads(record, behind, 'In consultation', visits),
    leads(record, behind, 'Continues from', ...earlierPrescriptions(record, behind)),
    leads(record, behind, 'Linked documents and entries', ...supporting(record, behind)),
  ];
  return {
    links: groups.flatMap(({ title, links }) => (links.length === 0 ? [] : [{ title, links }])),
    fields: groups.flatMap(({ title, words }) =>
      words.length === 0 ? [] : [{ label: title, values: words }],
    ),
  };
}

function leads(
  record: RecordContext,
  behind: readonly IndexedResource[],
  title: string,
  targets: readonly IndexedResource[],
  missing: readonly string[] = [],
): { readonly title: string; readonly links: readonly RowLink[]; readonly words: readonly string[] } {
  const links = new Map<string, RowLink>();
  const words = new Set(missing);
  for (const target of targets) {
    // A row does not lead to itself.
    if (behind.includes(target)) continue;
    const link = record.rowOf(target);
    if (link === undefined) words.add(codedText(target.body['code'] ?? target.body['type']).text);
    else links.set(`${link.area} ${link.source}`, link);
  }
  return { title, links: [...links.values()], words: [...words] };
}

/** What these fields lead to by their definition; the others lead to anything. */
const fieldTypes: Readonly<Record<string, readonly string[]>> = {
  priorPrescription: ['MedicationRequest'],
  reasonReference: ['Condition', 'Observation'],
};
const anyTypes = [
  'Condition',
  'Observation',
  'Encounter',
  'AllergyIntolerance',
  'MedicationRequest',
] as const;

/** Words without a type may be those of something outside the role: then they are not told (DESIGN 2.17). */
function mayLeadToClosed({ index }: RecordContext, field: string, target: Target): boolean {
  if (target.kind === 'missing' && /^[A-Z]/.test(target.wanted)) return false;
  return (fieldTypes[field] ?? anyTypes).some((type) => index.isClosedType?.(type) === true);
}

type Found = readonly [readonly IndexedResource[], readonly string[]];

/** The chain of prescriptions that this one continues, latest first; a circle ends it. */
function earlierPrescriptions(record: RecordContext, behind: readonly IndexedResource[]): Found {
  const earlier = new Set<IndexedResource>();
  const missing: string[] = [];
  let step: readonly IndexedResource[] = behind;
  while (step.length > 0) {
    const [found, gone] = followed(record, step, 'priorPrescription');
    missing.push(...gone);
    step = found.filter((prescription) => !earlier.has(prescription));
    for (const prescription of step) earlier.add(prescription);
  }
  return [[...earlier], missing];
}

function supporting(record: RecordContext, behind: readonly IndexedResource[]): Found {
  const found = ['supportingInfo', 'supportingInformation', 'reasonReference'].map((field) =>
    followed(record, behind, field),
  );
  return [found.flatMap(([targets]) => targets), found.flatMap(([, missing]) => missing)];
}

function followed(record: RecordContext, from: readonly IndexedResource[], field: string): Found {
  const targets: IndexedResource[] = [];
  const missing: string[] = [];
  for (const resource of from) {
    for (const reference of asArray(resource.body[field])) {
      const target = resolveReference(record.index, reference, resource);
      if (target.kind === 'found') targets.push(target.resource);
      else if (mayLeadToClosed(record, field, target)) continue;
      else if (target.kind === 'text') missing.push(target.text);
      else if (target.kind === 'missing') missing.push(missingWords(target.display));
    }
  }
  return [targets, missing];
}
