import type { AccreditedSystem } from '../consumer-registration.ts';
import type { Faults } from '../faults.ts';
import type { Interaction } from '../interactions.ts';
import {
  CARE_RECORD,
  CARE_RECORD_METADATA,
  FOUNDATIONS_FIND_PATIENT,
  FOUNDATIONS_METADATA,
} from '../interactions.ts';
import type { CheckedAsk, ServedPerson, ServedPractice } from '../sandbox-person.ts';
import { systemFor } from '../sds/directory.ts';
import { parsedJson } from '../service/json.ts';
import type { Refusal } from '../service/operation-outcome.ts';
import { outcomeOf } from '../service/operation-outcome.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../service/service-types.ts';
import { areaParameters } from '../stories/structured-ask.ts';
import { readCareRecordRequest } from './care-record-request.ts';
import { careRecordAnswer } from './care-record.ts';
import { decodeProvenance } from './decode-provenance.ts';
import { faultyRecord } from './faulty-record.ts';
import { findPatientAnswer, readFindPatient } from './find-patient.ts';
import { metadataAnswer } from './metadata.ts';
import { checkParameters } from './parameters-check.ts';
import { patientAsked } from './patient-asked.ts';
import type { Addressed } from './practice-address.ts';
import { addressOf, interactionAt } from './practice-address.ts';
import { checkProvenance } from './provenance-check.ts';
import type { Sending } from './send-record.ts';
import { sendRecord } from './send-record.ts';

export interface PracticeServiceParts {
  readonly practices: readonly ServedPractice[];
  readonly people: readonly ServedPerson[];
  readonly systems: readonly AccreditedSystem[];
  readonly faults: Faults;
  readonly now: () => number;
  /** Length of the answer of the `oversize` fault. */
  readonly oversizeMegabytes: number;
}

/** What a request that passed its checks gets: a body about a person, or about nobody. */
type Prepared =
  | { readonly ok: false; readonly refusal: Refusal }
  | {
      readonly ok: true;
      body(): string | Uint8Array;
      bodyOfAnother(): string | Uint8Array;
      readonly headers?: Readonly<Record<string, string>>;
      /** Parameters of the areas that a record request asks for. */
      readonly asked?: readonly string[];
    };

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

const badRequest = (check: string, diagnostics: string, status = 400): Refusal => ({
  status,
  code: 'BAD_REQUEST',
  diagnostics,
  check: `practice/${check}`,
});

const ACCEPTED = { '1.x': 'application/fhir+json', '0.7': 'application/json+fhir' } as const;

function checkHeaders(request: ServiceRequest, to: Addressed, interaction: Interaction): Refusal | undefined {
  if (request.headers['ssp-to'] !== systemFor(to.practice, to.capability).asid) {
    return badRequest('ssp-to', 'Ssp-To is not this practice');
  }
  if (request.headers['ssp-interactionid'] !== interaction.id || request.method !== interaction.method) {
    return badRequest('interaction', 'the interaction does not fit the URL');
  }
  const wanted = ACCEPTED[interaction.version];
  const types = (request.headers.accept ?? '').split(',').map((part) => part.split(';')[0]?.trim());
  return types.includes(wanted) ? undefined : badRequest('accept', `Accept must be ${wanted}`, 415);
}

function parametersOf(ask: CheckedAsk): readonly string[] {
  return Object.entries(areaParameters)
    .filter(([area]) => Object.hasOwn(ask, area))
    .map(([, parameter]) => parameter);
}

const notFound: Refusal = {
  status: 404,
  code: 'PATIENT_NOT_FOUND',
  issue: 'not-found',
  diagnostics: 'No such patient at this practice',
};

