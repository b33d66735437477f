import { platformKeys } from '../consumer-registration.ts';
import type { Faults } from '../faults.ts';
import { isUuid } from '../pds/pds-headers.ts';
import { directoryOutcome, platformOutcome } from '../service/operation-outcome.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../service/service-types.ts';
import type { DirectoryKind, DirectoryQuery } from './directory-query.ts';
import { checkDirectoryQuery } from './directory-query.ts';
import type { AsRecord, Directory, MhsRecord } from './directory.ts';
import { createResponseCache } from './response-cache.ts';
import type { Lookup } from './sds-faults.ts';
import { faultyDirectoryAnswer, properAnswer } from './sds-faults.ts';

export const SDS_PATH = '/spine-directory/FHIR/R4';

const ACCEPTED: ReadonlySet<string> = new Set(['*/*', 'application/fhir+json', 'application/json']);

/** Key, verb, path, media type and correlation id, in the order in which the platform and SDS see them. */
function checkRequest(request: ServiceRequest): ServiceAnswer | undefined {
  if (request.headers['apikey'] !== platformKeys.sdsApiKey) {
    return platformOutcome({
      status: 401,
      code: 'ACCESS_DENIED',
      issue: 'forbidden',
      diagnostics: 'Invalid or missing API key',
      check: 'sds/apikey',
    });
  }
  if (request.method !== 'GET') {
    const refusal = directoryOutcome({
      status: 405,
      code: 'NOT_IMPLEMENTED',
      issue: 'not-supported',
      diagnostics: 'HTTP operation not supported',
      check: 'sds/method',
    });
    return { ...refusal, headers: { ...refusal.headers, allow: 'GET' } };
  }
  const accept = (request.headers.accept ?? '*/*').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  if (!accept.some((type) => ACCEPTED.has(type))) {
    return directoryOutcome({
      status: 406,
      code: 'MISSING_OR_INVALID_HEADER',
      diagnostics: 'Accept header is not supported',
      check: 'sds/accept',
    });
  }
  const correlationId = request.repeated['x-correlation-id']?.join(',');
  if (correlationId !== undefined && !isUuid(correlationId)) {
    return directoryOutcome({
      status: 400,
      code: 'BAD_REQUEST',
      diagnostics: 'X-Correlation-Id must be a UUID',
      check: 'sds/correlation-id',
    });
  }
  return undefined;
}

function kindOf(path: string): DirectoryKind | undefined {
  if (path === `${SDS_PATH}/Endpoint`) return 'Endpoint';
  return path === `${SDS_PATH}/Device` ? 'Device' : undefined;
}

const wanted = (asked: string | undefined, actual: string): boolean =>
  asked === undefined || asked === actual;

function mhsMatching(directory: Directory, query: DirectoryQuery): MhsRecord[] {
  return directory.mhs.filter(
    (record) =>
      wanted(query.odsCode, record.odsCode) &&
      wanted(query.interactionId, record.interactionId) &&
      wanted(query.partyKey, record.partyKey),
  );
}

function systemsMatching(directory: Directory, query: DirectoryQuery): AsRecord[] {
  return directory.as.filter(
    (record) =>
      wanted(query.odsCode, record.odsCode) &&
      record.interactionIds.includes(query.interactionId ?? '') &&
      wanted(query.partyKey, record.partyKey) &&
      wanted(query.manufacturerOdsCode, record.manufacturerOdsCode),
  );
}

/** The national directory: Endpoint, then Device with the party key (integration.md 3, 9.3). */
export function createSdsService(directory: Directory, faults: Faults, now: () => number): Service {
  const cache = createResponseCache(now);
  const answerTo = async (request: ServiceRequest): Promise<ServiceAnswer> => {
    const refusal = checkRequest(request);
    if (refusal !== undefined) return refusal;
    const kind = kindOf(request.path);
    if (kind === undefined) {
      return directoryOutcome({
        status: 404,
        code: 'NO_RECORD_FOUND',
        issue: 'not-found',
        diagnostics: 'HTTP endpoint not found',
        check: 'sds/path',
      });
    }
    const checked = checkDirectoryQuery(kind, request.query);
    if (!checked.ok) return checked.answer;
    const lookup: Lookup = {
      kind,
      endpoints: mhsMatching(directory, checked.query),
      systems: systemsMatching(directory, checked.query),
      noCache: /\bno-cache\b/.test(request.headers['cache-control'] ?? ''),
    };
    const fault = faults.take('sds');
    return fault === undefined
      ? cache.answer(request.target, lookup.noCache, () => properAnswer(lookup))
      : faultyDirectoryAnswer(lookup, fault);
  };
  return async (request) => {
    const correlationId = request.repeated['x-correlation-id']?.join(',');
    const answer = await answerTo(request);
    if (correlationId === undefined) return answer;
    const headers = { ...answer.headers, 'x-correlation-id': correlationId };
    return { ...answer, headers, traceId: correlationId };
  };
}
