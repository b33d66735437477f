import type { FhirObject } from '../json-text.ts';
import type { ListName, StoryArea } from '../patient-story.ts';
import { codeSystem, SNOMED } from './fhir-urls.ts';

interface ListIdentity {
  readonly title: string;
  readonly coding: FhirObject;
  /** The request area that calls for the list; absent for lists that problems call for. */
  readonly area?: StoryArea;
}

function primary(code: string, title: string, area: StoryArea): ListIdentity {
  return { title, area, coding: { system: SNOMED, code, display: title } };
}

function secondary(code: string, title: string): ListIdentity {
  return { title, coding: { system: codeSystem.secondaryList, code, display: title } };
}

/** Code and title of every list that the sandbox sends (structured.md 2.3, 2.4). */
export const listIdentities: Record<ListName | 'problems' | 'linked-problems', ListIdentity> = {
  allergies: primary('886921000000105', 'Allergies and adverse reactions', 'allergies'),
  'ended-allergies': primary('1103671000000101', 'Ended allergies', 'allergies'),
  medication: primary('933361000000108', 'Medications and medical devices', 'medication'),
  'related-medication': secondary(
    'problems-medications-related-to-problems',
    'Problems - Medications related to problems',
  ),
  problems: {
    title: 'Problems',
    coding: { system: SNOMED, code: '717711000000103', display: 'Problems' },
  },
  'linked-problems': secondary(
    'problems-linked-problems-not-relating-to-the-primary-query',
    'Problems - Linked problems not relating to the primary query',
  ),
};
