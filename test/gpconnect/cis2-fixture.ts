import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Agent } from 'node:https';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createCis2Client } from '../../electron/gpconnect/cis2/openid-cis2-client.ts';
import type { Cis2Parts } from '../../electron/gpconnect/cis2/openid-cis2-client.ts';
import { systemClock } from '../../electron/gpconnect/clock.ts';
import type { Cis2Profile } from '../../electron/gpconnect/environment-profile.ts';
import { createHttpsWire } from '../../electron/gpconnect/https-wire.ts';
import type { Wire } from '../../electron/gpconnect/wire.ts';
import { createSandboxCertificates } from '../sandbox/certificates/sandbox-certificates.ts';
import { findFreePorts } from '../sandbox/cis2/free-ports.ts';
import { startCis2 } from '../sandbox/cis2/start-cis2.ts';
import { createFaults } from '../sandbox/faults.ts';
import { createJournal } from '../sandbox/journal.ts';
import { signInAs } from './cis2-browser.ts';

export const signing = {
  key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  id: 'bedside-1',
};

/** Seconds: what a test waits for where the real limits are longer. */
const limits = { connectSeconds: 2, headersSeconds: 0.5, wholeSeconds: 3 } as const;

type Edit = (answer: {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}) => { readonly headers?: IncomingHttpHeaders; readonly body?: string };

/** A wire on which answers are changed before they are read, as no switch of the provider could. */
export function edited(wire: Wire, edit: Edit): Wire {
  return {
    ...wire,
    send: (request, signal, read) =>
      wire.send(request, signal, async (reply) => {
        const answer = { path: request.path, headers: reply.headers, body: await text(reply.body) };
        const { headers = reply.headers, body = answer.body } = edit(answer);
        return read({ ...reply, headers, body: Readable.from([Buffer.from(body)], { objectMode: false }) });
      }),
  };
}

/** The discovery document with some members replaced. */
export function discoveryEdited(wire: Wire, changes: object): Wire {
  return edited(wire, ({ path, body }) =>
    path.endsWith('/openid-configuration')
      ? { body: JSON.stringify({ ...(JSON.parse(body) as object), ...changes }) }
      : {},
  );
}

/** The sandbox's CIS2 over real TLS on loopback, and clients for it. */
export async function createCis2Fixture() {
  const [certificates, redirectPorts] = await Promise.all([
    createSandboxCertificates('viewer.sandbox.test', 'other.sandbox.test'),
    findFreePorts(3),
  ]);
  const faults = createFaults();
  const journal = createJournal(Date.now);
  let providerOffset = 0;
  const provider = await startCis2({
    certificate: certificates.gateway,
    registration: {
      clientId: 'the-client',
      clientSecret: 'the-secret',
      redirectUris: redirectPorts.map((port) => `http://127.0.0.1:${String(port)}/cb`),
      publicKeys: new Map([[signing.id, createPublicKey(signing.key)]]),
    },
    faults,
    journal,
    now: () => Date.now() + providerOffset,
  });
  const profile: Cis2Profile = {
    issuer: provider.issuer,
    clientId: 'the-client',
    clientSecret: 'the-secret',
    clientAuthentication: 'client_secret_post',
    acrValues: 'AAL2_OR_AAL3_ANY',
    minimumAssuranceLevel: 3,
    redirectPorts,
    redirectPath: '/cb',
  };
  const openWire = (ca = certificates.trustedRoots): Wire => createHttpsWire(new Agent({ ca }), limits);
  const wire = openWire();

  /** A client whose browser is a person who picks that user. */
  const clientFor = (choice: string, parts: Partial<Cis2Parts> = {}) =>
    createCis2Client({
      profile,
      signing,
      wire,
      clock: systemClock,
      randomId: randomUUID,
      openInBrowser: async (address) => {
        await signInAs(address, choice);
      },
      ...parts,
    });

  return {
    provider,
    certificates,
    profile,
    faults,
    journal,
    wire,
    openWire,
    clientFor,
    shiftProvider: (milliseconds: number) => {
      providerOffset = milliseconds;
    },
    close: async () => {
      wire.close();
      await provider.close();
    },
  };
}

export type Cis2Fixture = Awaited<ReturnType<typeof createCis2Fixture>>;

/** One provider for a test file, back in its first state after each test; behind a getter. */
export function cis2PerFile(): {
  readonly cis2: Cis2Fixture;
  /** Parameters of the authorisation request that came in. */
  asked(): URLSearchParams;
  /** How often a path was called. */
  calls(path: string): number;
  checksFailed(): readonly string[];
} {
  let fixture: Cis2Fixture | undefined;
  const ready = (): Cis2Fixture => {
    if (fixture === undefined) throw new Error('only inside a test');
    return fixture;
  };
  beforeAll(async () => {
    fixture = await createCis2Fixture();
  });
  afterAll(() => fixture?.close());
  afterEach(() => {
    ready().faults.clear();
    ready().journal.clear();
    ready().provider.setAutomatic(undefined);
    ready().shiftProvider(0);
  });
  const targets = (): readonly string[] => ready().journal.entries.map(({ target }) => target);
  return {
    get cis2() {
      return ready();
    },
    asked: () =>
      new URLSearchParams(
        targets()
          .find((target) => target.includes('/authorize?'))
          ?.split('?')[1],
      ),
    calls: (path) => targets().filter((target) => target.split('?')[0]?.endsWith(path)).length,
    checksFailed: () => ready().journal.entries.flatMap((entry) => entry.checksFailed),
  };
}
