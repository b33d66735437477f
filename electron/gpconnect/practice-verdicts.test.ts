import { describe, expect, it } from 'vitest';
import { readEnvelope } from './answer-envelope.ts';
import { isAddressRefusal, isOutage, isUnknownQuestion, practiceVerdict } from './practice-verdicts.ts';

function fromPractice(
  code: string,
  system = 'https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1',
): string {
  return JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: [
      { severity: 'error', code: 'invalid', details: { coding: [{ system, code, display: 'words' }] } },
    ],
  });
}

function fromProxy(status: number, token: string): string {
  return JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'fatal',
        code: 'forbidden',
        details: {
          coding: [
            {
              system: 'http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0',
              code: String(status),
              display: token,
            },
          ],
        },
      },
    ],
  });
}

const proxyProfile = JSON.stringify({
  resourceType: 'OperationOutcome',
  meta: { profile: ['https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1'] },
  issue: [{ severity: 'fatal', code: 'not-supported', diagnostics: '405: Method Not Allowed' }],
});

const varies = fromProxy(400, 'ENDPOINT_https://a_CPAID_S1_VARIES_FROM_TARGETURL_https://b');

// integration.md §5.2
const proxyTable = [
  [400, varies, 'E-REC-07', 'never'],
  [403, fromProxy(403, 'ASID_CHECK_FAILED_MESSAGESENDER_900000000101'), 'E-REC-04', 'never'],
  [403, fromProxy(403, 'PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_900000000202'), 'E-GP-01', 'never'],
  [403, fromProxy(403, 'FOT_CHECK_FAILED_MESSAGESENDER_1_MESSAGERECEIVER_2'), 'E-REC-04', 'never'],
  [405, proxyProfile, 'E-REC-07', 'never'],
  [415, fromProxy(415, 'Unsupported_Media_Type'), 'E-REC-07', 'never'],
  [429, '', 'E-REC-11', 'after-a-pause'],
  [503, '', 'E-REC-09', 'after-a-pause'],
  [444, '', 'E-REC-09', 'after-a-pause'],
  [495, '', 'E-CFG-04', 'never'],
  [496, '', 'E-CFG-02', 'never'],
  [497, '', 'E-CFG-04', 'never'],
  [502, fromProxy(502, 'ERROR_COMMUNICATING_TO_ENDPOINT_URL_https://gp'), 'E-REC-09', 'after-a-pause'],
  [504, '', 'E-REC-09', 'after-a-timeout'],
  [599, '', 'E-REC-09', 'after-a-timeout'],
  [500, '', 'E-REC-09', 'after-a-timeout'],
] as const;

// integration.md §5.3, clinical-ui.md §10.3
const practiceTable = [
  [400, 'INVALID_NHS_NUMBER', 'E-REC-05'],
  [400, 'INVALID_IDENTIFIER_SYSTEM', 'E-REC-05'],
  [400, 'INVALID_IDENTIFIER_VALUE', 'E-REC-05'],
  [400, 'INVALID_PATIENT_DEMOGRAPHICS', 'E-REC-05'],
  [400, 'BAD_REQUEST', 'E-REC-07'],
  [400, 'CONFLICTING_VALUES', 'E-REC-07'],
  [403, 'NO_PATIENT_CONSENT', 'E-REC-01'],
  [403, 'NO_ORGANISATIONAL_CONSENT', 'E-REC-02'],
  [403, 'NO_ORGANISATION_CONSENT', 'E-REC-02'],
  [403, 'NO_ORGANISATION_PFS', 'E-REC-02'],
  [403, 'ACCESS DENIED', 'E-GP-01'],
  [403, 'ACCESS_DENIED', 'E-GP-01'],
  [403, 'Access Denied', 'E-GP-01'],
  [403, 'NO_RELATIONSHIP', 'E-REC-03'],
  [403, 'NON_AUTHORITATIVE', 'E-PT-11'],
  [400, 'INVALID_ODS_CODE', 'E-REC-07'],
  [404, 'PATIENT_NOT_FOUND', 'E-PT-11'],
  [404, 'NO_RECORD_FOUND', 'E-PT-11'],
  [404, 'PRACTITIONER_NOT_FOUND', 'E-REC-06'],
  [404, 'ORGANISATION_NOT_FOUND', 'E-REC-06'],
  [409, 'DUPLICATE_REJECTED', 'E-UNKNOWN'],
  [415, 'BAD_REQUEST', 'E-REC-07'],
  [415, 'UNSUPPORTED_MEDIA_TYPE', 'E-REC-07'],
  [422, 'INVALID_PARAMETER', 'E-REC-07'],
  [422, 'INVALID_RESOURCE', 'E-REC-07'],
  [422, 'REFERENCE_NOT_FOUND', 'E-REC-06'],
  [501, 'NOT_IMPLEMENTED', 'E-REC-08'],
] as const;

