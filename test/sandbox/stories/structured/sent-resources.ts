import type { FhirObject } from '../json-text.ts';
import { keyOf, kindOf, type ItemKind, type ItemRef } from '../story-item.ts';
import { buildAllergy } from './build-allergy.ts';
import { buildConsultation, buildConsultationTree, buildPlace } from './build-consultation.ts';
import { buildImmunisation } from './build-immunisation.ts';
import { buildReport } from './build-investigation.ts';
import { buildMedicine } from './build-medicine.ts';
import { buildMemberGroup, buildObservation } from './build-observation.ts';
import { buildDiaryEntry, buildDocument, buildReferral } from './build-planned.ts';
import { buildProblem } from './build-problem.ts';
import { medicineKey, isSwitchedOff } from './item-reference.ts';
import { buildMedication } from './medication-parts.ts';
import type { RecordContext } from './record-context.ts';
import type { Selection } from './select-items.ts';

interface Gathering {
  readonly context: RecordContext;
  readonly withIssues: boolean;
  /** Ended allergies that their list contains. */
  readonly contained: ReadonlySet<string>;
}

/** What an entry names besides itself: the consultation it was made in, places, documents, members. */
interface Gathered {
  readonly resources: readonly FhirObject[];
  readonly consultations: readonly (string | undefined)[];
  readonly places?: readonly (string | undefined)[];
  readonly items?: readonly ItemRef[];
}

const nothing: Gathered = { resources: [], consultations: [] };

function gatherMedicine({ context, withIssues }: Gathering, item: ItemRef): Gathered {
  const medicine = context.index.medicine.get(medicineKey(item));
  if (medicine === undefined) return nothing;
  const isMissing = (context.story.irregularities?.medicationMissing ?? []).includes(medicine.key);
  return {
    resources: [
      ...(isMissing ? [] : [buildMedication(context, medicine)]),
      ...buildMedicine(context, medicine, withIssues),
    ],
    consultations: [medicine.consultation, ...(medicine.issues ?? []).map((issue) => issue.consultation)],
  };
}

function gatherObservation({ context }: Gathering, key: string): Gathered {
  const observation = context.index.observation.get(key);
  if (observation === undefined) return nothing;
  const group = buildMemberGroup(context, observation);
  const parent = context.index.parent.get(key);
  return {
    resources: [buildObservation(context, observation), ...(group === undefined ? [] : [group])],
    consultations: [observation.consultation],
    items: [...(observation.members ?? []), ...(parent === undefined ? [] : [parent])].map(
      (member): ItemRef => `observation:${member}`,
    ),
  };
}

type Gatherer = (gathering: Gathering, item: ItemRef) => Gathered;

/** A gatherer for entries of one kind; a key that the story does not hold gives nothing. */
function gatherer<T extends { readonly consultation?: string }>(
  index: (context: RecordContext) => ReadonlyMap<string, T>,
  build: (gathering: Gathering, entry: T) => readonly FhirObject[],
  more: (gathering: Gathering, entry: T) => Partial<Gathered> = () => ({}),
): Gatherer {
  return (gathering, item) => {
    const entry = index(gathering.context).get(keyOf(item));
    if (entry === undefined) return nothing;
    return {
      resources: build(gathering, entry),
      consultations: [entry.consultation],
      ...more(gathering, entry),
    };
  };
}

const gatherers: Readonly<Record<ItemKind, Gatherer>> = {
  medicine: gatherMedicine,
  issue: gatherMedicine,
  observation: (gathering, item) => gatherObservation(gathering, keyOf(item)),
  allergy: gatherer(
    ({ index }) => index.allergy,
    ({ context, contained }, allergy) => (contained.has(allergy.key) ? [] : [buildAllergy(context, allergy)]),
  ),
  immunisation: gatherer(
    ({ index }) => index.immunisation,
    ({ context }, immunisation) => [buildImmunisation(context, immunisation)],
    (_gathering, { place }) => ({ places: [place] }),
  ),
  report: gatherer(
    ({ index }) => index.report,
    ({ context }, report) => buildReport(context, report),
  ),
  referral: gatherer(
    ({ index }) => index.referral,
    ({ context }, referral) => [buildReferral(context, referral)],
    ({ context }, { letters = [] }) => ({
      items: isSwitchedOff(context, 'documents')
        ? []
        : letters.map((letter): ItemRef => `document:${letter}`),
    }),
  ),
  diary: gatherer(
    ({ index }) => index.diary,
    ({ context }, entry) => [buildDiaryEntry(context, entry)],
  ),
  document: gatherer(
    ({ index }) => index.document,
    ({ context }, document) => [buildDocument(context, document)],
  ),
  problem: gatherer(
    ({ index }) => index.problem,
    ({ context }, problem) => [buildProblem(context, problem)],
  ),
  consultation: (_gathering, item) => ({ resources: [], consultations: [keyOf(item)] }),
};

/** Each clinical resource of an answer once, one after the other: a large record never stands in memory whole. */
export function* clinicalResources(
  context: RecordContext,
  selection: Selection,
  options: { readonly withIssues: boolean; readonly contained: ReadonlySet<string> },
): Generator<FhirObject> {
  const gathering: Gathering = { context, ...options };
  const sentMedications = new Set<unknown>();
  const done = new Set<ItemRef>();
  const consultations = new Set<string>();
  const places = new Set<string>();
  const waiting: ItemRef[] = [...selection.lists.values()].flat().reverse();
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (done.has(item)) continue;
    done.add(item);
    const gathered = gatherers[kindOf(item)](gathering, item);
    for (const resource of gathered.resources) {
      if (resource['resourceType'] === 'Medication') {
        if (sentMedications.has(resource['id'])) continue;
        sentMedications.add(resource['id']);
      }
      yield resource;
    }
    for (const key of gathered.consultations) if (key !== undefined) consultations.add(key);
    for (const place of gathered.places ?? []) if (place !== undefined) places.add(place);
    waiting.push(...(gathered.items ?? []));
  }
  if (context.story.irregularities?.consultationsNotSent !== true) {
    for (const key of consultations) {
      const consultation = context.index.consultation.get(key);
      if (consultation === undefined) continue;
      if (consultation.place !== undefined) places.add(consultation.place);
      yield buildConsultation(context, consultation);
    }
  }
  for (const place of places) yield buildPlace(context, place);
  for (const consultation of selection.consultations) yield* buildConsultationTree(context, consultation);
}
