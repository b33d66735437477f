import type { AreaReader } from './areas/area-reader.ts';
import { areaReaders } from './areas/area-readers.ts';
import type { OpenRecord } from './engine/open-record.ts';
import { RecordBook } from './engine/record-book.ts';
import type { AnswerRequest } from './engine/record-book.ts';
import { buildLinks } from './links/build-links.ts';
import type { ExpectedPerson } from './record-reader.ts';
import type { AreaId, AreaSummary, RecordReading, RecordSummary, SupplyState } from './record-view.ts';

// Small synthetic answers for the tests of this folder.

type Json = Readonly<Record<string, unknown>>;

export const expectedPerson: ExpectedPerson = {
  nhsNumber: '9990000018',
  family: 'Sample-Renée',
  given: ['Ada', 'Jo'],
  birthDate: '1940-05-06',
  gender: 'female',
  practiceOdsCode: 'T9P09',
};

export const snomed = 'http://snomed.info/sct';
export const careConnect = 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-';
const secondarySystem = 'https://fhir.hl7.org.uk/STU3/CodeSystem/GPConnect-SecondaryListValues-1';

export const listCodes = {
  allergies: '886921000000105',
  ended: '1103671000000101',
  medicines: '933361000000108',
} as const;

export const patient: Json = {
  resourceType: 'Patient',
  id: 'p1',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' }],
  name: [{ use: 'official', family: 'SAMPLE-RENEE', given: ['ada', 'Jo'] }],
  gender: 'female',
  birthDate: '1940-05-06',
  managingOrganization: { reference: 'Organization/o1' },
};

export const practice: Json = {
  resourceType: 'Organization',
  id: 'o1',
  name: 'Sample Surgery',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'T9P09' }],
};

export const doctor: Json = {
  resourceType: 'Practitioner',
  id: 'd1',
  name: [{ prefix: ['Dr'], given: ['Ann'], family: 'Example' }],
};

export function bundle(...resources: readonly Json[]): Json {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}

/** A list by code; SNOMED for the primary ones, words for the secondary ones. */
export function list(code: string, references: readonly string[], more: Json = {}): Json {
  const system = /^\d+$/.test(code) ? snomed : secondarySystem;
  return {
    resourceType: 'List',
    code: { coding: [{ system, code }] },
    entry: references.map((reference) => ({ item: { reference } })),
    ...more,
  };
}

export function warning(code: string, note?: string): Json {
  return {
    extension: [{ url: `${careConnect}ListWarningCode-1`, valueCode: code }],
    ...(note === undefined ? {} : { note: [{ text: note }] }),
  };
}

export function allergy(id: string, more: Json = {}): Json {
  return {
    resourceType: 'AllergyIntolerance',
    id,
    clinicalStatus: 'active',
    verificationStatus: 'unconfirmed',
    category: ['medication'],
    code: { coding: [{ system: snomed, code: '91936005', display: `Allergy ${id}` }] },
    assertedDate: '2020-03-04',
    recorder: { reference: 'Practitioner/d1' },
    ...more,
  };
}

export function noKnown(code: string, display: string): Json {
  return { code: { coding: [{ system: snomed, code, display }] } };
}

export function endedExtension(endDate?: string, reasonEnded?: string): Json {
  const children = [
    ...(endDate === undefined ? [] : [{ url: 'endDate', valueDateTime: endDate }]),
    ...(reasonEnded === undefined ? [] : [{ url: 'reasonEnded', valueString: reasonEnded }]),
  ];
  return { extension: [{ url: `${careConnect}AllergyIntoleranceEnd-1`, extension: children }] };
}

export function medication(id: string, display: string): Json {
  return {
    resourceType: 'Medication',
    id,
    code: { coding: [{ system: snomed, code: '319740004', display }] },
  };
}

export function statement(id: string, more: Json = {}): Json {
  return {
    resourceType: 'MedicationStatement',
    id,
    basedOn: [{ reference: `MedicationRequest/${id}-plan` }],
    status: 'active',
    taken: 'unk',
    medicationReference: { reference: 'Medication/m1' },
    effectivePeriod: { start: '2026-01-02' },
    dosage: [{ text: 'One each day' }],
    extension: [agency('prescribed-at-gp-practice')],
    ...more,
  };
}

export function agency(code: string, text?: string): Json {
  return {
    url: `${careConnect}PrescribingAgency-1`,
    valueCodeableConcept: { coding: [{ code }], ...(text === undefined ? {} : { text }) },
  };
}

export function prescriptionType(code: string): Json {
  return { url: `${careConnect}PrescriptionType-1`, valueCodeableConcept: { coding: [{ code }] } };
}