describe('answers on the way to a record', () => {
  it.each(proxyTable)('the proxy says %i %s: %s, tried again: %s', (status, text, code, again) => {
    expect(practiceVerdict(status, readEnvelope(text), 0)).toEqual({ code, again });
  });

  it.each(practiceTable)('the practice says %i %s: %s, and is not asked again', (status, code, expected) => {
    expect(practiceVerdict(status, readEnvelope(fromPractice(code)), 0)).toEqual({
      code: expected,
      again: 'never',
    });
  });

  it('takes the value-set spelling of the code system too', () => {
    const text = fromPractice(
      'NO_PATIENT_CONSENT',
      'https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1',
    );
    expect(practiceVerdict(403, readEnvelope(text), 0).code).toBe('E-REC-01');
  });

  it.each([
    [401, 'E-REC-07'],
    [403, 'E-UNKNOWN'],
    [404, 'E-REC-06'],
    [418, 'E-UNKNOWN'],
    [505, 'E-REC-09'],
    [302, 'E-REC-07'],
    [308, 'E-REC-07'],
    [204, 'E-UNKNOWN'],
  ])('without a readable body the status %i decides: %s', (status, code) => {
    expect(practiceVerdict(status, readEnvelope('<html>proxy</html>'), 0)).toEqual({ code, again: 'never' });
  });

  it('SAFE-25 not found at the practice and restricted at PDS are one sentence', () => {
    const notFound = practiceVerdict(404, readEnvelope(fromPractice('PATIENT_NOT_FOUND')), 0);
    const sensitive = practiceVerdict(403, readEnvelope(fromPractice('PATIENT_SENSITIVE')), 0);
    expect(notFound).toEqual(sensitive);
  });

  it.each([
    [undefined, 'BAD_REQUEST', 'E-REC-07'],
    [60, 'BAD_REQUEST', 'E-REC-07'],
    [61, 'BAD_REQUEST', 'E-CLK-01'],
    [61, 'CONFLICTING_VALUES', 'E-CLK-01'],
    [61, 'INVALID_NHS_NUMBER', 'E-REC-05'],
  ])('SAFE-24 with the clock %s s off, 400 %s is %s', (off, code, expected) => {
    expect(practiceVerdict(400, readEnvelope(fromPractice(code)), off).code).toBe(expected);
  });

  it.each([
    [444, true],
    [500, true],
    [502, true],
    [503, true],
    [504, true],
    [599, true],
    [501, false],
    [429, false],
    [404, false],
    [200, false],
  ])('INT-5.5 %i counts as an outage of the practice: %s', (status, outage) => {
    expect(isOutage(status)).toBe(outage);
  });

  it.each([
    [422, 'INVALID_PARAMETER', true],
    [501, 'NOT_IMPLEMENTED', true],
    [501, 'SOMETHING_ELSE', true],
    [422, 'INVALID_RESOURCE', false],
    [400, 'INVALID_PARAMETER', false],
    [500, 'INTERNAL_SERVER_ERROR', false],
  ])('structured.md 1.7 %i %s says that the question is not known: %s', (status, code, unknown) => {
    expect(isUnknownQuestion(status, readEnvelope(fromPractice(code)))).toBe(unknown);
  });

  it('knows the refusal that asks for another look into the directory', () => {
    expect(isAddressRefusal(400, readEnvelope(varies))).toBe(true);
    expect(isAddressRefusal(403, readEnvelope(varies))).toBe(false);
    expect(isAddressRefusal(400, readEnvelope(fromPractice('BAD_REQUEST')))).toBe(false);
  });
});
