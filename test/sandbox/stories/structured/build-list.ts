import type { FhirObject } from '../json-text.ts';
import type { ListWarningStory } from '../patient-story.ts';
import { codeSystem, extensionUrl, profileUrl, SNOMED } from './fhir-urls.ts';
import { listIdentities, type ListName } from './list-identity.ts';
import { listWarningSentences } from './list-warning-sentence.ts';
import { patientReference, type RecordContext } from './record-context.ts';

export interface ListContent {
  readonly name: ListName;
  /** References to resources of the bundle or of `contained`, in order. */
  readonly items: readonly FhirObject[];
  readonly contained?: readonly FhirObject[];
  /** An area that is switched off has neither entries nor a reason (structured.md 1.8). */
  readonly switchedOff?: boolean;
}

function isNamed(warning: ListWarningStory, name: ListName): boolean {
  return warning.lists === 'all' || warning.lists.includes(name);
}

/** Entries that are only a sentence, or point at what did not come (structured.md 2.9). */
function irregularItems(context: RecordContext, name: ListName): FhirObject[] {
  const { textOnlyEntries, danglingEntries } = context.story.irregularities ?? {};
  return [
    ...(danglingEntries?.[name] ?? []).map((reference) => ({ reference })),
    ...(textOnlyEntries?.[name] ?? []).map((display) => ({ display })),
  ];
}

/** Whether the story has something to say on just this list: a warning of its own, or sentences. */
export function isNamedForItself(context: RecordContext, name: ListName): boolean {
  const warned = (context.story.listWarnings ?? []).some(
    ({ lists }) => lists !== 'all' && lists.includes(name),
  );
  return warned || irregularItems(context, name).length > 0;
}

/** A list of the answer (structured.md 2.6): never with an id, its warnings both coded and in the note. */
export function buildList(context: RecordContext, content: ListContent): FhirObject {
  const { story, habits } = context;
  const identity = listIdentities[content.name];
  const warnings = (story.listWarnings ?? []).filter((warning) => isNamed(warning, content.name));
  const switchedOff = content.switchedOff === true;
  const items = switchedOff ? [] : [...content.items, ...irregularItems(context, content.name)];
  const isEmpty = items.length === 0;
  const sentences = [
    ...warnings.map((warning) => warning.sentence ?? listWarningSentences[warning.code]),
    ...(isEmpty && !switchedOff ? ['Information not available'] : []),
  ];
  return {
    resourceType: 'List',
    meta: { profile: [profileUrl('List')] },
    contained:
      switchedOff || content.contained === undefined || content.contained.length === 0
        ? undefined
        : content.contained,
    extension: [
      ...warnings.map((warning) => ({ url: extensionUrl.listWarning, valueCode: warning.code })),
      {
        url: extensionUrl.clinicalSetting,
        valueCodeableConcept: {
          coding: [{ system: SNOMED, code: '1060971000000108', display: 'General practice service' }],
        },
      },
    ],
    status: 'current',
    mode: 'snapshot',
    title: habits.titledLists || content.name !== 'ended-allergies' ? identity.title : undefined,
    code: { coding: [identity.coding] },
    subject: patientReference(context),
    date: '2025-06-02T03:12:08+01:00',
    orderedBy: { coding: [{ system: codeSystem.listOrder, code: 'event-date' }] },
    // Several sentences stand in one string (structured.md 2.6).
    note: sentences.length === 0 ? undefined : [{ text: sentences.join(' ') }],
    entry: isEmpty ? undefined : items.map((item) => ({ item })),
    emptyReason:
      isEmpty && !switchedOff
        ? {
            coding: [
              {
                system: codeSystem.listEmptyReason,
                code: 'no-content-recorded',
                display: 'No Content Recorded',
              },
            ],
          }
        : undefined,
  };
}
