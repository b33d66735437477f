import type { ConsultationStory } from '../clinical-story.ts';
import type { FhirObject } from '../json-text.ts';
import { patientReference, referenceTo, resourceHead, type RecordContext } from './record-context.ts';

/** The Encounter that clinical items point at; some suppliers send none with a date (supplier-data.md 3). */
export function buildConsultation(context: RecordContext, consultation: ConsultationStory): FhirObject {
  return {
    ...resourceHead(context, 'Encounter', consultation.key),
    status: 'finished',
    type: [context.habits.encounterType(consultation.type)],
    subject: patientReference(context),
    participant: [
      {
        type: [
          {
            coding: [
              {
                system: 'http://hl7.org/fhir/v3/ParticipationType',
                code: 'PPRF',
                display: 'primary performer',
              },
            ],
          },
        ],
        individual: referenceTo(context, 'Practitioner', consultation.clinician),
      },
    ],
    period: consultation.started === undefined ? undefined : { start: consultation.started },
    serviceProvider: referenceTo(context, 'Organization', context.practice.odsCode),
  };
}
