import { snomed } from '../record-fixtures.ts';

// Small synthetic consultations and problems for the tests of links and of what is built on them.

type Json = Readonly<Record<string, unknown>>;

const hl7 = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-';
export const nhs = 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-';

const levels = {
  consultation: '325851000000107',
  topic: '25851000000105',
  heading: '24781000000107',
} as const;

/** One level of a consultation; entries in the order given. */
export function section(
  level: keyof typeof levels,
  id: string,
  references: readonly string[],
  more: Json = {},
): Json {
  return {
    resourceType: 'List',
    id,
    code: { coding: [{ system: snomed, code: levels[level] }] },
    date: '2030-01-01',
    entry: references.map((reference) => ({ item: { reference } })),
    ...more,
  };
}

export function encounter(id: string, more: Json = {}): Json {
  return {
    resourceType: 'Encounter',
    id,
    status: 'finished',
    type: [{ text: `Surgery ${id}` }],
    period: { start: '2024-03-05' },
    ...more,
  };
}

/** The consultation's own list, tied to its encounter. */
export function tree(id: string, encounterId: string, references: readonly string[], more: Json = {}): Json {
  return section('consultation', id, references, {
    encounter: { reference: `Encounter/${encounterId}` },
    ...more,
  });
}

export function problem(id: string, more: Json = {}): Json {
  return {
    resourceType: 'Condition',
    id,
    clinicalStatus: 'active',
    code: { coding: [{ system: snomed, code: '1', display: `Problem ${id}` }] },
    onsetDateTime: '2020-01-02',
    assertedDate: '2020-01-03',
    extension: [significance('major')],
    ...more,
  };
}

export function significance(valueCode: string): Json {
  return { url: `${hl7}ProblemSignificance-1`, valueCode };
}

/** A link from a problem; under the other host where `url` says so. */
export function related(reference: string, url: string = hl7): Json {
  return { url: `${url}RelatedClinicalContent-1`, valueReference: { reference } };
}

export function actual(reference: string, url: string = hl7): Json {
  return { url: `${url}ActualProblem-1`, valueReference: { reference } };
}

/** A header that names a problem, of a topic or of another problem. */
export function header(reference: string, type?: string): Json {
  return {
    url: `${hl7}RelatedProblemHeader-1`,
    extension: [
      ...(type === undefined ? [] : [{ url: 'type', valueCode: type }]),
      { url: 'target', valueReference: { reference } },
    ],
  };
}

export function observation(id: string, more: Json = {}): Json {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { coding: [{ system: snomed, code: '2', display: `Observation ${id}` }] },
    effectiveDateTime: '2024-03-05',
    ...more,
  };
}

export function commentNote(id: string, comment: string, more: Json = {}): Json {
  return observation(id, {
    code: { coding: [{ system: snomed, code: '37331000000100', display: 'Comment note' }] },
    comment,
    ...more,
  });
}
