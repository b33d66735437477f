/** The dialects of OperationOutcome that a client must recognise (integration.md 5.1). */
import { randomUUID } from 'node:crypto';
import type { Interaction } from '../interactions.ts';
import type { ServiceAnswer } from './service-types.ts';

export const FHIR_JSON = 'application/fhir+json; charset=utf-8';
const DSTU2_JSON = 'application/json+fhir; charset=utf-8';

const SPINE_R4 = 'https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode';
const SPINE_STU3_VALUE_SET = 'https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1';
const SPINE_STU3 = 'https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1';
const PROXY_RESPONSE = 'http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0';
const DSTU2_PROFILE = 'http://fhir.nhs.net/StructureDefinition/gpconnect-operationoutcome-1';
const DSTU2_CODES = 'http://fhir.nhs.net/ValueSet/gpconnect-error-or-warning-code-1';
const PROVIDER_PROFILE = 'https://fhir.nhs.uk/STU3/StructureDefinition/GPConnect-OperationOutcome-1';

export interface Refusal {
  readonly status: number;
  /** Spine error code, e.g. `INVALID_PARAMETER`. */
  readonly code: string;
  /** FHIR issue type; `invalid` when absent. */
  readonly issue?: string;
  readonly diagnostics: string;
  /** Name of the failed check in the journal. */
  readonly check?: string;
}

function words(code: string): string {
  const text = code.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function answer(
  refusal: Pick<Refusal, 'status' | 'check'>,
  body: object,
  contentType = FHIR_JSON,
): ServiceAnswer {
  return {
    status: refusal.status,
    headers: { 'content-type': contentType },
    body: JSON.stringify(body),
    ...(refusal.check === undefined ? {} : { checksFailed: [refusal.check] }),
  };
}

/** PDS and the API platform's own refusals of SDS: R4 system (integration.md 4.4, 3.2 "Gateway"). */
export function platformOutcome(refusal: Refusal): ServiceAnswer {
  return answer(refusal, {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'error',
        code: refusal.issue ?? 'value',
        details: {
          coding: [{ system: SPINE_R4, version: '1', code: refusal.code, display: words(refusal.code) }],
        },
        diagnostics: refusal.diagnostics,
      },
    ],
  });
}

/** SDS: STU3 value set as system (integration.md 3.2). */
export function directoryOutcome(refusal: Refusal): ServiceAnswer {
  return answer(refusal, {
    resourceType: 'OperationOutcome',
    id: randomUUID(),
    issue: [
      {
        severity: 'error',
        code: refusal.issue ?? 'value',
        details: {
          coding: [{ system: SPINE_STU3_VALUE_SET, code: refusal.code, display: words(refusal.code) }],
        },
        diagnostics: refusal.diagnostics,
      },
    ],
  });
}

/** The proxy: no profile, the HTTP number as code, the token as display and diagnostics (integration.md 5.1, 5.2). */
export function proxyOutcome(status: number, token: string, issue: string, check?: string): ServiceAnswer {
  return answer(
    { status, ...(check === undefined ? {} : { check }) },
    {
      resourceType: 'OperationOutcome',
      id: randomUUID().toUpperCase(),
      issue: [
        {
          severity: 'error',
          code: issue,
          details: { coding: [{ system: PROXY_RESPONSE, code: String(status), display: token }] },
          diagnostics: token,
        },
      ],
    },
    'application/fhir+json',
  );
}

/** The proxy's other dialect, for a wrong verb (integration.md 5.2). */
export function proxyMethodOutcome(): ServiceAnswer {
  return answer(
    { status: 405, check: 'ssp/method' },
    {
      resourceType: 'OperationOutcome',
      meta: { profile: ['https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1'] },
      issue: [{ severity: 'fatal', code: 'not-supported', diagnostics: '405: Method Not Allowed' }],
    },
    'application/fhir+json',
  );
}

/** The practice, version 1 (integration.md 5.3). */
export function providerOutcome(refusal: Refusal): ServiceAnswer {
  const outcome = answer(refusal, {
    resourceType: 'OperationOutcome',
    meta: { profile: [PROVIDER_PROFILE] },
    issue: [
      {
        severity: 'error',
        code: refusal.issue ?? 'invalid',
        details: {
          coding: [{ system: SPINE_STU3, code: refusal.code, display: words(refusal.code) }],
          text: words(refusal.code),
        },
        diagnostics: refusal.diagnostics,
      },
    ],
  });
  return { ...outcome, headers: { ...outcome.headers, 'cache-control': 'no-store' } };
}

/** The practice, version 0.7 (html.md 5): the sentence stands in `diagnostics` alone. */
export function dstu2ProviderOutcome(refusal: Refusal): ServiceAnswer {
  const outcome = answer(
    refusal,
    {
      resourceType: 'OperationOutcome',
      meta: { profile: [DSTU2_PROFILE] },
      issue: [
        {
          severity: 'error',
          code: refusal.issue ?? 'invalid',
          details: { coding: [{ system: DSTU2_CODES, code: refusal.code, display: words(refusal.code) }] },
          diagnostics: refusal.diagnostics,
        },
      ],
    },
    DSTU2_JSON,
  );
  return { ...outcome, headers: { ...outcome.headers, 'cache-control': 'no-store' } };
}

export function mediaTypeOf(version: Interaction['version']): string {
  return version === '0.7' ? DSTU2_JSON : FHIR_JSON;
}

/** The dialect of a practice's version. */
export function outcomeOf(version: Interaction['version']): (refusal: Refusal) => ServiceAnswer {
  return version === '0.7' ? dstu2ProviderOutcome : providerOutcome;
}
