import { bundle, careConnect, list, snomed, wholeAnswer } from '../record-fixtures.ts';

// For tests of the engine: an answer with something of every area, linked across.

type Json = Readonly<Record<string, unknown>>;

function coded(code: string, display: string): Json {
  return { coding: [{ system: snomed, code, display }] };
}

function reference(to: string): Json {
  return { reference: to };
}

const about = { subject: reference('Patient/p1') };

const clinical: readonly Json[] = [
  {
    resourceType: 'Condition',
    id: 'c1',
    ...about,
    clinicalStatus: 'active',
    code: coded('195967001', 'Asthma'),
    onsetDateTime: '2001-02',
    assertedDate: '2001-02-03',
    context: reference('Encounter/v1'),
    extension: [
      { url: `${careConnect}ProblemSignificance-1`, valueCode: 'major' },
      { url: `${careConnect}ActualProblem-1`, valueReference: reference('Observation/o1') },
      {
        url: `${careConnect}RelatedClinicalContent-1`,
        valueReference: reference('MedicationRequest/s1-plan'),
      },
      {
        url: `${careConnect}RelatedClinicalContent-1`,
        valueReference: { display: 'Care Plan items are not supported by the provider system' },
      },
    ],
  },
  {
    resourceType: 'Condition',
    id: 'c2',
    ...about,
    clinicalStatus: 'inactive',
    code: coded('90560007', 'Gout'),
    onsetDateTime: '1999',
    abatementDateTime: '2005-06-07',
    extension: [
      {
        url: `${careConnect}RelatedProblemHeader-1`,
        extension: [
          { url: 'type', valueCode: 'parent' },
          { url: 'target', valueReference: reference('Condition/c1') },
        ],
      },
    ],
  },
  {
    resourceType: 'Encounter',
    id: 'v1',
    ...about,
    status: 'finished',
    type: [{ text: 'GP Surgery' }],
    period: { start: '2024-03-01T10:15:00+00:00' },
    participant: [{ individual: reference('Practitioner/d1') }],
  },
  {
    resourceType: 'List',
    id: 'tree',
    ...about,
    encounter: reference('Encounter/v1'),
    code: coded('325851000000107', 'Consultation'),
    entry: [{ item: reference('List/topic') }],
  },
  {
    resourceType: 'List',
    id: 'topic',
    ...about,
    title: 'Review',
    encounter: reference('Encounter/v1'),
    code: coded('25851000000105', 'Topic (EHR)'),
    extension: [
      {
        url: `${careConnect}RelatedProblemHeader-1`,
        extension: [{ url: 'target', valueReference: reference('Condition/c1') }],
      },
    ],
    entry: [{ item: reference('List/heading') }],
  },
  {
    resourceType: 'List',
    id: 'heading',
    ...about,
    title: 'Examination',
    encounter: reference('Encounter/v1'),
    code: coded('24781000000107', 'Category (EHR)'),
    entry: [{ item: reference('Observation/o1') }, { item: reference('MedicationRequest/s1-plan') }],
  },
  {
    resourceType: 'Observation',
    id: 'o1',
    ...about,
    status: 'final',
    code: coded('75367002', 'Blood pressure'),
    effectiveDateTime: '2024-03-01T10:20:00+00:00',
    issued: '2024-03-01T10:20:00+00:00',
    context: reference('Encounter/v1'),
    component: [
      { code: coded('271649006', 'Systolic blood pressure'), valueQuantity: { value: 138, unit: 'mmHg' } },
      { code: coded('271650006', 'Diastolic blood pressure'), valueQuantity: { value: 82, unit: 'mmHg' } },
    ],
    comment: 'Sitting',
  },
  {
    resourceType: 'Observation',
    id: 'o2',
    ...about,
    status: 'final',
    code: coded('27113001', 'Body weight'),
    effectiveDateTime: '2023-03-01',
    valueQuantity: { value: 70.5, unit: 'kg' },
    related: [{ type: 'derived-from', target: reference('Observation/o1') }],
  },
  {
    resourceType: 'DiagnosticReport',
    id: 'r1',
    ...about,
    status: 'final',
    code: coded('721981007', 'Diagnostic studies report'),
    issued: '2024-02-01T09:00:00+00:00',
    specimen: [reference('Specimen/sp1')],
    basedOn: [reference('ProcedureRequest/q1')],
    result: [reference('Observation/h1'), reference('Observation/h2')],
  },
  {
    resourceType: 'Observation',
    id: 'h1',
    ...about,
    status: 'final',
    code: coded('1022431000000105', 'Haemoglobin estimation'),
    effectiveDateTime: '2024-02-01',
    valueQuantity: { value: 130, unit: 'g/L' },
    referenceRange: [{ low: { value: 120 }, high: { value: 150 } }],
    related: [{ type: 'has-member', target: reference('Observation/h2') }],
  },
  {
    resourceType: 'Observation',
    id: 'h2',
    ...about,
    status: 'preliminary',
    code: coded('1022431000000105', 'Haemoglobin estimation'),
    effectiveDateTime: '2023-02-01',
    valueQuantity: { value: 5, comparator: '<', unit: 'g/L' },
  },
  { resourceType: 'Specimen', id: 'sp1', ...about, type: { text: 'Blood' }, receivedTime: '2024-01-31' },
  {
    resourceType: 'ProcedureRequest',
    id: 'q1',
    ...about,
    status: 'active',
    intent: 'order',
    code: coded('26604007', 'Full blood count'),
  },
  {
    resourceType: 'ProcedureRequest',
    id: 'y1',
    ...about,
    status: 'active',
    intent: 'plan',
    code: coded('268547008', 'Medication review due'),
    occurrenceDateTime: '2027-01-02',
    reasonCode: [{ text: 'Yearly' }],
  },
  {
    resourceType: 'Immunization',
    id: 'i1',
    patient: reference('Patient/p1'),
    status: 'completed',
    notGiven: false,
    vaccineCode: coded('UNK', 'Influenza vaccine'),
    date: '2023-10-10',
    primarySource: true,
    extension: [
      {
        url: `${careConnect}VaccinationProcedure-1`,
        valueCodeableConcept: coded('86198006', 'Influenza vaccination'),
      },
    ],
  },
  {
    resourceType: 'ReferralRequest',
    id: 'f1',
    ...about,
    status: 'unknown',
    intent: 'order',
    authoredOn: '2022-05-06',
    description: 'Cardiology',
    reasonCode: [coded('103696004', 'Patient referral to specialist')],
  },
  {
    resourceType: 'DocumentReference',
    id: 'doc1',
    ...about,
    status: 'current',
    type: { text: 'Letter' },
    created: '2022-05-07',
    description: 'Clinic letter',
    content: [{ attachment: { contentType: 'application/pdf' } }],
  },
  {
    resourceType: 'QuestionnaireResponse',
    id: 'qr1',
    status: 'completed',
    item: [{ text: 'Smoker?', answer: [{ valueString: 'No' }] }],
  },
  { resourceType: 'Goal', id: 'g1', description: { text: 'Walk more' } },
];

const lists: readonly Json[] = [
  list('717711000000103', ['Condition/c1', 'Condition/c2']),
  list('1149501000000101', ['Encounter/v1']),
  list('1102181000000102', ['Immunization/i1']),
  list('826501000000100', ['Observation/o1', 'Observation/o2']),
  list('887191000000108', ['DiagnosticReport/r1']),
  list('792931000000107', ['ReferralRequest/f1']),
  list('714311000000108', ['ProcedureRequest/y1']),
  list('consultations-documents-contained-in-consultations', ['DocumentReference/doc1']),
];

/** An answer that was asked for everything, all of it in order. */
export function richAnswer(): Json {
  const whole = wholeAnswer()['entry'];
  const resources = [...lists, ...clinical].map((resource) => ({ resource }));
  return { ...bundle(), entry: [...(Array.isArray(whole) ? whole : []), ...resources] };
}
