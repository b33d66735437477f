import { describe, expect, it } from 'vitest';
import { stories } from '../all-stories.ts';
import { storyOf } from '../answer-in-test.ts';
import { buildPdsPatient } from './build-pds-patient.ts';

const patientOf = (id: string) => buildPdsPatient(storyOf(id));

describe('buildPdsPatient', () => {
  it('names number, verification, practice and confidentiality (integration.md 4.3)', () => {
    expect(patientOf('care-home-resident')).toMatchObject({
      resourceType: 'Patient',
      id: '9990001049',
      meta: { security: [{ code: 'U' }] },
      identifier: [
        {
          system: 'https://fhir.nhs.uk/Id/nhs-number',
          value: '9990001049',
          extension: [{ valueCodeableConcept: { coding: [{ code: '01' }] } }],
        },
      ],
      name: [{ use: 'usual', family: 'Testgrove', given: ['Winifred', 'May'], prefix: ['Mrs'] }],
      gender: 'female',
      birthDate: '1934-02-17',
      generalPractitioner: [{ identifier: { value: 'T9P01' } }],
    });
  });

  it.each([
    ['restricted', 'R'],
    ['very-restricted', 'V'],
  ])('%s: no address, telephone or practice', (id, code) => {
    const patient = patientOf(id);
    expect(patient).toMatchObject({ meta: { security: [{ code }] } });
    for (const member of ['address', 'telecom', 'generalPractitioner']) {
      expect(patient).not.toHaveProperty(member);
    }
  });

  it('deceased: the date and a formal notification', () => {
    const patient = patientOf('deceased');
    expect(patient['deceasedDateTime']).toBe('2025-03-02T00:00:00+00:00');
    expect(JSON.stringify(patient['extension'])).toContain('"code":"2"');
  });

  it('superseded: the answer carries the number that replaced it, which is a person of its own', () => {
    const patient = patientOf('superseded-number');
    expect(patient['id']).toBe('9991347275');
    expect(stories.map(({ nhsNumber }) => nhsNumber)).toContain(patient['id']);
  });

  it('no practice: the exit code instead of a practice', () => {
    const patient = patientOf('no-practice');
    expect(patient['generalPractitioner']).toBeUndefined();
    expect(JSON.stringify(patient['extension'])).toContain('"code":"SCT"');
  });

  it('is plain JSON', () => {
    for (const story of stories) {
      const patient = buildPdsPatient(story);
      expect(JSON.parse(JSON.stringify(patient))).toMatchObject({ resourceType: 'Patient' });
    }
  });
});
