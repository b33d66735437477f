import type { ServedPerson, ServedPractice } from '../sandbox-person.ts';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, recordsOf } from '../service/json.ts';
import type { SectionCode } from './care-record-request.ts';
import { NHS_NUMBER, SECTIONS, sections } from './care-record-request.ts';
import { heldPatient } from './find-patient.ts';

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A version 1 Patient in the shape of 0.7: family names are lists, systems have another host. */
function dstu2Patient(person: ServedPerson, traceId: string): object {
  const held = heldPatient(person, traceId);
  const { name, gender, birthDate }: UnknownRecord = isRecord(held) ? held : {};
  return {
    resourceType: 'Patient',
    id: 'patient',
    meta: { versionId: '1', profile: ['http://fhir.nhs.net/StructureDefinition/gpconnect-patient-1'] },
    identifier: [{ system: NHS_NUMBER, value: person.nhsNumber }],
    name: recordsOf(name).map((each) => ({
      use: each['use'],
      family: listed(each['family']),
      given: each['given'],
      prefix: each['prefix'],
    })),
    gender,
    birthDate,
    managingOrganization: { reference: 'Organization/practice' },
  };
}

export interface CareRecordContent {
  readonly person: ServedPerson;
  readonly practice: ServedPractice;
  readonly section: SectionCode;
  readonly traceId: string;
  readonly now: number;
}

/** A valid bundle whose one section says that the sandbox holds no HTML views yet: never that nothing is recorded. */
export function careRecordAnswer({ person, practice, section, traceId, now }: CareRecordContent): string {
  const { title } = sections[section];
  const composition = {
    resourceType: 'Composition',
    id: 'composition',
    meta: { profile: ['http://fhir.nhs.net/StructureDefinition/gpconnect-carerecord-composition-1'] },
    date: new Date(now).toISOString(),
    type: {
      coding: [
        { system: 'http://snomed.info/sct', code: '425173008', display: 'record extract (record artifact)' },
      ],
    },
    title: 'Patient Care Record',
    status: 'final',
    subject: { reference: 'Patient/patient' },
    author: [{ reference: 'Device/device' }],
    custodian: { reference: 'Organization/practice' },
    section: [
      {
        title,
        code: { coding: [{ system: SECTIONS, code: section, display: title }], text: title },
        text: {
          status: 'generated',
          div: `<div xmlns="http://www.w3.org/1999/xhtml"><h1>${title}</h1><div><h2>${title}</h2><p>The sandbox does not hold this view yet; the person may well have entries.</p></div></div>`,
        },
      },
    ],
  };
  const resources = [
    composition,
    dstu2Patient(person, traceId),
    {
      resourceType: 'Organization',
      id: 'practice',
      meta: { versionId: '1', profile: ['http://fhir.nhs.net/StructureDefinition/gpconnect-organization-1'] },
      identifier: [{ system: 'http://fhir.nhs.net/Id/ods-organization-code', value: practice.odsCode }],
      name: practice.name,
    },
    {
      resourceType: 'Device',
      id: 'device',
      meta: { versionId: '1', profile: ['http://fhir.nhs.net/StructureDefinition/gpconnect-device-1'] },
      type: {
        coding: [
          {
            system: 'http://snomed.info/sct',
            code: '462240000',
            display: 'Patient health record information system (physical object)',
          },
        ],
      },
      model: 'Sandbox practice system',
      version: '1.0.0',
    },
  ];
  return JSON.stringify({
    resourceType: 'Bundle',
    id: traceId,
    type: 'searchset',
    entry: resources.map((resource) => ({ resource })),
  });
}
