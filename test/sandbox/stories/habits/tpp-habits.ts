import type { CodedTerm } from '../clinical-story.ts';
import { DecimalText } from '../json-text.ts';
import type { FhirObject } from '../json-text.ts';
import { CTV3, extensionUrl, SNOMED } from '../structured/fhir-urls.ts';
import { stableHex } from '../structured/stable-hex.ts';
import { codedInterpretation, descriptionExtension, standInCoding, wordsOf } from './coding.ts';
import type { StoryResource, SupplierHabits } from './supplier-habits.ts';

const suffixes: Partial<Record<StoryResource, string>> = {
  MedicationPlan: '_plan',
  MedicationOrder: '_order',
};

const numberSpaces: Partial<Record<StoryResource, string>> = {
  Patient: '',
  Practitioner: '',
  Encounter: '4000000000000000_',
  AllergyIntolerance: '5000000000000000_',
  Observation: '6000000000000000_',
  DiagnosticReport: '7000000000000000_',
};

function tppId(resource: StoryResource, seed: string): string {
  const space = numberSpaces[resource] ?? '1000000000000000_';
  return `${space}${stableHex(`tpp/${resource}/${seed}`, 16)}${suffixes[resource] ?? ''}`;
}

/** Typographic punctuation cut to its low byte: an en dash becomes U+0013, an apostrophe U+0019. */
function cutPunctuation(text: string): string {
  return text.replace(/[\u2013\u2018\u2019\u201c\u201d]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) % 256),
  );
}

/** CTV3 with SNOMED; the user's words, where they differ, as text. */
function tppConcept(term: CodedTerm): FhirObject {
  const words = cutPunctuation(wordsOf(term));
  const standIn = standInCoding(term);
  if (standIn !== undefined) {
    return { coding: [standIn], text: term.original === undefined ? undefined : words };
  }
  const coding: FhirObject[] = [];
  if (term.read !== undefined) coding.push({ system: CTV3, ...term.read, userSelected: true });
  if (term.snomed !== undefined) {
    coding.push({
      extension: [
        descriptionExtension(
          extensionUrl.descriptionIdNhs,
          ['DescriptionID', 'DescriptionDisplay'],
          term.snomed.display,
        ),
      ],
      system: SNOMED,
      ...term.snomed,
    });
  }
  if (term.local !== undefined) {
    coding.push({ system: 'https://fhir.hl7.org.uk/Id/multilex-drug-codes', ...term.local });
  }
  const textNeeded = coding.length === 0 || term.original !== undefined;
  return { coding: coding.length === 0 ? undefined : coding, text: textNeeded ? words : undefined };
}

/** TPP style: `id_hex`, quantities in words, CR LF and padded text (supplier-data.md 3). */
export const tppHabits: SupplierHabits = {
  identifierSystem: () => 'https://tpp-uk.com/Id/ccs-id',
  resourceId: tppId,
  medicationId: (drug, seed) => {
    const encoded = Buffer.from(wordsOf(drug), 'utf8').toString('base64url');
    // Sixty-four characters are the longest id that FHIR allows.
    return drug.degraded === undefined && encoded.length <= 64 ? encoded : tppId('Medication', seed);
  },
  concept: tppConcept,
  quantity: ({ value, unit, text }) => {
    const words = text ?? unit;
    return {
      extension: words === undefined ? undefined : [{ url: extensionUrl.quantityText, valueString: words }],
      value: value === undefined ? undefined : new DecimalText(value),
    };
  },
  measure: (sourceText) => new DecimalText(sourceText),
  freeText: (text) => `${cutPunctuation(text).replaceAll('\n', '\r\n')}  `,
  encounterType: (words) => ({ text: words }),
  measured: ({ value, unit, comparator }) => ({ value: new DecimalText(value), comparator, unit }),
  // Hundreds of ranges come without a unit (supplier-data.md 3).
  rangeEnd: (sourceText) => ({ value: new DecimalText(sourceText) }),
  interpretation: codedInterpretation,
  performer: ({ words }) => ({ display: words }),
  documentAuthor: ({ words }) => ({ display: words }),
  topicTitle: () => undefined,
  due: (date) => ({ occurrencePeriod: { start: date } }),
  relation: (type) => `${type.charAt(0).toUpperCase()}${type.slice(1)}`,
  actualProblemUrl: extensionUrl.actualProblemNhs,
  groupsByQuestionnaire: false,
  sendsPriority: false,
  titledLists: false,
  namesUsualPractitioner: true,
  parts: ['administrative', 'lists', 'clinical'],
};
