import { isCommentNote } from '../../blocks/comment-note.ts';
import { itemBlock, mutedBlock, targetBlock } from '../../blocks/item-block.ts';
import { itemDate } from '../../blocks/item-date.ts';
import { plainName } from '../../blocks/item-name.ts';
import { sectionBlock, treeItems } from '../../blocks/section-block.ts';
import { datePlace, newestFirst, shownDate } from '../../date-order.ts';
import { extensionsNamed, extensionValue } from '../../extensions.ts';
import { linkTarget } from '../../links/link-target.ts';
import { structureLevel } from '../../links/structure-list.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { Block } from '../../record-view.ts';
import type { Target } from '../../references.ts';
import type { RecordContext } from '../area-reader.ts';
import type { RelatedProblem } from './related-problems.ts';
import { problemsNamingIt, relatedProblems, relatedWords } from './related-problems.ts';

/** Groups of a thread in the order of the rail; types beyond them stand under the last title. */
const groups: readonly { readonly title: string; readonly fits: (resource: IndexedResource) => boolean }[] = [
  { title: 'Medicines', fits: ofTypes('MedicationStatement', 'MedicationRequest') },
  { title: 'Test results', fits: ofTypes('DiagnosticReport') },
  { title: 'Consultations', fits: ofTypes('Encounter') },
  { title: 'Referrals', fits: ofTypes('ReferralRequest') },
  { title: 'Documents', fits: ofTypes('DocumentReference') },
  { title: 'Planned actions and test requests', fits: ofTypes('ProcedureRequest') },
  { title: 'Immunisations', fits: ofTypes('Immunization') },
  { title: 'Allergies', fits: ofTypes('AllergyIntolerance') },
  { title: 'Problems', fits: ofTypes('Condition') },
  { title: 'Other entries', fits: () => true },
];

/** Types whose line says no date of its own. */
const undated: ReadonlySet<string> = new Set([
  'AllergyIntolerance',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'ReferralRequest',
]);

/** Words of the button that opens a thread: `5 linked entries`; `undefined` where nothing is linked. */
export function threadWords(record: RecordContext, problem: IndexedResource): string | undefined {
  const targets = [...actualTargets(record, problem), ...contentTargets(record, problem)];
  const found = targets.flatMap((target) =>
    target.kind === 'found' && target.resource !== problem ? [target.resource] : [],
  );
  const notFound = targets.filter((target) => target.kind !== 'found').length;
  const linked = new Set([...found, ...record.links.topicsOf(problem)]).size + notFound;
  const related = relatedProblems(record, problem).length + problemsNamingIt(record, problem).length;
  const counts = [
    ...(linked === 0 ? [] : [linked === 1 ? '1 linked entry' : `${linked} linked entries`]),
    ...(related === 0 ? [] : [related === 1 ? '1 related problem' : `${related} related problems`]),
  ];
  return counts.length === 0 ? undefined : counts.join(', ');
}

/**
 * Everything that the practice linked to a problem (M5): what it was made from, related problems, then entries by
 * area, newest first, and sections of consultations. Nothing is linked that the practice did not link.
 */
export function problemThread(record: RecordContext, problem: IndexedResource): readonly Block[] {
  const content = contentTargets(record, problem);
  const found = [...new Set(content.flatMap((target) => (target.kind === 'found' ? [target.resource] : [])))];
  const sections = new Set([
    ...found.filter((resource) => structureLevel(resource) !== undefined),
    ...record.links.topicsOf(problem),
  ]);
  // Free text that stands in a section below is not read twice (T67).
  const below = new Set([...sections].flatMap((list) => [...treeItems(record, list)]));
  const items = found
    .filter((resource) => !sections.has(resource) && !(isCommentNote(resource) && below.has(resource)))
    .sort(byDate);
  const notSent = content.filter((target) => target.kind !== 'found');
  return [
    ...section('Entry that the problem was made from', actualBlocks(record, problem)),
    ...section('Related problems', relatedBlocks(record, problem)),
    ...grouped(record, items),
    ...section(
      'Notes in consultations',
      [...sections].flatMap((list) => notesOf(record, list)),
    ),
    ...section(
      'Linked entries that did not come',
      notSent.map((target) => targetBlock(record, target)),
    ),
  ];
}

function ofTypes(...types: readonly string[]): (resource: IndexedResource) => boolean {
  return ({ type }) => types.includes(type);
}

function grouped(record: RecordContext, items: readonly IndexedResource[]): readonly Block[] {
  let rest = items;
  return groups.flatMap(({ title, fits }) => {
    const own = rest.filter((item) => fits(item));
    rest = rest.filter((item) => !fits(item));
    return section(
      title,
      own.map((item) => threadItem(record, item)),
    );
  });
}

/** Entries out of their consultation carry their date; free text leads to the consultation that it was written in (H-21). */
function threadItem(record: RecordContext, resource: IndexedResource): Block {
  const block = itemBlock(record, resource);
  if (block.kind === 'narrative') {
    const consultation = record.links.consultationOf(resource);
    const link = consultation === undefined ? undefined : record.rowOf(consultation);
    const links = link === undefined ? [] : [link];
    return { kind: 'section', title: 'Note', level: 2, tags: [], links, blocks: [block] };
  }
  if (block.kind !== 'item' || !undated.has(resource.type)) return block;
  return { ...block, parts: [{ kind: 'date', date: shownDate(itemDate(resource)) }, ...block.parts] };
}

function actualTargets({ index }: RecordContext, problem: IndexedResource): readonly Target[] {
  return extensionsNamed(problem.body, 'ActualProblem').map((extension) =>
    linkTarget(index, extensionValue(extension), problem),
  );
}

function contentTargets({ index }: RecordContext, problem: IndexedResource): readonly Target[] {
  return extensionsNamed(problem.body, 'RelatedClinicalContent').map((extension) =>
    linkTarget(index, extensionValue(extension), problem),
  );
}

/** A problem may name itself as its actual problem. */
function actualBlocks(record: RecordContext, problem: IndexedResource): readonly Block[] {
  return actualTargets(record, problem)
    .filter((target) => target.kind !== 'found' || target.resource !== problem)
    .map((target) =>
      target.kind === 'found' ? threadItem(record, target.resource) : targetBlock(record, target),
    );
}

function relatedBlocks(record: RecordContext, problem: IndexedResource): readonly Block[] {
  return [...relatedProblems(record, problem), ...problemsNamingIt(record, problem)].map((related) =>
    relatedBlock(record, related),
  );
}

function relatedBlock(record: RecordContext, related: RelatedProblem): Block {
  const words = relatedWords(record, related);
  if (related.target.kind !== 'found') return mutedBlock(words);
  const block = itemBlock(record, related.target.resource);
  return block.kind === 'item' ? { ...block, name: plainName(words) } : block;
}

/** A section with the way to its consultation. */
function notesOf(record: RecordContext, list: IndexedResource): readonly Block[] {
  const block = sectionBlock(record, list);
  const consultation = record.links.consultationOf(list);
  const link = consultation === undefined ? undefined : record.rowOf(consultation);
  if (block.kind !== 'section') return [block];
  return [{ ...block, level: 2, links: [...(link === undefined ? [] : [link]), ...block.links] }];
}

function section(title: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length === 0) return [];
  return [{ kind: 'section', title, level: 1, tags: [], links: [], blocks }];
}

function byDate(a: IndexedResource, b: IndexedResource): number {
  return newestFirst(datePlace(itemDate(a)), datePlace(itemDate(b))) || (a.source < b.source ? -1 : 1);
}