export function repeats(issued: unknown, allowed?: unknown, expiry?: string): Json {
  return {
    url: `${careConnect}MedicationRepeatInformation-1`,
    extension: [
      ...repeatPart('numberOfRepeatPrescriptionsAllowed', 'valueUnsignedInt', allowed),
      ...repeatPart('numberOfRepeatPrescriptionsIssued', 'valuePositiveInt', issued),
      ...repeatPart('authorisationExpiryDate', 'valueDateTime', expiry),
    ],
  };
}

function repeatPart(url: string, name: string, value: unknown): readonly Json[] {
  return value === undefined ? [] : [{ url, [name]: value }];
}

export function plan(id: string, more: Json = {}): Json {
  return {
    resourceType: 'MedicationRequest',
    id: `${id}-plan`,
    intent: 'plan',
    status: 'active',
    medicationReference: { reference: 'Medication/m1' },
    authoredOn: '2026-01-02',
    recorder: { reference: 'Practitioner/d1' },
    dosageInstruction: [{ text: 'One each day' }],
    dispenseRequest: { quantity: { value: 28, unit: 'tablet' } },
    extension: [prescriptionType('repeat')],
    ...more,
  };
}

export function issue(id: string, number: number, more: Json = {}): Json {
  return {
    ...plan(id),
    id: `${id}-issue-${number}`,
    intent: 'order',
    status: 'completed',
    basedOn: [{ reference: `MedicationRequest/${id}-plan` }],
    authoredOn: `2026-0${number}-05`,
    ...more,
  };
}

/** An answer with both areas, all of it in order. */
export function wholeAnswer(): Json {
  return bundle(
    patient,
    practice,
    doctor,
    list(listCodes.allergies, ['AllergyIntolerance/a1', 'AllergyIntolerance/a2']),
    list(listCodes.ended, ['#e1'], {
      contained: [
        allergy('e1', { clinicalStatus: 'resolved', ...endedExtension('2021-02-03', 'Tolerated') }),
      ],
    }),
    list(listCodes.medicines, ['MedicationStatement/s1', 'MedicationStatement/s2']),
    allergy('a1'),
    allergy('a2', { note: [{ text: 'Certainty: likely' }] }),
    medication('m1', 'Amlodipine 5mg tablets'),
    statement('s1'),
    plan('s1', { extension: [prescriptionType('repeat'), repeats(2, 6)] }),
    issue('s1', 1),
    issue('s1', 2),
    statement('s2', { status: 'stopped' }),
    plan('s2', { status: 'stopped' }),
  );
}

/** What the tests ask for unless they say otherwise. */
export const requestForTests: AnswerRequest = {
  expected: expectedPerson,
  requested: [
    { area: 'allergies', range: { kind: 'all' } },
    { area: 'medicines', range: { kind: 'all' } },
  ],
  hiddenAreas: [],
  today: '2026-11-23',
  as: 'open',
  accepted: [],
};

/** What became of an answer; a book holds the record where there is one. */
export interface ReadForTests {
  readonly book: RecordBook;
  readonly reading: RecordReading;
  readonly summary: RecordSummary | undefined;
}

/** Reads an answer; a test says otherwise where the role or the request matters. */
export function read(
  answer: unknown,
  changes: Partial<AnswerRequest> = {},
  readers: readonly AreaReader[] = areaReaders,
): ReadForTests {
  const book = new RecordBook({ readers, buildLinks });
  const text = typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? '');
  const reading = book.read(text, { ...requestForTests, ...changes });
  return { book, reading, summary: reading.kind === 'record' ? reading.summary : undefined };
}

/** The summary of an answer that has to have one. */
export function summaryOf(answer: unknown, changes: Partial<AnswerRequest> = {}): RecordSummary {
  const { summary } = read(answer, changes);
  if (summary === undefined) throw new Error('no summary');
  return summary;
}

/** Summary of an answer about the right person, with these resources beside patient, practice and doctor. */
export function summaryWith(...resources: readonly Json[]): RecordSummary {
  return summaryOf(bundle(patient, practice, doctor, ...resources));
}

/** One area of a summary. */
export function areaIn({ areas }: RecordSummary, id: AreaId): AreaSummary {
  const found = areas.find((area) => area.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** States of allergies, their ended list, and medicines. */
export function statesOf(summary: RecordSummary): readonly SupplyState[] {
  const allergies = areaIn(summary, 'allergies');
  return [
    allergies.state,
    ...allergies.partStates.map(({ state }) => state),
    areaIn(summary, 'medicines').state,
  ];
}

/** The open record of an answer about the right person, read by these readers alone. */
export function openWith(
  readers: readonly AreaReader[],
  resources: readonly Json[],
  changes: Partial<AnswerRequest> = {},
): OpenRecord {
  const { book } = read(bundle(patient, practice, doctor, ...resources), changes, readers);
  if (book.record === undefined) throw new Error('nothing was read');
  return book.record;
}

export function lastIssue(valueDateTime: string): Json {
  return { url: `${careConnect}MedicationStatementLastIssueDate-1`, valueDateTime };
}
