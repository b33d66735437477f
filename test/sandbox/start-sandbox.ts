import { createPublicKey, generateKeyPair } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { ClientCertificateKind, SandboxCertificates } from './certificates/sandbox-certificates.ts';
import { createSandboxCertificates } from './certificates/sandbox-certificates.ts';
import type { ChangedRecords } from './changed-records.ts';
import { createChangedRecords } from './changed-records.ts';
import { findFreePorts } from './cis2/free-ports.ts';
import type { Cis2Provider } from './cis2/start-cis2.ts';
import { startCis2 } from './cis2/start-cis2.ts';
import { cis2Registration, consumer, platformKeys, unaccreditedSystem } from './consumer-registration.ts';
import { startControlServer } from './control/control-service.ts';
import type { Faults } from './faults.ts';
import { createFaults } from './faults.ts';
import type { Journal } from './journal.ts';
import { createJournal } from './journal.ts';
import { createPrivateDirectory } from './profile/private-directory.ts';
import type { ClientLimits, EnvironmentAddresses } from './profile/environment-file.ts';
import { defaultLimits } from './profile/environment-file.ts';
import { writeSetUpKit } from './profile/set-up-kit.ts';
import { writeProfile } from './profile/write-profile.ts';
import type { LoadedRecords } from './records/load-records.ts';
import { loadRecords } from './records/load-records.ts';
import type { SandboxPerson } from './sandbox-person.ts';
import { createDirectory } from './sds/directory.ts';
import { createForwarder } from './ssp/forward.ts';
import type { SandboxGround } from './start-services.ts';
import { startGateway, startPractices, startProxy } from './start-services.ts';
import type { PatientStory } from './stories/index.ts';
import { practices as storyPractices, stories } from './stories/index.ts';
import { oddPractices, publicPerson, servedPractice, servedStory } from './story-people.ts';
import { createIssuedTokens } from './token/issued-tokens.ts';

export interface SandboxOptions {
  /** The certificate written into the profile; default `good`. */
  readonly clientCertificate?: ClientCertificateKind;
  /** Third-party structured bundles to serve as people. */
  readonly recordsDirectory?: string;
  /** People besides the synthetic ones, e.g. of the benchmark; their numbers must be free. */
  readonly moreStories?: readonly PatientStory[];
  /** Written into the profile; `oversize` answers go one megabyte beyond `bodyMegabytes`. */
  readonly limits?: Partial<ClientLimits>;
  /** Milliseconds since 1970, for tests of time. */
  readonly now?: () => number;
  /** PDS calls of one bearer within any second before it answers 429; default 5 (integration.md 4.1). */
  readonly pdsCallsPerSecond?: number | 'unlimited';
  /** How long the proxy waits for a practice; default 20 000. */
  readonly practiceTimeoutMilliseconds?: number;
}

export interface Sandbox {
  readonly profilePath: string;
  readonly controlUrl: string;
  readonly people: readonly SandboxPerson[];
  /** Files under the records directory that are no structured record, with the reason. */
  readonly notServed: LoadedRecords['notServed'];
  readonly journal: Journal;
  readonly faults: Faults;
  /** Whose record the practice changed since. */
  readonly changes: ChangedRecords;
  /** All certificates, the wrong ones too, for tests of the proxy. */
  readonly certificates: SandboxCertificates;
  /** Makes every bearer that was given out invalid. */
  readonly revokeTokens: () => void;
  /** Sign-in provider: who signs in without being asked, keys, sessions. */
  readonly cis2: Cis2Provider;
  /** Writes what an administrator needs to set up an empty Bedside against this sandbox; stays when it ends. */
  writeSetUpKit(directory: string): Promise<void>;
  /** Ends every service and removes what was written. */
  readonly close: () => Promise<void>;
}

const newKeyPair = promisify(generateKeyPair);

async function newSigningKey(): Promise<{ readonly pem: string; readonly publicKey: KeyObject }> {
  // 2048 bits: the platform's guides ask for 4096, which takes seconds to make (integration.md 2.3).
  const { privateKey } = await newKeyPair('rsa', { modulusLength: 2048 });
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: createPublicKey(privateKey),
  };
}

