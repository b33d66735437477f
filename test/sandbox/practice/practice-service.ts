import type { AccreditedSystem } from '../consumer-registration.ts';
import type { Faults } from '../faults.ts';
import { STRUCTURED_RECORD } from '../interactions.ts';
import type { CheckedAsk, ServedPerson, ServedPractice } from '../sandbox-person.ts';
import { parsedJson } from '../service/json.ts';
import type { Refusal } from '../service/operation-outcome.ts';
import { providerOutcome } from '../service/operation-outcome.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../service/service-types.ts';
import { decodeProvenance } from './decode-provenance.ts';
import { faultyRecord } from './faulty-record.ts';
import { checkParameters } from './parameters-check.ts';
import { checkProvenance } from './provenance-check.ts';
import { sendRecord } from './send-record.ts';

const OPERATION = '/Patient/$gpc.getstructuredrecord';

export interface PracticeServiceParts {
  readonly practices: readonly ServedPractice[];
  readonly people: readonly ServedPerson[];
  readonly systems: readonly AccreditedSystem[];
  readonly faults: Faults;
  readonly now: () => number;
  /** Size of the `oversize` fault. */
  readonly oversizeMegabytes: number;
}

interface Addressed {
  readonly practice: ServedPractice;
  readonly root: string;
  /** What follows the service root. */
  readonly path: string;
}

function addressed(request: ServiceRequest, practices: readonly ServedPractice[]): Addressed | undefined {
  const url = `https://${request.headers.host ?? ''}${request.target}`;
  for (const practice of practices) {
    for (const address of practice.addresses) {
      const root = address.replace(/\/$/, '');
      if (url.startsWith(`${root}/`)) return { practice, root: address, path: url.slice(root.length) };
    }
  }
  return undefined;
}

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

const badRequest = (check: string, diagnostics: string, status = 400): Refusal => ({
  status,
  code: 'BAD_REQUEST',
  diagnostics,
  check: `practice/${check}`,
});

function checkHeaders(request: ServiceRequest, { practice, path }: Addressed): Refusal | undefined {
  if (request.headers['ssp-to'] !== practice.asid) return badRequest('ssp-to', 'Ssp-To is not this practice');
  if (request.headers['ssp-interactionid'] !== STRUCTURED_RECORD || path !== OPERATION) {
    return badRequest('interaction', 'the interaction does not fit the URL');
  }
  const types = (request.headers.accept ?? '').split(',').map((part) => part.split(';')[0]?.trim());
  return types.includes('application/fhir+json')
    ? undefined
    : badRequest('accept', 'Accept must be application/fhir+json', 415);
}

const notFound: Refusal = {
  status: 404,
  code: 'PATIENT_NOT_FOUND',
  issue: 'not-found',
  diagnostics: 'No such patient at this practice',
};

/** GP practices behind the proxy: checks a structured request claim by claim, then answers it (integration.md 9.5). */
export function createPracticeService(parts: PracticeServiceParts): Service {
  const { practices, people, systems, faults, now } = parts;

  const refusalBeforeBody = (request: ServiceRequest, to: Addressed): Refusal | undefined => {
    const wrongHeader = checkHeaders(request, to);
    if (wrongHeader !== undefined) return wrongHeader;
    const sender = systems.find((system) => system.asid === request.headers['ssp-from']);
    if (sender === undefined) return badRequest('ssp-from', 'Ssp-From is not known');
    return checkProvenance(decodeProvenance(request), {
      seconds: Math.floor(now() / 1000),
      audience: to.root,
      sender,
    });
  };

  const recordOf = async (
    request: ServiceRequest,
    person: ServedPerson,
    ask: CheckedAsk,
  ): Promise<ServiceAnswer> => {
    const traceId = String(request.headers['ssp-traceid']);
    const acceptsGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const fault = faults.take('practice');
    if (fault === undefined) {
      return sendRecord({ body: person.structuredBody(ask, traceId), acceptsGzip });
    }
    const answer = await faultyRecord(fault, {
      person,
      people,
      ask,
      traceId,
      acceptsGzip,
      oversizeMegabytes: parts.oversizeMegabytes,
    });
    return { ...answer, fault: fault.kind };
  };

  const answerTo = async (request: ServiceRequest, body: unknown): Promise<ServiceAnswer> => {
    const to = addressed(request, practices);
    if (to === undefined) {
      return providerOutcome({
        status: 501,
        code: 'NOT_IMPLEMENTED',
        issue: 'not-supported',
        diagnostics: 'Nothing is implemented at this address',
        check: 'practice/address',
      });
    }
    const refusal = refusalBeforeBody(request, to);
    if (refusal !== undefined) return providerOutcome(refusal);
    const checked = checkParameters(body, londonDay.format(now()));
    if (!checked.ok) return providerOutcome(checked.refusal);
    const person = people.find(({ nhsNumber }) => nhsNumber === checked.nhsNumber);
    if (person?.atPractice !== true || person.practiceOdsCode !== to.practice.odsCode) {
      return providerOutcome(notFound);
    }
    return recordOf(request, person, checked.ask);
  };

  return async (request) => {
    const body = parsedJson(request.body.toString('utf8'));
    const answer = await answerTo(request, body);
    const provenance = decodeProvenance(request)?.claims;
    return {
      ...answer,
      traceId: String(request.headers['ssp-traceid'] ?? ''),
      ...(body === undefined ? {} : { parameters: body }),
      ...(provenance === undefined ? {} : { provenance }),
    };
  };
}
