import type { Faults } from '../faults.ts';
import { isNhsNumber } from '../nhs-number.ts';
import type { ServedPerson } from '../sandbox-person.ts';
import { isRecord, textOf } from '../service/json.ts';
import { FHIR_JSON, platformOutcome } from '../service/operation-outcome.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../service/service-types.ts';
import type { IssuedTokens } from '../token/issued-tokens.ts';
import { faultyPdsAnswer } from './pds-faults.ts';
import { gateReason } from './pds-gate.ts';
import { checkPdsHeaders, echoedHeaders, holderOf } from './pds-headers.ts';
import { createRateLimit } from './rate-limit.ts';
import { checkSearch, searchPeople } from './pds-search.ts';

export const PDS_PATH = '/personal-demographics/FHIR/R4';

export interface PdsServiceParts {
  readonly people: readonly ServedPerson[];
  readonly tokens: IssuedTokens;
  readonly faults: Faults;
  readonly now: () => number;
  /** Calls of one bearer within any second; `unlimited` switches the limit off. */
  readonly callsPerSecond: number | 'unlimited';
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
  const gate = gateReason(answer.patient);
  return {
    status: 200,
    headers: { 'content-type': FHIR_JSON, etag: `W/"${version}"` },
    body: JSON.stringify(answer.patient),
    patient: (isRecord(answer.patient) ? textOf(answer.patient['id']) : undefined) ?? id,
    ...(gate === undefined ? {} : { gate }),
  };
}

const tooMany: ServiceAnswer = {
  ...platformOutcome({
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    issue: 'throttled',
    diagnostics: 'Rate limit exceeded',
    check: 'pds/rate-limit',
  }),
};

/** Retrieve and search (integration.md 4, 9.2), on behalf of the application or of a person. */
export function createPdsService(parts: PdsServiceParts): Service {
  const { people, tokens, faults, now } = parts;
  const isWithinRate = createRateLimit(parts.callsPerSecond);
  const turnedAway = new Set<string>();
  const cameBefore = (requestId: string): boolean => {
    const before = turnedAway.has(requestId);
    turnedAway.add(requestId);
    return before;
  };

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
    const mode = holderOf(request, tokens)?.mode ?? 'application-restricted';
    return checkSearch(request.query, mode) ?? searchPeople(request.query, people, mode);
  };

  return async (request) => {
    const refused =
      checkPdsHeaders(request, tokens) ??
      (isWithinRate(request.headers.authorization ?? '') ? undefined : tooMany);
    const fault = refused === undefined ? faults.take('pds') : undefined;
    const answer =
      refused ??
      (fault === undefined
        ? proper(request)
        : await faultyPdsAnswer({
            request,
            proper: () => proper(request),
            fault,
            now: now(),
            people,
            cameBefore,
          }));
    const echoed = echoedHeaders(request);
    return {
      ...answer,
      headers: { ...answer.headers, ...echoed },
      ...(fault === undefined ? {} : { fault: fault.kind }),
      ...(echoed['x-request-id'] === undefined ? {} : { traceId: echoed['x-request-id'] }),
    };
  };
}
