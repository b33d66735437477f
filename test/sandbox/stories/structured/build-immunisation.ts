import type { FhirObject } from '../json-text.ts';
import type { ImmunisationStory } from '../immunisation-story.ts';
import { extensionUrl } from './fhir-urls.ts';
import {
  notesOf,
  patientReference,
  referenceTo,
  resourceHead,
  type RecordContext,
} from './record-context.ts';

function practitioner(context: RecordContext, code: 'AP' | 'EP', key: string | undefined): FhirObject[] {
  if (key === undefined) return [];
  const display = code === 'AP' ? 'Administering Provider' : 'Entering Provider';
  return [
    {
      role: { coding: [{ system: 'http://hl7.org/fhir/v2/0443', code, display }] },
      actor: referenceTo(context, 'Practitioner', key),
    },
  ];
}

function explanation(context: RecordContext, immunisation: ImmunisationStory): FhirObject | undefined {
  const { reason, reasonNotGiven } = immunisation;
  if (reason === undefined && reasonNotGiven === undefined) return undefined;
  return {
    reason: reason === undefined ? undefined : [context.habits.concept(reason)],
    reasonNotGiven: reasonNotGiven === undefined ? undefined : [context.habits.concept(reasonNotGiven)],
  };
}

function protocol(context: RecordContext, { protocol: told }: ImmunisationStory): FhirObject[] | undefined {
  if (told === undefined) return undefined;
  return [
    {
      doseSequence: told.dose,
      description: told.description,
      seriesDoses: told.of,
      targetDisease: told.targets.map((target) => context.habits.concept(target)),
      doseStatus: {
        coding: [{ system: 'http://hl7.org/fhir/vaccination-protocol-dose-status', code: 'count' }],
      },
    },
  ];
}

/** One Immunization. `status` is `completed` even for what was not given, and says nothing (structured.md 3.5). */
export function buildImmunisation(context: RecordContext, immunisation: ImmunisationStory): FhirObject {
  const { habits } = context;
  const { product, manufacturer, place, dose, site, route, consultation } = immunisation;
  const people = [
    ...practitioner(context, 'AP', immunisation.givenBy),
    ...practitioner(context, 'EP', immunisation.enteredBy),
  ];
  return {
    ...resourceHead(context, 'Immunization', immunisation.key, {
      notForPatient: immunisation.notForPatient === true,
    }),
    extension: [
      {
        url: extensionUrl.vaccinationProcedure,
        valueCodeableConcept: habits.concept(immunisation.procedure),
      },
      { url: extensionUrl.dateRecorded, valueDateTime: immunisation.recorded },
      ...(immunisation.parentPresent === undefined
        ? []
        : [{ url: extensionUrl.parentPresent, valueBoolean: immunisation.parentPresent }]),
    ],
    status: 'completed',
    notGiven: immunisation.notGiven === true,
    vaccineCode: habits.concept(product ?? { nullFlavor: 'UNK' }),
    patient: patientReference(context),
    encounter: consultation === undefined ? undefined : referenceTo(context, 'Encounter', consultation),
    date: immunisation.given,
    primarySource: immunisation.reported !== true,
    reportOrigin: immunisation.reportOrigin === undefined ? undefined : { text: immunisation.reportOrigin },
    location: place === undefined ? undefined : referenceTo(context, 'Location', place),
    manufacturer: manufacturer === undefined ? undefined : { display: manufacturer },
    lotNumber: immunisation.lotNumber,
    expirationDate: immunisation.expires,
    site: site === undefined ? undefined : habits.concept(site),
    route: route === undefined ? undefined : habits.concept(route),
    doseQuantity: dose === undefined ? undefined : habits.measured(dose),
    practitioner: people.length === 0 ? undefined : people,
    note: notesOf(context, immunisation.notes),
    explanation: explanation(context, immunisation),
    vaccinationProtocol: protocol(context, immunisation),
  };
}
