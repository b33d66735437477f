import type { FhirObject } from '../json-text.ts';
import { codeSystem, SNOMED } from './fhir-urls.ts';
import type { AskableArea } from '../structured-ask.ts';

interface ListIdentity {
  readonly title: string;
  readonly coding: FhirObject;
  /** The area of the request that calls for the list; secondary lists have the area that leads to them. */
  readonly area: AskableArea;
}

function primary(code: string, title: string, area: AskableArea): ListIdentity {
  return { title, area, coding: { system: SNOMED, code, display: title } };
}

/** Title and display are the code in words (structured.md 2.4). */
function secondary(code: string, title: string): ListIdentity {
  const area = code.startsWith('problems-') ? 'problems' : 'consultations';
  return { title, area, coding: { system: codeSystem.secondaryList, code, display: title } };
}

/** Code and title of every list that a practice sends (structured.md 2.3, 2.4). */
export const listIdentities = {
  allergies: primary('886921000000105', 'Allergies and adverse reactions', 'allergies'),
  'ended-allergies': primary('1103671000000101', 'Ended allergies', 'allergies'),
  medication: primary('933361000000108', 'Medications and medical devices', 'medication'),
  problems: primary('717711000000103', 'Problems', 'problems'),
  consultations: primary('1149501000000101', 'List of consultations', 'consultations'),
  immunisations: primary('1102181000000102', 'Immunisations', 'immunisations'),
  // The title differs from the preferred term (structured.md 2.3).
  uncategorised: {
    title: 'Uncategorised data',
    area: 'uncategorised',
    coding: { system: SNOMED, code: '826501000000100', display: 'Miscellaneous record' },
  },
  investigations: primary('887191000000108', 'Investigations and results', 'investigations'),
  referrals: primary('792931000000107', 'Outbound referral', 'referrals'),
  diary: primary('714311000000108', 'Patient recall administration', 'diary'),

  'related-allergies': secondary(
    'problems-allergies-related-to-problems',
    'Problems - Allergies related to problems',
  ),
  'related-ended-allergies': secondary(
    'problems-allergies-that-have-been-ended-related-to-problems',
    'Problems - Allergies that have been ended related to problems',
  ),
  'related-medication': secondary(
    'problems-medications-related-to-problems',
    'Problems - Medications related to problems',
  ),
  'related-consultations': secondary(
    'problems-consultations-related-to-problems',
    'Problems - Consultations related to problems',
  ),
  'related-immunisations': secondary(
    'problems-immunisations-related-to-problems',
    'Problems - Immunisations related to problems',
  ),
  'related-uncategorised': secondary(
    'problems-uncategorised-data-related-to-problems',
    'Problems - Uncategorised data related to problems',
  ),
  'related-investigations': secondary(
    'problems-investigations-related-to-problems',
    'Problems - Investigations related to problems',
  ),
  'related-referrals': secondary(
    'problems-outbound-referrals-related-to-problems',
    'Problems - Outbound referrals related to problems',
  ),
  'related-diary': secondary(
    'problems-diary-entries-related-to-problems',
    'Problems - Diary entries related to problems',
  ),
  'related-documents': secondary(
    'problems-documents-related-to-problems',
    'Problems - Documents related to problems',
  ),
  'linked-problems': secondary(
    'problems-linked-problems-not-relating-to-the-primary-query',
    'Problems - Linked problems not relating to the primary query',
  ),

  'contained-allergies': secondary(
    'consultations-allergies-contained-in-consultations',
    'Consultations - Allergies contained in consultations',
  ),
  'contained-ended-allergies': secondary(
    'consultations-allergies-that-have-been-ended-contained-in-consultations',
    'Consultations - Allergies that have been ended contained in consultations',
  ),
  'contained-medication': secondary(
    'consultations-medications-contained-in-consultations',
    'Consultations - Medications contained in consultations',
  ),
  'contained-problems': secondary(
    'consultations-problems-contained-in-consultations',
    'Consultations - Problems contained in consultations',
  ),
  'contained-immunisations': secondary(
    'consultations-immunisations-contained-in-consultations',
    'Consultations - Immunisations contained in consultations',
  ),
  'contained-uncategorised': secondary(
    'consultations-uncategorised-data-contained-in-consultations',
    'Consultations - Uncategorised data contained in consultations',
  ),
  'contained-investigations': secondary(
    'consultations-investigations-contained-in-consultations',
    'Consultations - Investigations contained in consultations',
  ),
  'contained-referrals': secondary(
    'consultations-outbound-referrals-in-consultations',
    'Consultations - Outbound referrals in consultations',
  ),
  'contained-diary': secondary(
    'consultations-diary-entries-contained-in-consultations',
    'Consultations - Diary entries contained in consultations',
  ),
  'contained-documents': secondary(
    'consultations-documents-contained-in-consultations',
    'Consultations - Documents contained in consultations',
  ),
} satisfies Record<string, ListIdentity>;

export type ListName = keyof typeof listIdentities;

export function isSecondary(name: ListName): boolean {
  return listIdentities[name].coding['system'] === codeSystem.secondaryList;
}

/** The code by which a list is recognised. */
export function listCode(name: ListName): string {
  const { code } = listIdentities[name].coding;
  return typeof code === 'string' ? code : '';
}