/** GP practices behind the proxy: checks a request claim by claim, then answers it (integration.md 9.5). */
export function createPracticeService(parts: PracticeServiceParts): Service {
  const { practices, people, systems, faults, now } = parts;

  const at = ({ practice }: Addressed, nhsNumber: string): ServedPerson | undefined =>
    people.find(
      (person) =>
        person.nhsNumber === nhsNumber && person.atPractice && person.practiceOdsCode === practice.odsCode,
    );
  /** Somebody else, best of the same practice. */
  const another = (than: ServedPerson): ServedPerson => {
    const others = people.filter(({ nhsNumber, atPractice }) => atPractice && nhsNumber !== than.nhsNumber);
    const other =
      others.find(
        ({ practiceOdsCode, source }) => practiceOdsCode === than.practiceOdsCode && source === undefined,
      ) ?? others[0];
    if (other === undefined) throw new RangeError('the fault another-patient needs a second person');
    return other;
  };
  const aboutPerson = (
    person: ServedPerson | undefined,
    bodyOf: (person: ServedPerson) => string | Uint8Array,
  ): Prepared =>
    person === undefined
      ? { ok: false, refusal: notFound }
      : { ok: true, body: () => bodyOf(person), bodyOfAnother: () => bodyOf(another(person)) };

  const prepare = (request: ServiceRequest, to: Addressed, interaction: Interaction): Prepared => {
    const traceId = String(request.headers['ssp-traceid']);
    const today = londonDay.format(now());
    const body = parsedJson(request.body.toString('utf8'));
    switch (interaction.id) {
      case FOUNDATIONS_METADATA:
      case CARE_RECORD_METADATA: {
        const text = metadataAnswer(interaction.version, now());
        return { ok: true, body: () => text, bodyOfAnother: () => text, headers: { etag: 'W/"1"' } };
      }
      case FOUNDATIONS_FIND_PATIENT: {
        const read = readFindPatient(request.query);
        if (!read.ok) return read;
        const person = at(to, read.nhsNumber);
        const bodyOf = (found: ServedPerson | undefined) => findPatientAnswer(found, traceId);
        return {
          ok: true,
          body: () => bodyOf(person),
          bodyOfAnother: () => bodyOf(person === undefined ? people[0] : another(person)),
        };
      }
      case CARE_RECORD: {
        const read = readCareRecordRequest(body);
        if (!read.ok) return read;
        return aboutPerson(at(to, read.nhsNumber), (person) =>
          careRecordAnswer({ person, practice: to.practice, section: read.section, traceId, now: now() }),
        );
      }
      default: {
        const checked = checkParameters(body, today, to.practice.version);
        if (!checked.ok) return checked;
        const prepared = aboutPerson(at(to, checked.nhsNumber), (person) =>
          person.structuredBody(checked.ask, traceId),
        );
        return prepared.ok ? { ...prepared, asked: parametersOf(checked.ask) } : prepared;
      }
    }
  };

  const refusalBeforeBody = (
    request: ServiceRequest,
    to: Addressed,
    interaction: Interaction,
  ): Refusal | undefined => {
    const wrongHeader = checkHeaders(request, to, interaction);
    if (wrongHeader !== undefined) return wrongHeader;
    const sender = systems.find((system) => system.asid === request.headers['ssp-from']);
    if (sender === undefined) return badRequest('ssp-from', 'Ssp-From is not known');
    const patient = patientAsked(request);
    return checkProvenance(decodeProvenance(request), {
      seconds: Math.floor(now() / 1000),
      audience: to.root,
      sender,
      interaction,
      ...(patient === undefined ? {} : { patient }),
    });
  };

  const answerTo = async (request: ServiceRequest): Promise<ServiceAnswer> => {
    const to = addressOf(request, practices);
    if (to === undefined) {
      return outcomeOf('1.x')({
        status: 501,
        code: 'NOT_IMPLEMENTED',
        issue: 'not-supported',
        diagnostics: 'Nothing is implemented at this address',
        check: 'practice/address',
      });
    }
    const interaction = interactionAt(to);
    if (interaction === undefined) {
      const version = to.capability === 'html' ? '0.7' : '1.x';
      return outcomeOf(version)(badRequest('interaction', 'the interaction does not fit the URL'));
    }
    const { version } = interaction;
    const refusal = refusalBeforeBody(request, to, interaction);
    if (refusal !== undefined) return outcomeOf(version)(refusal);
    const prepared = prepare(request, to, interaction);
    if (!prepared.ok) return outcomeOf(version)(prepared.refusal);
    const sending: Sending = {
      body: prepared.body(),
      acceptsGzip: /\bgzip\b/.test(request.headers['accept-encoding'] ?? ''),
      version,
    };
    const fault = faults.take('practice', prepared.asked);
    const answer =
      fault === undefined
        ? await sendRecord(sending)
        : {
            ...(await faultyRecord(fault, {
              sending,
              bodyOfAnother: () => prepared.bodyOfAnother(),
              oversizeMegabytes: parts.oversizeMegabytes,
              now: now(),
            })),
            fault: fault.kind,
          };
    return answer.status === 200
      ? { ...answer, headers: { ...answer.headers, ...prepared.headers } }
      : answer;
  };

  return async (request) => {
    const answer = await answerTo(request);
    const body = parsedJson(request.body.toString('utf8'));
    const provenance = decodeProvenance(request)?.claims;
    const patient = patientAsked(request);
    return {
      ...answer,
      traceId: String(request.headers['ssp-traceid'] ?? ''),
      ...(body === undefined ? {} : { parameters: body }),
      ...(provenance === undefined ? {} : { provenance }),
      ...(patient === undefined ? {} : { patient }),
    };
  };
}
