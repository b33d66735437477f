import { gunzipSync } from 'node:zlib';
import type { ErrorCode, Failure, Outcome } from '../../shared/contract/errors.ts';
import { checkLayers } from '../../shared/contract/setup.ts';
import type { CheckLayer, CheckStep } from '../../shared/contract/setup.ts';
import { isValidNhsNumber } from '../../shared/format/nhs-number.ts';
import type { CallWitness } from './call-witness.ts';
import { retrievePerson } from './demographics-client.ts';
import { findOwnAsid, findPracticeRoute } from './directory-client.ts';
import type { PracticeRoute } from './directory-client.ts';
import type { DirectoryQuestion } from './directory-search.ts';
import { failureOf } from './failure.ts';
import type { CheckConnection } from './gp-record-source.ts';
import { objectOf, parsedJson } from './json-reading.ts';
import { askPractice } from './practice-client.ts';
import type { SpineDesk } from './spine-desk.ts';
import type { SpineSession } from './spine-session.ts';

/** PDS has answered in its own words, which is what is checked; who the person is does not matter here. */
const answersOfDemographics: ReadonlySet<ErrorCode> = new Set(['E-PT-07', 'E-PT-13']);

/**
 * Walks the layers of the set-up one by one with the metadata interaction, which asks for nobody's record, and stops
 * at the first that fails (integration.md §1.6). Every layer is told as it begins and ends; all six come back.
 */
export async function checkConnection(
  desk: SpineDesk,
  request: CheckConnection,
): Promise<readonly CheckStep[]> {
  const steps: CheckStep[] = [];
  const walk = createWalk(desk, request);
  let failed = false;
  for (const layer of checkLayers) {
    let step: CheckStep = { layer, state: 'not-tried' };
    if (!failed) {
      request.onStep({ layer, state: 'waiting' });
      const startedAt = performance.now();
      const outcome = await walk[layer]();
      const durationMilliseconds = Math.round(performance.now() - startedAt);
      failed = !outcome.ok;
      step = outcome.ok
        ? { layer, state: 'ok', durationMilliseconds }
        : { layer, state: 'failed', ...whatFailed(outcome.error), durationMilliseconds };
    }
    request.onStep(step);
    steps.push(step);
  }
  return steps;
}

function whatFailed({ code, reference, values }: Failure): Pick<CheckStep, 'code' | 'reference' | 'values'> {
  return { code, reference, ...(values === undefined ? {} : { values }) };
}

type Layer = () => Promise<Outcome<unknown>>;

/** The layers in order; each leaves behind what the next one needs. */
function createWalk(desk: SpineDesk, request: CheckConnection): Readonly<Record<CheckLayer, Layer>> {
  const { signal, access, staff, nhsNumber } = request;
  const practice = { practice: `GP practice ${request.practiceOdsCode}` };
  let session: SpineSession | undefined;
  let token = '';
  let ownAsid = '';
  let route: PracticeRoute | undefined;

  const question = (layer: CheckLayer): DirectoryQuestion => ({
    practiceOdsCode: request.practiceOdsCode,
    interaction: 'metadata',
    values: practice,
    // What a check says must be true now, not half an hour ago.
    uncached: true,
    witness: asCheck(request.witness, layer),
    signal,
    onAttempt: () => undefined,
  });
  const directory = (): Parameters<typeof findOwnAsid>[0] => ({ ...desk, wire: reached(session).national });

  return {
    credentials: async () => {
      const opened = await desk.sessions.open();
      if (opened.ok) session = opened.value;
      return opened;
    },
    token: async () => {
      const witness = asCheck(request.witness, 'token');
      const fetched = await reached(session).tokens.accessToken({ signal, witness, access });
      if (fetched.ok) token = fetched.value;
      return fetched;
    },
    demographics: async () => {
      const requestId = desk.randomId();
      if (!isValidNhsNumber(nhsNumber)) {
        return { ok: false, error: failureOf('E-PT-04', desk.clock.now(), requestId) };
      }
      const { tokens, national } = reached(session);
      const witness = asCheck(request.witness, 'demographics');
      const read = await retrievePerson(
        { ...desk, tokens, wire: national },
        {
          nhsNumber,
          staff,
          access,
          witness,
          token,
          requestId,
          signal,
          onAttempt: () => undefined,
          judge: () => ({ outcome: { ok: true, value: undefined } }),
        },
      );
      if (!read.ok && answersOfDemographics.has(read.error.code)) return { ok: true, value: undefined };
      return read;
    },
    'own-asid': async () => {
      const found = await findOwnAsid(directory(), question('own-asid'));
      if (found.ok) ownAsid = found.value;
      return found;
    },
    'practice-endpoint': async () => {
      const found = await findPracticeRoute(directory(), question('practice-endpoint'));
      if (found.ok) route = found.value;
      return found;
    },
    practice: async () => {
      const { interaction, practiceOdsCode, values, witness, onAttempt } = question('practice');
      const answered = await askPractice(
        { ...desk, wire: reached(session).spine },
        {
          interaction,
          practiceOdsCode,
          routing: { practice: reached(route), ownAsid },
          staff,
          values,
          witness,
          signal,
          onAttempt,
        },
      );
      if (!answered.ok) return answered;
      if (answered.value.kind === 'address-refused') return { ok: false, error: answered.value.failure };
      const { gzipped, traceId } = answered.value;
      const { resourceType } = objectOf(parsedJson(gunzipSync(gzipped).toString('utf8')));
      if (resourceType === 'CapabilityStatement') return { ok: true, value: undefined };
      const detail = { hop: 'practice', values } as const;
      return { ok: false, error: failureOf('E-REC-10', desk.clock.now(), traceId, detail) };
    },
  };
}

/** The layer before has left it; the walk goes in order. */
function reached<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('a layer was tried before the one below it');
  return part;
}

/** In the audit the calls of a check are one kind, told apart by layer: nobody's record was asked for. */
function asCheck(witness: CallWitness, layer: CheckLayer): CallWitness {
  return { begin: (call) => witness.begin({ ...call, event: 'connection-check', subjects: [layer] }) };
}
