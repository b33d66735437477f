import type { FhirObject } from '../json-text.ts';
import type { FilingStory, GroupStory, ReportStory, SpecimenStory } from '../investigation-story.ts';
import { buildObservation } from './build-observation.ts';
import { extensionUrl, identifierSystem, SNOMED } from './fhir-urls.ts';
import {
  contextReference,
  namedReference,
  notesOf,
  patientReference,
  referenceTo,
  resourceHead,
  whoReference,
  type RecordContext,
} from './record-context.ts';

function buildSpecimen(context: RecordContext, report: ReportStory, specimen: SpecimenStory): FhirObject {
  const { accession, collected, fasting, note } = specimen;
  return {
    ...resourceHead(context, 'Specimen', `${report.key}/${specimen.key}`),
    accessionIdentifier: accession === undefined ? undefined : { value: accession },
    type: { text: specimen.type },
    subject: patientReference(context),
    receivedTime: specimen.received,
    collection: {
      extension:
        fasting === true
          ? [{ url: extensionUrl.fastingStatus, valueCodeableConcept: { text: 'F' } }]
          : undefined,
      collectedDateTime: collected,
    },
    note: notesOf(context, note === undefined ? undefined : [note]),
  };
}

/** Status and intent are placeholders: it is no outstanding request (structured.md 3.7). */
function buildRequest(context: RecordContext, report: ReportStory): FhirObject[] {
  const { request } = report;
  if (request === undefined) return [];
  const requester = whoReference(context, request.requestedBy);
  return [
    {
      ...resourceHead(context, 'TestRequest', report.key),
      status: 'active',
      intent: 'order',
      code: request.term === undefined ? { text: 'No code available' } : context.habits.concept(request.term),
      subject: patientReference(context),
      authoredOn: request.authored,
      requester: requester === undefined ? undefined : { agent: requester },
      reasonCode: request.reason === undefined ? undefined : [{ text: request.reason }],
      note: notesOf(context, request.note === undefined ? undefined : [request.note]),
    },
  ];
}

/** Always of status `unknown`; its date is that of the filing (structured.md 3.7). */
function buildFiling(
  context: RecordContext,
  key: string,
  filing: FilingStory,
  about: string | undefined,
): FhirObject {
  const by = namedReference(context, filing.by);
  return {
    ...resourceHead(context, 'Observation', key),
    status: 'unknown',
    code: { coding: [{ system: SNOMED, code: '37331000000100', display: 'Comment note' }] },
    subject: patientReference(context),
    effectiveDateTime: filing.filed,
    issued: filing.filed,
    performer: by === undefined ? undefined : [context.habits.performer(by)],
    comment: context.habits.freeText(filing.comment),
    related:
      about === undefined
        ? undefined
        : [{ type: 'derived-from', target: referenceTo(context, 'Observation', about) }],
  };
}

const laboratory: FhirObject = {
  coding: [{ system: 'http://hl7.org/fhir/observation-category', code: 'laboratory', display: 'Laboratory' }],
};

function buildGroup(context: RecordContext, report: ReportStory, group: GroupStory): FhirObject[] {
  const key = `${report.key}/${group.key}`;
  const [first] = report.specimens ?? [];
  const specimenKey = group.specimen ?? first?.key;
  const specimen =
    specimenKey === undefined ? undefined : referenceTo(context, 'Specimen', `${report.key}/${specimenKey}`);
  const keyed = group.results.map((result) => ({ ...result, key: `${key}/${result.key}` }));
  const filed = (group.filing ?? []).map((filing, index) => ({ filing, key: `${key}/filing-${index}` }));
  return [
    buildObservation(
      context,
      {
        key,
        term: group.term,
        effective: report.issued,
        ...(group.comment === undefined ? {} : { comment: group.comment }),
        ...(group.interpretation === undefined ? {} : { interpretation: group.interpretation }),
        ...(report.laboratory === undefined ? {} : { performer: report.laboratory }),
      },
      {
        category: [laboratory],
        specimen,
        related: [...keyed, ...filed].map((member) => ({
          type: 'has-member',
          target: referenceTo(context, 'Observation', member.key),
        })),
      },
    ),
    ...keyed.map((result) =>
      buildObservation(
        context,
        {
          effective: report.issued,
          ...(report.laboratory === undefined ? {} : { performer: report.laboratory }),
          ...result,
        },
        {
          category: [laboratory],
          specimen,
          related: [{ type: 'derived-from', target: referenceTo(context, 'Observation', key) }],
        },
      ),
    ),
    ...filed.map((each) => buildFiling(context, each.key, each.filing, key)),
  ];
}

function standalone(context: RecordContext, report: ReportStory): FhirObject[] {
  return (report.results ?? []).map((result) =>
    buildObservation(context, { ...result, key: `${report.key}/${result.key}` }, { category: [laboratory] }),
  );
}

/** A report with everything that hangs on it: request, specimens, groups, results, filing comments (structured.md 3.7). */
export function buildReport(context: RecordContext, report: ReportStory): FhirObject[] {
  const performer = whoReference(context, report.laboratory);
  const filed = (report.filing ?? []).map((filing, index) => ({
    filing,
    key: `${report.key}/filing-${index}`,
  }));
  const resultKeys = [
    ...(report.groups ?? []).map(({ key }) => `${report.key}/${key}`),
    ...(report.results ?? []).map(({ key }) => `${report.key}/${key}`),
    ...filed.map(({ key }) => key),
  ];
  const head = resourceHead(context, 'DiagnosticReport', report.key, {
    notForPatient: report.notForPatient === true,
  });
  return [
    {
      ...head,
      identifier:
        report.reportNumber === undefined
          ? head['identifier']
          : [{ system: identifierSystem.labReport, value: report.reportNumber }],
      basedOn: report.request === undefined ? undefined : [referenceTo(context, 'TestRequest', report.key)],
      status: report.status ?? 'unknown',
      category: {
        coding: [
          { system: 'http://hl7.org/fhir/v2/0074', code: 'LAB', display: report.category ?? 'Laboratory' },
        ],
      },
      // Fixed, and so no title (structured.md 3.7).
      code: { coding: [{ system: SNOMED, code: '721981007', display: 'Diagnostic studies report' }] },
      subject: patientReference(context),
      ...contextReference(context, report.consultation),
      issued: report.issued,
      performer: performer === undefined ? undefined : [{ actor: performer }],
      specimen: (report.specimens ?? []).map(({ key }) =>
        referenceTo(context, 'Specimen', `${report.key}/${key}`),
      ),
      result: resultKeys.map((key) => referenceTo(context, 'Observation', key)),
      conclusion: report.conclusion === undefined ? undefined : context.habits.freeText(report.conclusion),
      codedDiagnosis:
        report.codedDiagnosis === undefined ? undefined : [context.habits.concept(report.codedDiagnosis)],
    },
    ...buildRequest(context, report),
    ...(report.specimens ?? []).map((specimen) => buildSpecimen(context, report, specimen)),
    ...(report.groups ?? []).flatMap((group) => buildGroup(context, report, group)),
    ...standalone(context, report),
    ...filed.map(({ key, filing }) => buildFiling(context, key, filing, undefined)),
  ];
}
