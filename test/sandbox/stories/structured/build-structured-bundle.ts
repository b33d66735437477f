import type { AllergyStory, MedicineStory, ProblemStory } from '../clinical-story.ts';
import type { BundlePart } from '../habits/supplier-habits.ts';
import { writeJson, type FhirObject } from '../json-text.ts';
import type { PatientStory, StructuredAsk } from '../patient-story.ts';
import { buildAdministrative } from './build-administrative.ts';
import { buildAllergy } from './build-allergy.ts';
import { buildConsultation } from './build-consultation.ts';
import { buildList, type ListContent } from './build-list.ts';
import { buildMedicine } from './build-medicine.ts';
import { buildProblem } from './build-problem.ts';
import { buildUnknownResources } from './build-unknown-resources.ts';
import { buildWarningOutcome, switchedOffAreas } from './build-warning-outcome.ts';
import { bundleProfile } from './fhir-urls.ts';
import { buildMedication } from './medication-parts.ts';
import { isActiveFrom } from './medicines-in-period.ts';
import { idOf, recordContextOf, referenceTo, type RecordContext } from './record-context.ts';

interface AnswerPart {
  readonly lists: readonly ListContent[];
  readonly resources: readonly FhirObject[];
  /** Keys of consultations that the resources point at. */
  readonly consultations: readonly (string | undefined)[];
}

/** Ended allergies are contained in their list, but for a few (structured.md 3.1, supplier-data.md 3). */
function asContained(allergy: AllergyStory): boolean {
  return allergy.ended?.ordinaryEntry !== true;
}

function allergiesPart(context: RecordContext, ask: StructuredAsk, off: boolean): AnswerPart {
  const active = context.story.allergies.filter((allergy) => allergy.ended === undefined);
  const ended = context.story.allergies.filter((allergy) => allergy.ended !== undefined);
  const wanted = ask.allergies?.resolved === true ? ended : [];
  const sent = off ? [] : [...active, ...wanted.filter((allergy) => !asContained(allergy))];
  const activeList: ListContent = {
    name: 'allergies',
    items: active.map(({ key }) => referenceTo(context, 'AllergyIntolerance', key)),
    switchedOff: off,
  };
  const endedList: ListContent = {
    name: 'ended-allergies',
    items: wanted.map((allergy) =>
      asContained(allergy)
        ? { reference: `#${idOf(context, 'AllergyIntolerance', allergy.key)}` }
        : referenceTo(context, 'AllergyIntolerance', allergy.key),
    ),
    contained: wanted.filter(asContained).map((allergy) => buildAllergy(context, allergy)),
    switchedOff: off,
  };
  return {
    lists: ask.allergies?.resolved === true ? [activeList, endedList] : [activeList],
    resources: sent.map((allergy) => buildAllergy(context, allergy)),
    consultations: off ? [] : [...active, ...wanted].map((allergy) => allergy.consultation),
  };
}

function buildMedicines(
  context: RecordContext,
  medicines: readonly MedicineStory[],
  withIssues: boolean,
): FhirObject[] {
  const missing = context.story.irregularities?.medicationMissing ?? [];
  const medications = medicines
    .filter(({ key }) => !missing.includes(key))
    .map((medicine) => buildMedication(context, medicine));
  const unique = new Map(medications.map((medication) => [medication['id'], medication]));
  return [
    ...unique.values(),
    ...medicines.flatMap((medicine) => buildMedicine(context, medicine, withIssues)),
  ];
}

