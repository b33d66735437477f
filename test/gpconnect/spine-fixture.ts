import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createPemCredentialSource } from '../../electron/credentials/pem-credential-source.ts';
import { readEnvironmentProfile } from '../../electron/gpconnect/environment-profile.ts';
import type { HopListener } from '../../electron/gpconnect/gp-record-source.ts';
import { createSpineRecordSource } from '../../electron/gpconnect/spine-record-source.ts';
import type { ErrorCode, Outcome } from '../../shared/contract/errors.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import { createEagerClock } from './eager-clock.ts';

/** One of the sandbox's people whom no rule refuses. */
export const ordinary = { nhsNumber: '9990080232', dateOfBirth: '1951-07-30' } as const;

/** The source over a running sandbox, with a clock that does not wait. */
export async function createSpineFixture(sandbox: Sandbox) {
  const profile = await readEnvironmentProfile(sandbox.profilePath);
  if (!profile.ok) throw new Error(profile.problems.join('; '));
  const clock = createEagerClock();
  const source = createSpineRecordSource({
    profile: profile.value,
    credentials: createPemCredentialSource(profile.value.credentials),
    clock,
    randomId: randomUUID,
  });
  const [firstStaff] = profile.value.staff;
  if (firstStaff === undefined) throw new Error('nobody can sign in');
  const hops: string[] = [];
  const onHop: HopListener = (hop, state) => {
    hops.push(`${hop} ${state}`);
  };
  const asking = { onHop, signal: new AbortController().signal, staff: firstStaff };

  const find = (nhsNumber: string, dateOfBirth: string, signal = asking.signal) =>
    source.findPerson({ ...asking, signal, nhsNumber, dateOfBirth });
  const open = (person: TracedPerson, signal = asking.signal) =>
    source.openRecord({ ...asking, signal, person, reason: { kind: 'person-agreed' } });
  /** Finds and gives the person an opening's id, as main does. */
  const trace = async ({ nhsNumber, dateOfBirth }: { nhsNumber: string; dateOfBirth: string }) => {
    const found = await find(nhsNumber, dateOfBirth);
    if (!found.ok) throw new Error(`not found: ${found.error.code}`);
    return { ...found.value, openingId: randomUUID() };
  };
  return { source, clock, hops, find, open, trace };
}

type SpineFixture = Awaited<ReturnType<typeof createSpineFixture>>;

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
