import type { FhirObject } from '../json-text.ts';
import type { DiaryStory, DocumentStory, ReferralStory } from '../planned-story.ts';
import { codeSystem, identifierSystem } from './fhir-urls.ts';
import { isSwitchedOff } from './item-reference.ts';
import {
  contextReference,
  idOf,
  namedReference,
  notesOf,
  patientReference,
  referenceTo,
  resourceHead,
  whoReference,
  type RecordContext,
} from './record-context.ts';

/** An outbound referral; its status says nothing but `cancelled` (structured.md 3.8). */
export function buildReferral(context: RecordContext, referral: ReferralStory): FhirObject {
  const { habits } = context;
  const head = resourceHead(context, 'ReferralRequest', referral.key, {
    notForPatient: referral.notForPatient === true,
  });
  const agent = whoReference(context, referral.requestedBy);
  const letters = isSwitchedOff(context, 'documents') ? [] : (referral.letters ?? []);
  const recipients = (referral.recipients ?? []).flatMap((key) => whoReference(context, key) ?? []);
  return {
    ...head,
    identifier:
      referral.bookingReference === undefined
        ? head['identifier']
        : [{ system: identifierSystem.bookingReference, value: referral.bookingReference }],
    status: referral.cancelled === true ? 'cancelled' : 'unknown',
    intent: 'order',
    priority: habits.sendsPriority ? referral.priority : undefined,
    serviceRequested: referral.service === undefined ? undefined : [habits.concept(referral.service)],
    subject: patientReference(context),
    ...contextReference(context, referral.consultation),
    authoredOn: referral.authored,
    requester:
      agent === undefined
        ? undefined
        : { agent, onBehalfOf: referenceTo(context, 'Organization', context.practice.odsCode) },
    specialty: referral.specialty === undefined ? undefined : habits.concept(referral.specialty),
    recipient: recipients.length === 0 ? undefined : recipients,
    reasonCode: referral.reasons.map((reason) => habits.concept(reason)),
    description: referral.description === undefined ? undefined : habits.freeText(referral.description),
    supportingInfo:
      letters.length === 0 ? undefined : letters.map((key) => referenceTo(context, 'DocumentReference', key)),
    note: notesOf(context, referral.notes),
  };
}

/** A planned action. `active` is all that its status can be (structured.md 3.9). */
export function buildDiaryEntry(context: RecordContext, entry: DiaryStory): FhirObject {
  const agent = whoReference(context, entry.requestedBy);
  return {
    ...resourceHead(context, 'DiaryEntry', entry.key, { notForPatient: entry.notForPatient === true }),
    status: 'active',
    intent: 'plan',
    code: context.habits.concept(entry.action),
    subject: patientReference(context),
    ...contextReference(context, entry.consultation),
    ...(entry.due === undefined ? {} : context.habits.due(entry.due)),
    authoredOn: entry.raised,
    requester: agent === undefined ? undefined : { agent },
    reasonCode: entry.reasons?.map((reason) => context.habits.concept(reason)),
    note: notesOf(context, entry.notes),
  };
}

/** What is known of a document; a placeholder has no url, and the reason as its title (structured.md 3.10). */
export function buildDocument(context: RecordContext, document: DocumentStory): FhirObject {
  const { habits, practice } = context;
  const author = namedReference(context, document.author);
  const label = [{ coding: [{ system: codeSystem.actCode, code: 'NOPAT' }] }];
  const id = idOf(context, 'DocumentReference', document.key);
  const url = `${practice.fhirAddress.replace(/structured$/, 'documents')}/Binary/${id}`;
  return {
    ...resourceHead(context, 'DocumentReference', document.key, {
      notForPatient: document.notForPatient === true,
    }),
    status: 'current',
    type: habits.concept(document.type),
    subject: patientReference(context),
    created: document.created,
    indexed: document.filed,
    author: author === undefined ? undefined : [habits.documentAuthor(author)],
    custodian: referenceTo(context, 'Organization', practice.odsCode),
    description: document.description,
    securityLabel: document.notForPatient === true ? label : undefined,
    content: [
      {
        attachment: {
          contentType: document.contentType,
          url: document.placeholder === undefined ? url : undefined,
          size: document.size,
          title: document.placeholder,
        },
      },
    ],
    context:
      document.consultation === undefined
        ? undefined
        : { encounter: referenceTo(context, 'Encounter', document.consultation) },
  };
}
