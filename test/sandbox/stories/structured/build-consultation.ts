import type { ConsultationItem, ConsultationStory, HeadingStory, TopicStory } from '../consultation-story.ts';
import { DecimalText, type FhirObject } from '../json-text.ts';
import { isItemRef } from '../story-item.ts';
import { codeSystem, extensionUrl, profileUrl, SNOMED } from './fhir-urls.ts';
import { itemReference } from './item-reference.ts';
import { idOf, patientReference, referenceTo, resourceHead, type RecordContext } from './record-context.ts';
import type { StoryResource } from '../habits/supplier-habits.ts';

const roles = {
  PPRF: ['http://hl7.org/fhir/v3/ParticipationType', 'primary performer'],
  REC: [codeSystem.participantType, 'recorder'],
  PART: ['http://hl7.org/fhir/v3/ParticipationType', 'Participation'],
} as const;

function participant(
  context: RecordContext,
  code: keyof typeof roles,
  key: string | undefined,
): FhirObject[] {
  if (key === undefined) return [];
  const [system, display] = roles[code];
  return [
    {
      type: [{ coding: [{ system, code, display }] }],
      individual: referenceTo(context, 'Practitioner', key),
    },
  ];
}

/** The Encounter that clinical items point at; some suppliers send none with a date (supplier-data.md 3). */
export function buildConsultation(context: RecordContext, consultation: ConsultationStory): FhirObject {
  const { started, ended, minutes, place } = consultation;
  return {
    ...resourceHead(context, 'Encounter', consultation.key, {
      notForPatient: consultation.notForPatient === true,
    }),
    status: consultation.draft === true ? 'unknown' : 'finished',
    type: [context.habits.encounterType(consultation.type)],
    subject: patientReference(context),
    participant: [
      ...participant(context, 'PPRF', consultation.clinician),
      ...participant(context, 'REC', consultation.recordedBy),
      ...(consultation.others ?? []).flatMap((key) => participant(context, 'PART', key)),
    ],
    period: started === undefined ? undefined : { start: started, end: ended },
    length:
      minutes === undefined
        ? undefined
        : { value: new DecimalText(minutes), unit: 'minute', system: codeSystem.ucum, code: 'min' },
    location: place === undefined ? undefined : [{ location: referenceTo(context, 'Location', place) }],
    serviceProvider: referenceTo(context, 'Organization', context.practice.odsCode),
  };
}

export function buildPlace(context: RecordContext, place: string): FhirObject {
  return {
    resourceType: 'Location',
    id: idOf(context, 'Location', place),
    meta: { profile: [profileUrl('Location')] },
    name: place,
    managingOrganization: referenceTo(context, 'Organization', context.practice.odsCode),
  };
}

/** The Observation that carries a narrative paragraph: the comment is all there is (structured.md 3.4). */
function buildNote(
  context: RecordContext,
  consultation: ConsultationStory,
  key: string,
  note: Extract<ConsultationItem, { readonly note: string }>,
): FhirObject {
  const clinician = consultation.clinician ?? consultation.recordedBy;
  return {
    ...resourceHead(context, 'Observation', key, { notForPatient: note.notForPatient === true }),
    status: 'final',
    code: {
      coding: [{ system: SNOMED, code: '37331000000100', display: 'Comment note' }],
    },
    subject: patientReference(context),
    context: referenceTo(context, 'Encounter', consultation.key),
    effectiveDateTime: consultation.started,
    performer: clinician === undefined ? undefined : [referenceTo(context, 'Practitioner', clinician)],
    comment: context.habits.freeText(note.note),
  };
}

const levels = {
  ConsultationList: ['325851000000107', 'Consultation'],
  TopicList: ['25851000000105', 'Topic (EHR)'],
  HeadingList: ['24781000000107', 'Category (EHR)'],
} as const satisfies Partial<Record<StoryResource, readonly [string, string]>>;

interface Level {
  readonly resource: keyof typeof levels;
  readonly key: string;
  readonly title: string | undefined;
  readonly items: readonly FhirObject[];
  readonly problems?: readonly string[];
}

function buildLevel(context: RecordContext, consultation: ConsultationStory, level: Level): FhirObject {
  const [code, display] = levels[level.resource];
  const problems = level.problems ?? [];
  return {
    resourceType: 'List',
    id: idOf(context, level.resource, level.key),
    meta: { profile: [profileUrl('List')] },
    extension:
      problems.length === 0
        ? undefined
        : problems.map((problem) => ({
            url: extensionUrl.relatedProblem,
            extension: [{ url: 'target', valueReference: referenceTo(context, 'Condition', problem) }],
          })),
    status: 'current',
    mode: 'snapshot',
    title: level.title,
    code: { coding: [{ system: SNOMED, code, display }] },
    subject: patientReference(context),
    encounter: referenceTo(context, 'Encounter', consultation.key),
    // When it was last edited; not a clinical date (structured.md 2.5).
    date: consultation.ended ?? consultation.started,
    orderedBy: { coding: [{ system: codeSystem.listOrder, code: 'system' }] },
    entry: level.items.map((item) => ({ item })),
  };
}

/** The lists of one consultation: itself, its topics and their headings, and its narrative notes (structured.md 2.5). */
export function buildConsultationTree(context: RecordContext, consultation: ConsultationStory): FhirObject[] {
  const built: FhirObject[] = [];
  const itemsAt = (items: readonly ConsultationItem[], place: string): FhirObject[] =>
    items.map((item, index) => {
      if (isItemRef(item)) return itemReference(context, item);
      if ('notSupplied' in item) return { display: item.notSupplied };
      const key = `${place}/note-${index}`;
      built.push(buildNote(context, consultation, key, item));
      return referenceTo(context, 'Observation', key);
    });
  const heading = ({ title, items }: HeadingStory, key: string): FhirObject => {
    const level: Level = { resource: 'HeadingList', key, title, items: itemsAt(items, key) };
    built.push(buildLevel(context, consultation, level));
    return referenceTo(context, 'HeadingList', key);
  };
  const topic = ({ title, problems = [], headings, items = [] }: TopicStory, key: string): FhirObject => {
    built.push(
      buildLevel(context, consultation, {
        resource: 'TopicList',
        key,
        title: context.habits.topicTitle(title),
        problems,
        items: headings?.map((each, index) => heading(each, `${key}/h-${index}`)) ?? itemsAt(items, key),
      }),
    );
    return referenceTo(context, 'TopicList', key);
  };
  const topics = (consultation.topics ?? []).map((each, index) =>
    topic(each, `${consultation.key}/t-${index}`),
  );
  const top: Level = {
    resource: 'ConsultationList',
    key: consultation.key,
    title: consultation.type,
    items: topics,
  };
  // A consultation without content is suppressed at the source.
  return topics.length === 0 ? [] : [buildLevel(context, consultation, top), ...built];
}
