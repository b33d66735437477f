import type { AllergyStory, ReactionStory } from '../clinical-story.ts';
import type { FhirObject } from '../json-text.ts';
import { extensionUrl } from './fhir-urls.ts';
import { patientReference, referenceTo, resourceHead, type RecordContext } from './record-context.ts';

function buildReaction(context: RecordContext, reaction: ReactionStory): FhirObject {
  const { habits } = context;
  return {
    // A manifestation is mandatory: NoInformation when only the severity is known (structured.md 3.1).
    manifestation: [habits.concept(reaction.manifestation ?? { nullFlavor: 'NI' })],
    description: reaction.description === undefined ? undefined : habits.freeText(reaction.description),
    severity: reaction.severity,
    exposureRoute: reaction.exposureRoute === undefined ? undefined : habits.concept(reaction.exposureRoute),
  };
}

function endExtension(context: RecordContext, allergy: AllergyStory): FhirObject[] {
  if (allergy.ended === undefined) return [];
  const { date, reason } = allergy.ended;
  return [
    {
      url: extensionUrl.allergyEnd,
      extension: [
        ...(date === undefined ? [] : [{ url: 'endDate', valueDateTime: date }]),
        { url: 'reasonEnded', valueString: context.habits.freeText(reason) },
      ],
    },
  ];
}

/** One AllergyIntolerance (structured.md 3.1). `verificationStatus` is always `unconfirmed` and says nothing. */
export function buildAllergy(context: RecordContext, allergy: AllergyStory): FhirObject {
  const { habits } = context;
  const extension = [
    ...(allergy.consultation === undefined
      ? []
      : [
          {
            url: extensionUrl.associatedEncounter,
            valueReference: referenceTo(context, 'Encounter', allergy.consultation),
          },
        ]),
    ...endExtension(context, allergy),
  ];
  const recordedBy = allergy.recordedBy ?? context.story.staff[0]?.key;
  return {
    ...resourceHead(context, 'AllergyIntolerance', allergy.key, {
      notForPatient: allergy.notForPatient === true,
    }),
    extension: extension.length === 0 ? undefined : extension,
    clinicalStatus: allergy.ended === undefined ? 'active' : 'resolved',
    verificationStatus: 'unconfirmed',
    type: allergy.type,
    category: [allergy.category],
    criticality: allergy.criticality,
    code: habits.concept(allergy.substance),
    patient: patientReference(context),
    onsetDateTime: allergy.onset,
    assertedDate: allergy.recorded,
    recorder: recordedBy === undefined ? undefined : referenceTo(context, 'Practitioner', recordedBy),
    asserter:
      allergy.assertedBy === undefined ? undefined : referenceTo(context, 'Practitioner', allergy.assertedBy),
    lastOccurrence: allergy.lastOccurrence,
    note: allergy.notes?.map((text) => ({ text: habits.freeText(text) })),
    reaction: allergy.reactions?.map((reaction) => buildReaction(context, reaction)),
  };
}
