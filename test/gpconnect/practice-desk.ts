import { randomUUID } from 'node:crypto';
import { askPractice } from '../../electron/gpconnect/practice-client.ts';
import type { InteractionName } from '../../electron/gpconnect/interactions.ts';
import { createPracticeCircuit } from '../../electron/gpconnect/practice-circuit.ts';
import { createEagerClock } from './eager-clock.ts';
import { createRecordingWitness } from './recording-witness.ts';
import { createScriptedWire } from './scripted-wire.ts';
import type { Scripted } from './scripted-wire.ts';

/** With a doubled slash, as a directory may give it. */
export const address = 'https://gp.sandbox.test/T9P01//Stu3/1/GpConnect/structured/';
const staff = {
  id: 'u-0001',
  displayName: 'Nia Testwell',
  roleName: 'Registered nurse',
  family: 'Testwell',
  given: ['Nia'],
  prefix: ['Ms'],
  sdsUserId: 'UNK',
  sdsRoleProfileId: 'UNK',
};
const profile = {
  sspBaseUrl: 'https://127.0.0.1:4002/',
  sdsBaseUrl: 'https://127.0.0.1:4001/spine-directory/FHIR/R4',
  organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  installation: {
    identifierSystem: 'https://bedside.example.test/Id/installation',
    id: 'inst-0001',
    userIdentifierSystem: 'https://bedside.example.test/Id/user',
    endpointUrl: 'https://viewer.t9c01.sandbox.test/',
  },
  limits: { connectSeconds: 5, headersSeconds: 30, wholeSeconds: 60, bodyMegabytes: 0.001 },
};

interface Surroundings {
  readonly clockOffSeconds: number;
  readonly namesResolve: boolean;
}

/** One practice client with everything around it scripted. */
export function createPracticeDesk(
  { clockOffSeconds, namesResolve }: Surroundings = { clockOffSeconds: 0, namesResolve: true },
) {
  const clock = createEagerClock();
  const circuit = createPracticeCircuit(clock);
  const witness = createRecordingWitness();
  return {
    clock,
    witness,
    /** What the next request asks for. */
    subjects: ['allergies'] as readonly string[],
    async ask(
      practiceOdsCode: string,
      interaction: InteractionName,
      ...script: readonly [Scripted, ...Scripted[]]
    ) {
      const wire = createScriptedWire(...script);
      const attempts: number[] = [];
      const outcome = await askPractice(
        {
          profile,
          wire,
          clock,
          circuit,
          randomId: randomUUID,
          clockOffSeconds: () => clockOffSeconds,
          canResolve: () => Promise.resolve(namesResolve),
        },
        {
          interaction,
          practiceOdsCode,
          routing: { practice: { address, asid: '900000000201' }, ownAsid: '900000000101' },
          staff,
          ...(interaction === 'metadata' ? {} : { body: { resourceType: 'Parameters' } }),
          subjects: this.subjects,
          values: { practice: practiceOdsCode },
          witness,
          signal: new AbortController().signal,
          onAttempt: (attempt) => attempts.push(attempt),
        },
      );
      return { outcome, requests: wire.requests, calls: witness.calls, attempts };
    },
  };
}

/** The beginning of a record: nobody here reads it. */
export const record: Scripted = {
  status: 200,
  headers: { 'content-type': 'application/fhir+json; charset=utf-8' },
  body: '{"resourceType":"Bundle"',
};

/** A refusal in the words of a practice. */
export function refusing(code: string): Scripted {
  const issue = [{ details: { coding: [{ code }] } }];
  return { status: 400, body: { resourceType: 'OperationOutcome', issue } };
}
