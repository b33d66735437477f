import type { FaultKind, Faults, FaultSetting } from '../faults.ts';
import { isNhsNumber } from '../nhs-number.ts';
import type { ServedPerson } from '../sandbox-person.ts';
import { delay, skewedDate } from '../service/delay.ts';
import { isRecord, textOf } from '../service/json.ts';
import { FHIR_JSON, platformOutcome } from '../service/operation-outcome.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../service/service-types.ts';
import type { IssuedTokens } from '../token/issued-tokens.ts';
import { checkPdsHeaders, echoedHeaders } from './pds-headers.ts';
import { checkSearch, searchPeople } from './pds-search.ts';

export const PDS_PATH = '/personal-demographics/FHIR/R4';

export interface PdsServiceParts {
  readonly people: readonly ServedPerson[];
  readonly tokens: IssuedTokens;
  readonly faults: Faults;
  readonly now: () => number;
}

function retrieve(id: string, query: URLSearchParams, people: readonly ServedPerson[]): ServiceAnswer {
  const [unexpected] = query.keys();
  if (unexpected !== undefined) {
    return platformOutcome({
      status: 400,
      code: 'ADDITIONAL_PROPERTIES',
      issue: 'structure',
      diagnostics: `Invalid request with error - Additional properties are not allowed ('${unexpected}' was unexpected)`,
      check: 'pds/unknown-parameter',
    });
  }
  if (!isNhsNumber(id)) {
    return platformOutcome({
      status: 400,
      code: 'INVALID_RESOURCE_ID',
      diagnostics: 'The identifier in the path is not a valid NHS number',
      check: 'pds/nhs-number',
    });
  }
  const answer = people.find((person) => person.nhsNumber === id)?.pds;
  if (answer === undefined) {
    return platformOutcome({
      status: 404,
      code: 'RESOURCE_NOT_FOUND',
      issue: 'not-found',
      diagnostics: 'No person of that number is known',
    });
  }
  if (answer.kind === 'invalidated') {
    return platformOutcome({
      status: 404,
      code: 'INVALIDATED_RESOURCE',
      issue: 'processing',
      diagnostics: 'The number was marked as invalid',
    });
  }
  const meta = isRecord(answer.patient) ? answer.patient['meta'] : undefined;
  const version = (isRecord(meta) ? textOf(meta['versionId']) : undefined) ?? '1';
  return {
    status: 200,
    headers: { 'content-type': FHIR_JSON, etag: `W/"${version}"` },
    body: JSON.stringify(answer.patient),
  };
}

type FaultyAnswer = (
  proper: () => ServiceAnswer,
  fault: FaultSetting<'pds'>,
  now: number,
) => ServiceAnswer | Promise<ServiceAnswer>;

const faultyAnswers: Readonly<Record<FaultKind<'pds'>, FaultyAnswer>> = {
  unavailable: () => {
    const body = platformOutcome({
      status: 503,
      code: 'SERVICE_UNAVAILABLE',
      issue: 'transient',
      diagnostics: 'PDS is unavailable',
    });
    return { ...body, headers: { ...body.headers, 'retry-after': '5' } };
  },
  'unable-to-call': () =>
    platformOutcome({
      status: 408,
      code: 'UNABLE_TO_CALL_SERVICE',
      issue: 'timeout',
      diagnostics: 'Spine did not answer in time',
    }),
  throttled: () =>
    platformOutcome({
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      issue: 'throttled',
      diagnostics: 'Rate limit exceeded',
    }),
  'access-denied': () =>
    platformOutcome({
      status: 403,
      code: 'ACCESS_DENIED',
      issue: 'forbidden',
      diagnostics: 'The application may not use this service',
    }),
  'gateway-fault': () => ({
    status: 401,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      fault: {
        faultstring: 'Invalid Access Token',
        detail: { errorcode: 'keymanagement.service.invalid_access_token' },
      },
    }),
  }),
  html: () => ({
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<html><head><title>502 Bad Gateway</title></head><body></body></html>',
  }),
  slow: async (proper, fault) => {
    await delay(fault.delayMilliseconds ?? 3000);
    return proper();
  },
  'clock-skew': (proper, _fault, now) => {
    const answer = proper();
    return { ...answer, headers: { ...answer.headers, ...skewedDate(now) } };
  },
  silent: () => ({ status: 0, delivery: 'silent' }),
};

/** Application-restricted PDS: retrieve and search (integration.md 4, 9.2). */
export function createPdsService({ people, tokens, faults, now }: PdsServiceParts): Service {
  const proper = (request: ServiceRequest): ServiceAnswer => {
    const path = request.path.slice(PDS_PATH.length);
    const id = /^\/Patient\/([^/]+)$/.exec(path)?.[1];
    if (request.method !== 'GET' || (id === undefined && path !== '/Patient')) {
      return platformOutcome({
        status: 400,
        code: 'UNSUPPORTED_SERVICE',
        issue: 'not-supported',
        diagnostics: 'Only retrieve and search of Patient exist',
        check: 'pds/service',
      });
    }
    if (id !== undefined) return retrieve(id, request.query, people);
    return checkSearch(request.query) ?? searchPeople(request.query, people);
  };

  return async (request) => {
    const refused = checkPdsHeaders(request, tokens);
    const fault = refused === undefined ? faults.take('pds') : undefined;
    const answer =
      refused ??
      (fault === undefined
        ? proper(request)
        : await faultyAnswers[fault.kind](() => proper(request), fault, now()));
    const echoed = echoedHeaders(request);
    return {
      ...answer,
      headers: { ...answer.headers, ...echoed },
      ...(fault === undefined ? {} : { fault: fault.kind }),
      ...(echoed['x-request-id'] === undefined ? {} : { traceId: echoed['x-request-id'] }),
    };
  };
}
