import type { FaultKind, FaultSetting } from '../faults.ts';
import type { ServedPerson } from '../sandbox-person.ts';
import { delay, skewedDate } from '../service/delay.ts';
import { isRecord } from '../service/json.ts';
import { platformOutcome } from '../service/operation-outcome.ts';
import type { ServiceAnswer, ServiceRequest } from '../service/service-types.ts';

export interface PdsFaultInput {
  readonly request: ServiceRequest;
  readonly proper: () => ServiceAnswer;
  readonly fault: FaultSetting<'pds'>;
  readonly now: number;
  readonly people: readonly ServedPerson[];
  /** True for a request id that was turned away before. */
  readonly cameBefore: (requestId: string) => boolean;
}

function unavailable(): ServiceAnswer {
  const body = platformOutcome({
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    issue: 'transient',
    diagnostics: 'PDS is unavailable',
  });
  return { ...body, headers: { ...body.headers, 'retry-after': '5' } };
}

const refused = (status: number, code: string, issue: string, diagnostics: string): ServiceAnswer =>
  platformOutcome({ status, code, issue, diagnostics });

/** Somebody else's demographics under the id that was asked for: names and date of birth tell (GPC-CORE02). */
function anotherPerson({ proper, people }: PdsFaultInput): ServiceAnswer {
  const answer = proper();
  const other = people.find(
    ({ pds, nhsNumber }) => pds.kind === 'patient' && nhsNumber !== answer.patient,
  )?.pds;
  const own: unknown = typeof answer.body === 'string' ? JSON.parse(answer.body) : undefined;
  if (other?.kind !== 'patient' || !isRecord(other.patient) || !isRecord(own)) return answer;
  const { name, birthDate, gender, address } = other.patient;
  return { ...answer, body: JSON.stringify({ ...own, name, birthDate, gender, address }) };
}

type FaultyAnswer = (input: PdsFaultInput) => ServiceAnswer | Promise<ServiceAnswer>;

const faultyAnswers: Readonly<Record<FaultKind<'pds'>, FaultyAnswer>> = {
  unavailable,
  'unavailable-once-each': ({ request, proper, cameBefore }) =>
    cameBefore(String(request.headers['x-request-id'])) ? proper() : unavailable(),
  'unable-to-call': () => refused(408, 'UNABLE_TO_CALL_SERVICE', 'timeout', 'Spine did not answer in time'),
  throttled: () => refused(429, 'TOO_MANY_REQUESTS', 'throttled', 'Rate limit exceeded'),
  'access-denied': () =>
    refused(403, 'ACCESS_DENIED', 'forbidden', 'The application may not use this service'),
  'bad-request': () => refused(400, 'INVALID_VALUE', 'value', 'A value was refused'),
  'not-found': () => refused(404, 'RESOURCE_NOT_FOUND', 'not-found', 'No person of that number is known'),
  invalidated: () => refused(404, 'INVALIDATED_RESOURCE', 'processing', 'The number was marked as invalid'),
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
  slow: async ({ proper, fault }) => {
    await delay(fault.delayMilliseconds ?? 3000);
    return proper();
  },
  'clock-skew': ({ proper, now }) => {
    const answer = proper();
    return { ...answer, headers: { ...answer.headers, ...skewedDate(now) } };
  },
  silent: () => ({ status: 0, delivery: 'silent' }),
  'another-person': anotherPerson,
};

/** The answer to a request that passed every check, gone wrong as asked (integration.md 9.2). */
export async function faultyPdsAnswer(input: PdsFaultInput): Promise<ServiceAnswer> {
  return faultyAnswers[input.fault.kind](input);
}
