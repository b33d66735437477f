import { describe, expect, it } from 'vitest';
import { stories } from '../all-stories.ts';
import { answerText, evaluateAnswer, planA, resourcesOf, storyOf } from '../answer-in-test.ts';
import type { SupplierStyle } from '../patient-story.ts';
import { practiceOf } from '../practices.ts';

const storiesOf = (style: SupplierStyle) =>
  stories.filter(({ practiceOdsCode }) => practiceOf(practiceOdsCode).supplier === style);

const fhirTypes = ['AllergyIntolerance', 'MedicationStatement', 'MedicationRequest'];

function idsOf(style: SupplierStyle): readonly string[] {
  return storiesOf(style)
    .flatMap((story) => resourcesOf(answerText(story)))
    .filter(({ resourceType }) => fhirTypes.includes(resourceType))
    .flatMap(({ id }) => id ?? []);
}

describe.each([
  ['emis-style', /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}(?:-[A-Z]+)?$/, 'https://EMISWeb/T9P01'],
  ['tpp-style', /^\d{16}_[0-9a-f]{16}(?:_plan|_order)?$/, 'https://tpp-uk.com/Id/ccs-id'],
  [
    'medicus-style',
    /^018f[0-9a-f]{4}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    'https://medicus.health',
  ],
] as const)('%s', (style, idForm, system) => {
  it('gives ids of its own form', () => {
    const ids = idsOf(style);
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.filter((id) => !idForm.test(id))).toEqual([]);
  });

  it('names its own identifier system', () => {
    const systems = storiesOf(style)
      .filter(({ practiceOdsCode }) => !['T9P04', 'T9P05', 'T9P06'].includes(practiceOdsCode))
      .flatMap((story) =>
        evaluateAnswer(
          answerText(story),
          "Bundle.entry.resource.where(resourceType = 'AllergyIntolerance').identifier.system",
        ),
      );
    expect(new Set(systems)).toEqual(new Set([system]));
  });
});

const ended = answerText(storyOf('ended-allergies'));
const careHome = answerText(storyOf('care-home-resident'));
const strings = answerText(storyOf('numbers-as-strings'));

describe('emis-style habits', () => {
  it('sends SNOMED and Read side by side, the user’s choice marked', () => {
    expect(
      evaluateAnswer(
        careHome,
        "Bundle.entry.resource.where(resourceType = 'AllergyIntolerance').where(code.coding.exists(system = 'http://snomed.info/sct') and code.coding.exists(system = 'http://read.info/readv2' and userSelected = true))",
      ),
    ).toHaveLength(1);
  });

  it('leaves code.text out wherever a code carries the words', () => {
    expect(
      evaluateAnswer(careHome, 'Bundle.entry.resource.code.where(coding.exists() and text.exists())'),
    ).toEqual([]);
  });

  it('sends quantities with their unit', () => {
    expect(careHome).toContain('"quantity":{"value":28,"unit":"tablet"}');
  });
});

describe('tpp-style habits', () => {
  it('sends quantities without a unit, the words in an extension', () => {
    const text = answerText(storyOf('no-known-allergies'));
    const quantities = evaluateAnswer(text, 'Bundle.entry.resource.dispenseRequest.quantity');
    expect(quantities.length).toBeGreaterThan(0);
    expect(
      evaluateAnswer(text, 'Bundle.entry.resource.dispenseRequest.quantity.where(unit.exists())'),
    ).toEqual([]);
    expect(quantities[0]).toMatchObject({ value: 28, extension: [{ valueString: 'tablet' }] });
  });

  it('cuts typographic punctuation to its low byte', () => {
    expect(ended).toContain('2\\u00133 days');
    expect(ended).toContain('Daughter\\u0019s account');
    expect(ended).not.toMatch(/[\u2013\u2019]/);
  });

  it('pads texts and breaks lines with CR LF', () => {
    expect(ended).toContain('into the course\\r\\nDaughter');
    expect(ended).toContain('account  "');
  });

  it('ties an allergy to its consultation by extension', () => {
    expect(
      evaluateAnswer(
        answerText(storyOf('no-known-allergies')),
        "Bundle.entry.resource.where(resourceType = 'AllergyIntolerance').extension.where(url = 'http://hl7.org/fhir/StructureDefinition/encounter-associatedEncounter').valueReference.reference",
      ),
    ).toHaveLength(1);
  });

  it('sends consultations without a period', () => {
    expect(
      evaluateAnswer(ended, "Bundle.entry.resource.where(resourceType = 'Encounter' and period.empty())"),
    ).toHaveLength(1);
  });
});

describe('medicus-style habits', () => {
  it('sends numbers as strings', () => {
    expect(strings).toContain('"quantity":{"value":"56.0000","unit":"tablet"}');
    expect(strings).toContain('"doseQuantity":{"value":"0.50","unit":"tablet"}');
  });

  it('sends no text beside a SNOMED code', () => {
    expect(evaluateAnswer(strings, 'Bundle.entry.resource.code.where(coding.exists())')).not.toEqual([]);
    expect(
      evaluateAnswer(strings, 'Bundle.entry.resource.code.where(coding.exists() and text.exists())'),
    ).toEqual([]);
  });

  it('names no usual practitioner, and dozens of organisations', () => {
    const patient = resourcesOf(strings).find(({ resourceType }) => resourceType === 'Patient');
    expect(patient).not.toHaveProperty('generalPractitioner');
    expect(
      evaluateAnswer(strings, "Bundle.entry.resource.where(resourceType = 'Organization')").length,
    ).toBeGreaterThan(20);
  });
});

describe('order of entries', () => {
  it('differs from supplier to supplier, for it carries no meaning (structured.md 2.1)', () => {
    const firstTypes = ['care-home-resident', 'numbers-as-strings'].map(
      (id) => resourcesOf(answerText(storyOf(id), planA))[0]?.resourceType,
    );
    expect(firstTypes).toEqual(['Patient', 'List']);
  });
});
