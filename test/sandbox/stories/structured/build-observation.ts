import type { FhirObject } from '../json-text.ts';
import type { ComponentStory, ObservationStory, RangeStory, ValueStory } from '../observation-story.ts';
import { extensionUrl, questionnaireProfile } from './fhir-urls.ts';
import {
  contextReference,
  namedReference,
  patientReference,
  referenceTo,
  resourceHead,
  type RecordContext,
} from './record-context.ts';

/** `value[x]`, or why there is none. */
function valueMembers(context: RecordContext, value: ValueStory | undefined): FhirObject {
  if (value === undefined) return {};
  if ('measured' in value) return { valueQuantity: context.habits.measured(value.measured) };
  if ('text' in value) return { valueString: context.habits.freeText(value.text) };
  if ('coded' in value) return { valueCodeableConcept: context.habits.concept(value.coded) };
  return {
    dataAbsentReason: {
      coding: [{ system: 'http://hl7.org/fhir/data-absent-reason', code: value.absent }],
    },
  };
}

function buildRange(context: RecordContext, range: RangeStory): FhirObject {
  const { low, high, unit, text, kind } = range;
  return {
    low: low === undefined ? undefined : context.habits.rangeEnd(low, unit),
    high: high === undefined ? undefined : context.habits.rangeEnd(high, unit),
    type: kind === undefined ? undefined : { text: kind },
    text,
  };
}

function buildComponent(context: RecordContext, component: ComponentStory): FhirObject {
  return {
    code: context.habits.concept(component.term),
    ...valueMembers(context, component.value),
    interpretation:
      component.interpretation === undefined
        ? undefined
        : context.habits.interpretation(component.interpretation),
    referenceRange: component.range === undefined ? undefined : [buildRange(context, component.range)],
  };
}

function effective({ effective: start, until }: ObservationStory): FhirObject {
  return until === undefined ? { effectiveDateTime: start } : { effectivePeriod: { start, end: until } };
}

/** Members that only observations of a laboratory report have. */
export interface ObservationExtras {
  readonly [member: string]: FhirObject | readonly FhirObject[] | undefined;
}

/** One Observation, whatever its role (structured.md 3.6, 3.7). */
export function buildObservation(
  context: RecordContext,
  observation: ObservationStory,
  extras: ObservationExtras = {},
): FhirObject {
  const { habits } = context;
  const { value, comment, members = [], interpretation } = observation;
  const performer = namedReference(context, observation.performer);
  const approximate = value !== undefined && 'measured' in value && value.measured.approximate === true;
  const byQuestionnaire = habits.groupsByQuestionnaire && observation.membersLabel !== undefined;
  const parent = context.index.parent.get(observation.key);
  const related = [
    ...(byQuestionnaire ? [] : members).map((member) => ({
      type: 'has-member',
      target: referenceTo(context, 'Observation', member),
    })),
    ...(parent === undefined
      ? []
      : [{ type: 'derived-from', target: referenceTo(context, 'Observation', parent) }]),
  ];
  return {
    ...resourceHead(context, 'Observation', observation.key, {
      notForPatient: observation.notForPatient === true,
    }),
    extension: approximate ? [{ url: extensionUrl.valueApproximation, valueBoolean: true }] : undefined,
    status: observation.status ?? 'final',
    code: habits.concept(observation.term),
    subject: patientReference(context),
    ...contextReference(context, observation.consultation),
    ...effective(observation),
    issued: observation.issued,
    performer: performer === undefined ? undefined : [habits.performer(performer)],
    ...valueMembers(context, value),
    interpretation: interpretation === undefined ? undefined : habits.interpretation(interpretation),
    comment: comment === undefined ? undefined : habits.freeText(comment),
    bodySite: observation.bodySite === undefined ? undefined : habits.concept(observation.bodySite),
    referenceRange: observation.ranges?.map((range) => buildRange(context, range)),
    related: related.length === 0 ? undefined : related,
    component: observation.components?.map((component) => buildComponent(context, component)),
    ...extras,
  };
}

/** The middle node between an observation and its members, where the supplier sends one (structured.md 3.6). */
export function buildMemberGroup(
  context: RecordContext,
  observation: ObservationStory,
): FhirObject | undefined {
  const { key, members, membersLabel } = observation;
  if (!context.habits.groupsByQuestionnaire || members === undefined || membersLabel === undefined) {
    return undefined;
  }
  return {
    ...resourceHead(context, 'QuestionnaireResponse', key, { profile: questionnaireProfile }),
    parent: [referenceTo(context, 'Observation', key)],
    status: 'completed',
    subject: patientReference(context),
    ...contextReference(context, observation.consultation),
    item: members.map((member) => ({
      linkId: 'No information available',
      text: membersLabel,
      answer: [{ valueReference: referenceTo(context, 'Observation', member) }],
    })),
  };
}
