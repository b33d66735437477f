import type { CodedTerm, QuantityStory } from '../clinical-story.ts';
import type { DecimalText, FhirObject, FhirValue } from '../json-text.ts';
import type { InterpretationStory, MeasuredStory } from '../observation-story.ts';

/** Parts of the bundle in the order a supplier sends them; the order carries no meaning (structured.md 2.1). */
export type BundlePart = 'administrative' | 'lists' | 'clinical';

/** Resource types that get an id from the story. */
export type StoryResource =
  | 'Patient'
  | 'Organization'
  | 'Practitioner'
  | 'PractitionerRole'
  | 'Encounter'
  | 'AllergyIntolerance'
  | 'Medication'
  | 'MedicationStatement'
  | 'MedicationPlan'
  | 'MedicationOrder'
  | 'Condition'
  | 'ConsultationList'
  | 'TopicList'
  | 'HeadingList'
  | 'Immunization'
  | 'Observation'
  | 'DiagnosticReport'
  | 'Specimen'
  | 'TestRequest'
  | 'DiaryEntry'
  | 'ReferralRequest'
  | 'DocumentReference'
  | 'Location'
  | 'QuestionnaireResponse'
  | 'Goal';

/** Somebody named in a resource, in the two ways suppliers name them. */
export interface NamedReference {
  readonly reference: string;
  readonly words: string;
}

/** How one supplier's system writes down what a story says (supplier-data.md 3). */
export interface SupplierHabits {
  identifierSystem(odsCode: string): string;
  /** The id of a resource; `seed` is unique within the person's record and type. */
  resourceId(resource: StoryResource, seed: string): string;
  medicationId(drug: CodedTerm, seed: string): string;
  concept(term: CodedTerm): FhirObject;
  quantity(quantity: QuantityStory): FhirObject;
  /** A number that is not a dispensed quantity: source text in, number or string out. */
  measure(sourceText: string): DecimalText | string;
  /** Free text after the supplier's system handled it. */
  freeText(text: string): string;
  /** `Encounter.type`: words alone with some suppliers, a coding with others. */
  encounterType(words: string): FhirObject;
  /** `valueQuantity` of an observation. */
  measured(value: MeasuredStory): FhirObject;
  /** One end of a reference range. */
  rangeEnd(sourceText: string, unit: string | undefined): FhirObject;
  interpretation(interpretation: InterpretationStory): FhirObject;
  /** `Observation.performer`: a reference, or words alone. */
  performer(named: NamedReference): FhirObject;
  documentAuthor(named: NamedReference): FhirObject;
  /** Title of a topic of a consultation; undefined where the supplier sends none. */
  topicTitle(title: string | undefined): string | undefined;
  /** When a planned action is due: `occurrenceDateTime` or `occurrencePeriod`. */
  due(date: string): FhirObject;
  /** `parent`, `Parent`, … (structured.md 3.3). */
  relation(type: 'parent' | 'child' | 'sibling'): FhirValue;
  readonly actualProblemUrl: string;
  /** Members of an observation hang on a QuestionnaireResponse (supplier-data.md 3). */
  readonly groupsByQuestionnaire: boolean;
  /** `ReferralRequest.priority` is left out by some. */
  readonly sendsPriority: boolean;
  readonly titledLists: boolean;
  readonly namesUsualPractitioner: boolean;
  readonly parts: readonly BundlePart[];
}