/** Medicines of the primary list, and those that only a sent problem leads to. */
function medicationPart(
  context: RecordContext,
  ask: StructuredAsk,
  off: boolean,
  problems: readonly ProblemStory[],
): AnswerPart {
  const { story } = context;
  const fromDate = ask.medication?.fromDate;
  const primary = story.medicines.filter(
    (medicine) =>
      ask.medication !== undefined &&
      medicine.inMedicationList !== false &&
      (fromDate === undefined || isActiveFrom(medicine, fromDate)),
  );
  const linkedKeys = new Set(problems.flatMap((problem) => problem.medicines ?? []));
  const linked = story.medicines.filter(({ key }) => linkedKeys.has(key));
  const sent = off ? [] : [...new Set([...primary, ...linked])];
  const statements = (medicines: readonly MedicineStory[]): FhirObject[] =>
    medicines.map(({ key }) => referenceTo(context, 'MedicationStatement', key));
  const lists: ListContent[] = [];
  if (ask.medication !== undefined) {
    lists.push({ name: 'medication', items: statements(primary), switchedOff: off });
  }
  if (linked.length > 0 && !off) lists.push({ name: 'related-medication', items: statements(linked) });
  return {
    lists,
    resources: buildMedicines(context, sent, ask.medication?.issues !== false),
    consultations: sent.flatMap((medicine) => [
      medicine.consultation,
      ...(medicine.issues ?? []).map((issue) => issue.consultation),
    ]),
  };
}

function problemsSent(story: PatientStory, ask: StructuredAsk): readonly ProblemStory[] {
  const all = story.problems ?? [];
  if (ask.problems === undefined) return story.problemListsUnasked === true ? all : [];
  const { status } = ask.problems;
  return status === undefined ? all : all.filter((problem) => problem.status === status);
}

function problemsPart(
  context: RecordContext,
  ask: StructuredAsk,
  problems: readonly ProblemStory[],
): AnswerPart {
  const items = problems.map(({ key }) => referenceTo(context, 'Condition', key));
  const asked = ask.problems !== undefined;
  return {
    lists: asked || items.length > 0 ? [{ name: asked ? 'problems' : 'linked-problems', items }] : [],
    resources: problems.map((problem) => buildProblem(context, problem)),
    consultations: [],
  };
}

function consultationsOf(context: RecordContext, keys: readonly (string | undefined)[]): FhirObject[] {
  if (context.story.irregularities?.consultationsNotSent === true) return [];
  return (context.story.consultations ?? [])
    .filter(({ key }) => keys.includes(key))
    .map((consultation) => buildConsultation(context, consultation));
}

/**
 * The practice's answer to `$gpc.getstructuredrecord` for what was asked, as JSON text (not an object, so
 * that decimals such as `7.0` survive). `traceId` becomes the Bundle's id (structured.md 2.1).
 * With a date limit an earlier plan that a plan continues may stay away, as at real practices.
 * Throws when the story names a practice that does not exist.
 */
export function buildStructuredBundle(story: PatientStory, ask: StructuredAsk, traceId: string): string {
  const context = recordContextOf(story);
  const off = switchedOffAreas(story, ask);
  const problems = problemsSent(story, ask);
  const answer: AnswerPart[] = [
    ...(ask.allergies === undefined ? [] : [allergiesPart(context, ask, off.includes('allergies'))]),
    medicationPart(context, ask, off.includes('medication'), problems),
    problemsPart(context, ask, problems),
  ];
  const omitted: readonly string[] = story.irregularities?.omittedLists ?? [];
  const outcome = buildWarningOutcome(story, ask);
  const parts: Record<BundlePart, readonly FhirObject[]> = {
    administrative: [...buildAdministrative(context), ...(outcome === undefined ? [] : [outcome])],
    lists: answer
      .flatMap(({ lists }) => lists)
      .filter(({ name }) => !omitted.includes(name))
      .map((content) => buildList(context, content)),
    clinical: [
      ...answer.flatMap(({ resources }) => resources),
      ...consultationsOf(
        context,
        answer.flatMap(({ consultations }) => consultations),
      ),
      ...(story.irregularities?.unknownResources === true ? buildUnknownResources(context) : []),
    ],
  };
  return writeJson({
    resourceType: 'Bundle',
    id: traceId,
    meta: { profile: [bundleProfile] },
    type: 'collection',
    entry: context.habits.parts.flatMap((part) => parts[part]).map((resource) => ({ resource })),
  });
}
