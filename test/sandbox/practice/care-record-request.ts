import { isNhsNumber } from '../nhs-number.ts';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, recordsOf, textOf } from '../service/json.ts';
import type { Refusal } from '../service/operation-outcome.ts';
import { checkTimePeriod } from './time-period.ts';

export const NHS_NUMBER = 'http://fhir.nhs.net/Id/nhs-number';
export const SECTIONS = 'http://fhir.nhs.net/ValueSet/gpconnect-record-section-1';

/** Title, and whether dates may be sent (html.md 1.2). */
export const sections = {
  SUM: { title: 'Summary', dated: false },
  ENC: { title: 'Encounters', dated: true },
  CLI: { title: 'Clinical Items', dated: true },
  PRB: { title: 'Problems and Issues', dated: true },
  ALL: { title: 'Allergies and Adverse Reactions', dated: false },
  MED: { title: 'Medications', dated: true },
  REF: { title: 'Referrals', dated: true },
  OBS: { title: 'Observations', dated: true },
  IMM: { title: 'Immunisations', dated: false },
  ADM: { title: 'Administrative Items', dated: true },
} as const;

export type SectionCode = keyof typeof sections;

type CareRecordRequest =
  | { readonly ok: true; readonly nhsNumber: string; readonly section: SectionCode }
  | { readonly ok: false; readonly refusal: Refusal };

const PARAMETERS: ReadonlySet<unknown> = new Set(['patientNHSNumber', 'recordSection', 'timePeriod']);

function isSection(code: string): code is SectionCode {
  return Object.hasOwn(sections, code);
}

const refused = (status: number, code: string, check: string, diagnostics: string): CareRecordRequest => ({
  ok: false,
  refusal: {
    status,
    code,
    issue: status === 400 ? 'value' : 'invalid',
    diagnostics,
    check: `practice/${check}`,
  },
});

function sectionCode(parameter: UnknownRecord | undefined): {
  readonly system?: string;
  readonly code?: string;
  readonly count: number;
} {
  const concept = parameter?.['valueCodeableConcept'];
  const codings = recordsOf(isRecord(concept) ? concept['coding'] : undefined);
  const system = textOf(codings[0]?.['system']);
  const code = textOf(codings[0]?.['code']);
  return {
    count: codings.length,
    ...(system === undefined ? {} : { system }),
    ...(code === undefined ? {} : { code }),
  };
}

/** Body of `$gpc.getcarerecord` as a strict 0.7 provider reads it (html.md 1.1 to 1.3, 5). */
export function readCareRecordRequest(body: unknown): CareRecordRequest {
  if (!isRecord(body) || body['resourceType'] !== 'Parameters' || !Array.isArray(body['parameter'])) {
    return refused(422, 'INVALID_RESOURCE', 'resource', 'the body must be a Parameters resource');
  }
  const parameters = recordsOf(body['parameter']);
  if (parameters.some(({ name }) => !PARAMETERS.has(name))) {
    return refused(422, 'INVALID_PARAMETER', 'name', 'an unknown parameter was sent');
  }
  const single = (name: string): UnknownRecord | undefined => {
    const found = parameters.filter((parameter) => parameter['name'] === name);
    return found.length === 1 ? found[0] : undefined;
  };
  const [number, section, period] = ['patientNHSNumber', 'recordSection', 'timePeriod'].map(single);
  const isRepeated = new Set(parameters.map(({ name }) => name)).size < parameters.length;
  if (number === undefined || section === undefined || isRepeated) {
    return refused(400, 'BAD_REQUEST', 'cardinality', 'a parameter is missing or was sent twice');
  }
  const identifier = isRecord(number['valueIdentifier']) ? number['valueIdentifier'] : {};
  if (identifier['system'] !== NHS_NUMBER) {
    return refused(
      400,
      'INVALID_IDENTIFIER_SYSTEM',
      'nhs-number-system',
      'patientNHSNumber has a wrong system',
    );
  }
  const nhsNumber = textOf(identifier['value']) ?? '';
  if (!isNhsNumber(nhsNumber)) {
    return refused(400, 'INVALID_NHS_NUMBER', 'nhs-number', 'patientNHSNumber is not a valid NHS number');
  }
  const { system, code = '', count } = sectionCode(section);
  if (system !== SECTIONS || count !== 1) {
    return refused(
      400,
      'BAD_REQUEST',
      'section-system',
      'recordSection must be one coding of the section list',
    );
  }
  if (!isSection(code)) {
    return refused(422, 'INVALID_PARAMETER', 'section', 'recordSection is no section (upper case)');
  }
  if (period !== undefined) {
    if (!sections[code].dated) {
      return refused(400, 'BAD_REQUEST', 'period-on-undated', `${code} takes no timePeriod`);
    }
    const wrong = checkTimePeriod(period['valuePeriod']);
    if (wrong !== undefined) return refused(422, 'INVALID_PARAMETER', 'period', `timePeriod ${wrong}`);
  }
  return { ok: true, nhsNumber, section: code };
}
