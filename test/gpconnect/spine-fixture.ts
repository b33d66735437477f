import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createPemCredentialSource } from '../../electron/credentials/pem-credential-source.ts';
import { readReadyProfile } from '../../electron/gpconnect/ready-profile.ts';
import type { DemographicsAccess, RequestingStaff } from '../../electron/gpconnect/gp-record-source.ts';
import type { HopListener } from '../../electron/gpconnect/hop-progress.ts';
import { createOpeningRoute } from '../../electron/gpconnect/opening-route.ts';
import type { OpeningRoute } from '../../electron/gpconnect/opening-route.ts';
import { planFor, planOf } from '../../electron/gpconnect/request-plan.ts';
import type { RequestPlan } from '../../electron/gpconnect/request-plan.ts';
import { createSpineRecordSource } from '../../electron/gpconnect/spine-record-source.ts';
import type { ErrorCode, Outcome } from '../../shared/contract/errors.ts';
import { clinicalAreaIds } from '../../shared/contract/areas.ts';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import { dateInLondon } from '../../shared/format/instants.ts';
import type { CheckStep } from '../../shared/contract/setup.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import { createEagerClock } from './eager-clock.ts';
import { createRecordingWitness } from './recording-witness.ts';

/** One of the sandbox's people whom no rule refuses. */
export const ordinary = { nhsNumber: '9990080232', dateOfBirth: '1951-07-30' } as const;

const nurse: RequestingStaff = {
  id: 'nia.testwell',
  displayName: 'Nia Testwell',
  roleName: 'Registered nurse',
  family: 'Testwell',
  given: ['Nia'],
  prefix: ['Ms'],
  sdsUserId: 'UNK',
  sdsRoleProfileId: 'UNK',
};

const application: DemographicsAccess = { kind: 'application-restricted' };

/** The source over a running sandbox, with a clock that does not wait. */
export async function createSpineFixture(sandbox: Sandbox) {
  const read = await readReadyProfile(sandbox.profilePath);
  if (!read.ok) throw new Error(read.problems.join('; '));
  const { profile, credentialPaths } = read.value;
  const clock = createEagerClock();
  const source = createSpineRecordSource({
    profile,
    credentials: createPemCredentialSource(credentialPaths),
    clock,
    randomId: randomUUID,
  });
  const witness = createRecordingWitness();
  const hops: string[] = [];
  // A second try at a hop is told too; here only the stations count.
  const onHop: HopListener = ({ hop, state, attempt = 1 }) => {
    if (attempt === 1) hops.push(`${hop} ${state}`);
  };
  const signal = new AbortController().signal;
  const asking = { onHop, signal, staff: nurse, witness, access: application };

  const find = (nhsNumber: string, dateOfBirth: string, stop = signal) =>
    source.findPerson({ ...asking, signal: stop, nhsNumber, dateOfBirth });
  const request = (person: TracedPerson, plan: RequestPlan, route: OpeningRoute, stop = signal) =>
    source.openRecord({ ...asking, signal: stop, person, reason: { kind: 'person-agreed' }, plan, route });
  /** Plan A of an opening of its own. */
  const open = (person: TracedPerson, stop = signal) =>
    request(person, planA(clinicalAreaIds), createOpeningRoute(), stop);
  /** One more request of an opening. */
  const fetch = (person: TracedPerson, ask: RecordAsk, route: OpeningRoute, stop = signal) => {
    const planned = planOf(ask, clinicalAreaIds, dateInLondon(clock.now().toISOString()));
    if (planned.kind === 'refused') throw new Error(planned.code);
    return request(person, planned.plan, route, stop);
  };
  const check = (practiceOdsCode: string, nhsNumber: string = ordinary.nhsNumber) => {
    const told: CheckStep[] = [];
    const onStep = (step: CheckStep): void => {
      told.push(step);
    };
    return source
      .checkConnection({ ...asking, practiceOdsCode, nhsNumber, onStep })
      .then((steps) => ({ steps, told }));
  };
  /** Finds and gives the person an opening's id, as main does. */
  const trace = async ({ nhsNumber, dateOfBirth }: { nhsNumber: string; dateOfBirth: string }) => {
    const found = await find(nhsNumber, dateOfBirth);
    if (!found.ok) throw new Error(`not found: ${found.error.code}`);
    return { ...found.value, openingId: randomUUID() };
  };
  return { source, clock, witness, asking, hops, find, open, request, fetch, trace, check };
}

type SpineFixture = Awaited<ReturnType<typeof createSpineFixture>>;

/** Plan A as a role of these areas opens it. */
export function planA(areas: readonly ClinicalAreaId[]): RequestPlan {
  return ready(planFor(areas));
}

export function codeOf(outcome: Outcome<unknown>): ErrorCode | 'ok' {
  return outcome.ok ? 'ok' : outcome.error.code;
}

function ready<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('only inside a test');
  return part;
}

/**
 * One sandbox for a test file and a new source for each test, both behind getters.
 * After each test no check of the sandbox may have refused what the source sent, but for tokens it revoked.
 */
export function spinePerTest(): { readonly sandbox: Sandbox; readonly spine: SpineFixture } {
  let sandbox: Sandbox | undefined;
  let spine: SpineFixture | undefined;
  beforeAll(async () => {
    sandbox = await startSandbox({
      limits: { connectSeconds: 5, headersSeconds: 1, wholeSeconds: 2, bodyMegabytes: 1 },
      practiceTimeoutMilliseconds: 500,
    });
  });
  afterAll(() => sandbox?.close());
  beforeEach(async () => {
    spine = await createSpineFixture(ready(sandbox));
  });
  afterEach(() => {
    ready(spine).source.close();
    const { faults, journal } = ready(sandbox);
    faults.clear();
    const refused = journal.entries
      .filter(({ fault }) => fault === undefined)
      .flatMap(({ checksFailed }) => checksFailed)
      .filter((check) => check !== 'pds/token-invalid');
    journal.clear();
    expect(refused).toEqual([]);
  });
  return {
    get sandbox() {
      return ready(sandbox);
    },
    get spine() {
      return ready(spine);
    },
  };
}
