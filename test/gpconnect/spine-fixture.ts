import { randomUUID } from 'node:crypto';
import { createPemCredentialSource } from '../../electron/credentials/pem-credential-source.ts';
import { readEnvironmentProfile } from '../../electron/gpconnect/environment-profile.ts';
import type { HopListener, RequestingStaff } from '../../electron/gpconnect/gp-record-source.ts';
import { createSpineRecordSource } from '../../electron/gpconnect/spine-record-source.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import { createEagerClock } from './eager-clock.ts';

/** Numbers of the sandbox's people, by what each is there for. */
export const people = {
  ordinary: { nhsNumber: '9990080232', dateOfBirth: '1951-07-30' },
  atMixedCaseAddress: { nhsNumber: '9990476187', dateOfBirth: '1990-10-10' },
} as const;

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
  const asking = { onHop, signal: new AbortController().signal, staff: firstStaff as RequestingStaff };

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

export type SpineFixture = Awaited<ReturnType<typeof createSpineFixture>>;