async function gatherPeople(options: SandboxOptions, now: number, changes: ChangedRecords) {
  const { recordsDirectory, moreStories = [] } = options;
  const people = [...stories, ...moreStories].map((story) => servedStory(story, now, changes));
  const listed = storyPractices.filter((practice) => practice.listed !== false);
  const practices = [...listed.map(servedPractice), ...oddPractices];
  if (recordsDirectory === undefined) return { people, practices, notServed: [] };
  const records = await loadRecords({
    directory: recordsDirectory,
    takenNumbers: people.map(({ nhsNumber }) => nhsNumber),
    knownPractices: practices,
  });
  return {
    people: [...people, ...records.people],
    practices: [...practices, ...records.practices],
    notServed: records.notServed,
  };
}

/**
 * Starts a strict local GP Connect on loopback: token endpoint, PDS, SDS, Spine Secure Proxy, practices
 * (integration.md 9). Ports are chosen free; the profile and its keys lie in a private directory until `close()`.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const limits = { ...defaultLimits, ...options.limits };
  const changes = createChangedRecords();
  const [certificates, signingKey, { people, practices, notServed }] = await Promise.all([
    createSandboxCertificates(consumer.fqdn, unaccreditedSystem.fqdn),
    newSigningKey(),
    gatherPeople(options, now(), changes),
  ]);
  const journal = createJournal(now);
  const faults = createFaults();
  const tokens = createIssuedTokens(now);
  const directory = createDirectory(practices);
  const ground: SandboxGround = { certificates, people, practices, directory, journal, faults, now };
  const closers: (() => Promise<void> | void)[] = [];
  const opened = <T extends { readonly close: () => Promise<void> | void }>(part: T): T => {
    closers.push(part.close);
    return part;
  };
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const oversizeMegabytes = Math.ceil(limits.bodyMegabytes) + 1;
    const { port: practicesPort } = opened(await startPractices(ground, oversizeMegabytes));
    const forwarder = opened(
      createForwarder({
        practicesPort,
        client: certificates.proxyAsClient,
        trustedRoots: certificates.trustedRoots,
        timeoutMilliseconds: options.practiceTimeoutMilliseconds ?? 20_000,
      }),
    );
    const proxy = opened(await startProxy(ground, forwarder, oversizeMegabytes));
    const redirectPorts = await findFreePorts(3);
    const cis2 = opened(
      await startCis2({
        certificate: certificates.gateway,
        registration: {
          ...cis2Registration,
          redirectUris: redirectPorts.map((port) => `http://127.0.0.1:${String(port)}/cb`),
          publicKeys: new Map([[platformKeys.signingKeyId, signingKey.publicKey]]),
        },
        journal,
        faults,
        now,
      }),
    );
    const gateway = opened(
      await startGateway(ground, {
        tokens,
        signingKey: signingKey.publicKey,
        identity: cis2.identity,
        pdsCallsPerSecond: options.pdsCallsPerSecond ?? 5,
        oversizeMegabytes,
      }),
    );
    const privateDirectory = await createPrivateDirectory('bedside-sandbox-');
    closers.push(privateDirectory.remove);
    const addresses: EnvironmentAddresses = {
      gatewayUrl: gateway.url,
      proxyUrl: `https://127.0.0.1:${String(proxy.port)}`,
      cis2Issuer: cis2.issuer,
      redirectPorts,
      limits,
    };
    const { pem: signingKeyPem } = signingKey;
    const { trustedRoots } = certificates;
    const profilePath = await writeProfile(privateDirectory, {
      addresses,
      signingKeyPem,
      client: certificates.clients[options.clientCertificate ?? 'good'],
      trustedRoots,
    });
    const publicPeople = people.map(publicPerson);
    const revokeTokens = tokens.revokeAll;
    const control = opened(
      await startControlServer({ faults, changes, journal, people: publicPeople, revokeTokens, cis2 }),
    );
    return {
      profilePath,
      controlUrl: control.url,
      people: publicPeople,
      notServed,
      journal,
      faults,
      changes,
      certificates,
      revokeTokens,
      cis2,
      async writeSetUpKit(kitDirectory) {
        const client = await certificates.issueRsaClient();
        await writeSetUpKit(kitDirectory, { addresses, signingKeyPem, client, trustedRoots });
      },
      close,
    };
  } catch (reason) {
    await close();
    throw reason;
  }
}
