import type { CodedTerm, QuantityStory } from '../clinical-story.ts';
import type { DecimalText, FhirObject } from '../json-text.ts';

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
  | 'QuestionnaireResponse'
  | 'Goal';

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
  readonly titledLists: boolean;
  readonly namesUsualPractitioner: boolean;
  readonly parts: readonly BundlePart[];
}
