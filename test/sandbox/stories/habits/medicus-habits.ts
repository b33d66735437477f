import type { CodedTerm } from '../clinical-story.ts';
import type { FhirObject } from '../json-text.ts';
import { extensionUrl, SNOMED } from '../structured/fhir-urls.ts';
import { stableHex, stableUuid } from '../structured/stable-hex.ts';
import { codedInterpretation, descriptionExtension, standInCoding, ucumUnit, wordsOf } from './coding.ts';
import type { StoryResource, SupplierHabits } from './supplier-habits.ts';

/** Time-ordered: the first digits are those of a moment, the seventh kind of uuid. */
function medicusId(resource: StoryResource, seed: string): string {
  const uuid = stableUuid(`medicus/${resource}/${seed}`);
  return `018f${stableHex(seed, 4)}-${uuid.slice(9, 13)}-7${uuid.slice(15)}`;
}

/** SNOMED alone, never any text but where there is no code for the words. */
function medicusConcept(term: CodedTerm): FhirObject {
  const standIn = standInCoding(term);
  if (standIn !== undefined) return { coding: [standIn], text: term.original };
  if (term.snomed === undefined) return { text: wordsOf(term) };
  const coding: FhirObject = {
    extension:
      term.original === undefined
        ? undefined
        : [
            descriptionExtension(
              extensionUrl.descriptionIdHl7,
              ['descriptionId', 'descriptionDisplay'],
              term.original,
            ),
          ],
    system: SNOMED,
    ...term.snomed,
  };
  return { coding: [coding] };
}

/** Numbers come as strings, whole ones with four decimals (supplier-data.md 4, case 4). */
function numberAsString(sourceText: string): string {
  return /^\d+$/.test(sourceText) ? `${sourceText}.0000` : sourceText;
}

/** Medicus style: time-ordered lower-case uuids, numbers as strings, titles always (supplier-data.md 3). */
export const medicusHabits: SupplierHabits = {
  identifierSystem: () => 'https://medicus.health',
  resourceId: medicusId,
  medicationId: (drug, seed) => drug.snomed?.code ?? medicusId('Medication', seed),
  concept: medicusConcept,
  quantity: ({ value, unit, text }) => ({
    extension: text === undefined ? undefined : [{ url: extensionUrl.quantityText, valueString: text }],
    value: value === undefined ? undefined : numberAsString(value),
    unit,
  }),
  measure: numberAsString,
  freeText: (text) => text,
  encounterType: (words) => ({ coding: [{ system: SNOMED, code: '11429006', display: words }] }),
  measured: ({ value, unit, comparator }) => ({
    value: numberAsString(value),
    comparator,
    unit,
    ...ucumUnit(unit),
  }),
  rangeEnd: (sourceText, unit) => ({ value: numberAsString(sourceText), unit }),
  interpretation: codedInterpretation,
  performer: ({ reference }) => ({ reference }),
  documentAuthor: ({ reference }) => ({ reference }),
  topicTitle: (title) => title ?? 'Consultation',
  due: (date) => ({ occurrencePeriod: { start: date, end: date } }),
  relation: (type) => type,
  actualProblemUrl: extensionUrl.actualProblem,
  groupsByQuestionnaire: false,
  sendsPriority: true,
  titledLists: true,
  namesUsualPractitioner: false,
  parts: ['lists', 'clinical', 'administrative'],
};
