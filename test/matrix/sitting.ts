import { randomUUID } from 'node:crypto';
import { createPersonContext } from '../../electron/access/person-context.ts';
import type { PersonContext } from '../../electron/access/person-context.ts';
import type { CredentialSource } from '../../electron/credentials/credential-source.ts';
import type { EnvironmentProfile } from '../../electron/gpconnect/environment-profile.ts';
import { createSpineRecordSource } from '../../electron/gpconnect/spine-record-source.ts';
import { createBodyStore } from '../../electron/security/body-store.ts';
import type { RecordProgress } from '../../shared/contract/contract.ts';
import { fetchBody } from '../../renderer/record-worker/fetch-body.ts';
import type { FetchedBody } from '../../renderer/record-worker/fetch-body.ts';
import type { Ground } from './ground.ts';

/** One person at the screen for one row: the real context over the real source, and what came to the worker's shelf. */
export interface Sitting {
  readonly context: PersonContext;
  readonly progress: readonly RecordProgress[];
  /** Bodies that were put ready for the worker. */
  deposits(): number;
  /** Fetches a body once, as the worker does. */
  fetchBody(path: string): Promise<FetchedBody>;
  close(): void;
}

export interface SittingParts {
  /** For finding and for opening: a row about the one gives the other time enough. */
  readonly profileToFind: EnvironmentProfile;
  readonly profileToOpen: EnvironmentProfile;
  readonly credentials: CredentialSource;
}

export function takeSeat(ground: Ground, parts: SittingParts): Sitting {
  const { clock, audit, refuse } = ground;
  const { credentials } = parts;
  const sourceOf = (profile: EnvironmentProfile) =>
    createSpineRecordSource({ profile, credentials, clock, randomId: randomUUID });
  const toFind = sourceOf(parts.profileToFind);
  const toOpen = sourceOf(parts.profileToOpen);
  const store = createBodyStore((milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  });
  let deposited = 0;
  const progress: RecordProgress[] = [];
  const context = createPersonContext({
    source: {
      findPerson: (request) => toFind.findPerson(request),
      openRecord: (request) => toOpen.openRecord(request),
    },
    bodies: {
      ...store,
      deposit: (body) => {
        deposited += 1;
        return store.deposit(body);
      },
    },
    audit,
    clock: {
      now: clock.time,
      // Nobody waits a minute for a verdict here.
      after: () => () => undefined,
    },
    refuse,
    randomId: randomUUID,
    onProgress: (step) => {
      progress.push(step);
    },
    onLateAnswer: () => undefined,
  });
  return {
    context,
    progress,
    deposits: () => deposited,
    fetchBody: (path) =>
      fetchBody(path, (address) => {
        const body = store.take(address);
        const answer = body === undefined ? new Response(null, { status: 404 }) : new Response(body.slice());
        return Promise.resolve(answer);
      }),
    close: () => {
      context.forget('app-end');
      toFind.close();
      toOpen.close();
    },
  };
}
