import type { CodedTerm } from '../clinical-story.ts';
import { DecimalText } from '../json-text.ts';
import type { FhirObject } from '../json-text.ts';
import { extensionUrl, READ_V2, SNOMED } from '../structured/fhir-urls.ts';
import { stableUuid } from '../structured/stable-hex.ts';
import { descriptionExtension, standInCoding, ucumUnit, wordsOf } from './coding.ts';
import type { StoryResource, SupplierHabits } from './supplier-habits.ts';

const suffixes: Partial<Record<StoryResource, string>> = {
  MedicationStatement: '-MS',
  MedicationOrder: '-ISSUE',
  Condition: '-PROB',
  ConsultationList: '-LST',
  TopicList: '-PG0',
  HeadingList: '-HD0',
};

function emisId(resource: StoryResource, seed: string): string {
  return `${stableUuid(`emis/${resource}/${seed}`).toUpperCase()}${suffixes[resource] ?? ''}`;
}

/** SNOMED and Read side by side, the user's choice marked; text only where no code can carry the words. */
function emisConcept(term: CodedTerm): FhirObject {
  const standIn = standInCoding(term);
  if (standIn !== undefined) return { coding: [standIn], text: term.original };
  const words = wordsOf(term);
  const coding: FhirObject[] = [];
  if (term.snomed !== undefined) {
    coding.push({
      extension: [
        descriptionExtension(extensionUrl.descriptionIdHl7, ['descriptionId', 'descriptionDisplay'], words),
      ],
      system: SNOMED,
      ...term.snomed,
      userSelected: term.read === undefined && term.local === undefined,
    });
  }
  if (term.read !== undefined) {
    coding.push({ system: READ_V2, code: term.read.code, display: words, userSelected: true });
  }
  if (term.local !== undefined) {
    coding.push({
      system: 'https://fhir.hl7.org.uk/Id/emis-drug-codes',
      ...term.local,
      userSelected: term.read === undefined,
    });
  }
  const textNeeded = coding.length === 0 || (term.local !== undefined && words !== term.local.display);
  return {
    coding: coding.length === 0 ? undefined : coding,
    text: textNeeded ? words : undefined,
  };
}

/** EMIS style: upper-case GUIDs with suffixes, two code systems, value with unit (supplier-data.md 3). */
export const emisHabits: SupplierHabits = {
  identifierSystem: (odsCode) => `https://EMISWeb/${odsCode}`,
  resourceId: emisId,
  medicationId: (_drug, seed) => emisId('Medication', seed),
  concept: emisConcept,
  quantity: ({ value, unit, text }) => ({
    extension: text === undefined ? undefined : [{ url: extensionUrl.quantityText, valueString: text }],
    value: value === undefined ? undefined : new DecimalText(value),
    unit,
  }),
  measure: (sourceText) => new DecimalText(sourceText),
  freeText: (text) => text,
  encounterType: (words) => ({ text: words }),
  measured: ({ value, unit, comparator }) => ({
    value: new DecimalText(value),
    comparator,
    unit,
    ...ucumUnit(unit),
  }),
  rangeEnd: (sourceText, unit) => ({ value: new DecimalText(sourceText), unit }),
  interpretation: ({ code, words }) => ({ text: `${code} - ${words}` }),
  performer: ({ reference }) => ({ reference }),
  documentAuthor: ({ words }) => ({ display: words }),
  topicTitle: (title) => title,
  due: (date) => ({ occurrenceDateTime: date }),
  relation: (type) => type,
  actualProblemUrl: extensionUrl.actualProblem,
  groupsByQuestionnaire: true,
  sendsPriority: true,
  titledLists: true,
  namesUsualPractitioner: true,
  parts: ['administrative', 'clinical', 'lists'],
};
