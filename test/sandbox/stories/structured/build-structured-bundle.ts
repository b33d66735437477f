import type { BundlePart } from '../habits/supplier-habits.ts';
import { writeJson, type FhirObject } from '../json-text.ts';
import type { PatientStory } from '../patient-story.ts';
import { keyOf, type ItemRef } from '../story-item.ts';
import type { StructuredAsk } from '../structured-ask.ts';
import { buildAdministrative } from './build-administrative.ts';
import { buildAllergy } from './build-allergy.ts';
import { buildList, isNamedForItself, type ListContent } from './build-list.ts';
import { buildUnknownResources } from './build-unknown-resources.ts';
import { buildWarningOutcome } from './build-warning-outcome.ts';
import { bundleProfile } from './fhir-urls.ts';
import { isSwitchedOff, listReference } from './item-reference.ts';
import { isSecondary, listIdentities, type ListName } from './list-identity.ts';
import { idOf, recordContextOf, type RecordContext } from './record-context.ts';
import { selectItems, type Selection } from './select-items.ts';
import { clinicalResources } from './sent-resources.ts';

const listNames = Object.keys(listIdentities) as readonly ListName[];

/** Ended allergies of the Ended list that are contained in it; the rest are ordinary entries (supplier-data.md 3). */
function containedAllergies(context: RecordContext, selection: Selection): ReadonlySet<string> {
  const keys = (selection.lists.get('ended-allergies') ?? []).map(keyOf);
  return new Set(keys.filter((key) => context.index.allergy.get(key)?.ended?.ordinaryEntry !== true));
}

function endedContent(
  context: RecordContext,
  items: readonly ItemRef[],
  contained: ReadonlySet<string>,
): Pick<ListContent, 'items' | 'contained'> {
  return {
    items: items.map((item) =>
      contained.has(keyOf(item))
        ? { reference: `#${idOf(context, 'AllergyIntolerance', keyOf(item))}` }
        : listReference(context, item),
    ),
    contained: [...contained].flatMap((key) => {
      const allergy = context.index.allergy.get(key);
      return allergy === undefined ? [] : [buildAllergy(context, allergy)];
    }),
  };
}

function listsOf(
  context: RecordContext,
  ask: StructuredAsk,
  selection: Selection,
  contained: ReadonlySet<string>,
): FhirObject[] {
  const { irregularities, switchedOffWithoutList = [] } = context.story;
  const omitted: readonly string[] = irregularities?.omittedLists ?? [];
  const named = listNames.filter((name) => {
    const { area } = listIdentities[name];
    if (omitted.includes(name) || switchedOffWithoutList.includes(area)) return false;
    if (selection.lists.has(name)) return true;
    // A secondary list without items comes only for a warning's sake, or for its sentences (structured.md 2.4).
    return isSecondary(name) && ask[area] !== undefined && isNamedForItself(context, name);
  });
  return named.map((name) => {
    const items = selection.lists.get(name) ?? [];
    const ended = name === 'ended-allergies' ? endedContent(context, items, contained) : undefined;
    return buildList(context, {
      name,
      items: ended?.items ?? items.map((item) => listReference(context, item)),
      ...(ended?.contained === undefined ? {} : { contained: ended.contained }),
      switchedOff: isSwitchedOff(context, listIdentities[name].area),
    });
  });
}

/** What is sent of a selection once the areas that are switched off are taken out. */
function withoutSwitchedOff(context: RecordContext, { lists, consultations }: Selection): Selection {
  const kept = [...lists].map(([name, items]): readonly [ListName, readonly ItemRef[]] => [
    name,
    isSwitchedOff(context, listIdentities[name].area) ? [] : items,
  ]);
  return { lists: new Map(kept), consultations };
}

function* resourcesOfPart(
  part: BundlePart,
  context: RecordContext,
  ask: StructuredAsk,
): Generator<FhirObject> {
  const { story } = context;
  const selection = withoutSwitchedOff(context, selectItems(context, ask));
  const contained = containedAllergies(context, selection);
  if (part === 'administrative') {
    yield* buildAdministrative(context);
    const outcome = buildWarningOutcome(story, ask);
    if (outcome !== undefined) yield outcome;
  }
  if (part === 'lists') yield* listsOf(context, ask, selection, contained);
  if (part === 'clinical') {
    yield* clinicalResources(context, selection, {
      withIssues: ask.medication?.issues !== false,
      contained,
    });
    if (story.irregularities?.unknownResources === true) yield* buildUnknownResources(context);
  }
}

/**
 * The practice's answer to `$gpc.getstructuredrecord` for what was asked, as JSON text (not an object, so
 * that decimals such as `7.0` survive). `traceId` becomes the Bundle's id (structured.md 2.1).
 * A resource is the same whatever was asked; only which of them come differs. With a limit some links may
 * lead to what stayed away, as at real practices.
 * Throws when the story names a practice that does not exist.
 */
export function buildStructuredBundle(story: PatientStory, ask: StructuredAsk, traceId: string): string {
  const context = recordContextOf(story);
  const entries: string[] = [];
  for (const part of context.habits.parts) {
    for (const resource of resourcesOfPart(part, context, ask)) entries.push(writeJson({ resource }));
  }
  const head = writeJson({
    resourceType: 'Bundle',
    id: traceId,
    meta: { profile: [bundleProfile] },
    type: 'collection',
  });
  return `${head.slice(0, -1)},"entry":[${entries.join(',')}]}`;
}
