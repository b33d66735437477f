import { randomBytes } from 'node:crypto';
import { consumerSystems } from '../consumer-registration.ts';
import { FOUNDATIONS_FIND_PATIENT, FOUNDATIONS_METADATA, STRUCTURED_RECORD } from '../interactions.ts';
import type { ServedPractice } from '../sandbox-person.ts';

/** A message handling record: what stands behind an Endpoint (integration.md 3.1). */
export interface MhsRecord {
  readonly odsCode: string;
  readonly partyKey: string;
  readonly interactionId: string;
  /** None: an Endpoint without `address`. */
  readonly addresses: readonly string[];
  readonly fqdn: string;
  readonly cpaId: string;
}

/** An accredited system: what stands behind a Device. */
export interface AsRecord {
  readonly odsCode: string;
  readonly asid: string;
  readonly partyKey: string;
  readonly manufacturerOdsCode: string;
  readonly interactionIds: readonly string[];
}

export interface Directory {
  readonly mhs: readonly MhsRecord[];
  readonly as: readonly AsRecord[];
}

const PRACTICE_MANUFACTURER = 'T9V01';

function fqdnOf(address: string | undefined): string {
  return address === undefined ? 'none.sandbox.test' : new URL(address).hostname;
}

/** Another host and path than the structured root: an endpoint is never good for a second capability (integration.md 0.7). */
function foundationsRoot(practice: ServedPractice): string {
  return `https://foundations-${practice.odsCode.toLowerCase()}.sandbox.test/${practice.odsCode}/STU3/1/gpconnect`;
}

function mhsOf(practice: ServedPractice): MhsRecord[] {
  const shared = {
    odsCode: practice.odsCode,
    partyKey: practice.partyKey,
    cpaId: `S${practice.partyKey.replace(/^.*-/, '')}A000001`,
  };
  const foundations = [FOUNDATIONS_METADATA, FOUNDATIONS_FIND_PATIENT].map((interactionId) => ({
    ...shared,
    interactionId,
    addresses: [foundationsRoot(practice)],
    fqdn: fqdnOf(foundationsRoot(practice)),
  }));
  if (practice.addresses.length === 0 && practice.withoutAddress !== true) return foundations;
  return [
    ...foundations,
    {
      ...shared,
      interactionId: STRUCTURED_RECORD,
      addresses: practice.addresses,
      fqdn: fqdnOf(practice.addresses[0]),
    },
  ];
}

function asOf(practice: ServedPractice): AsRecord[] {
  const provider: AsRecord = {
    odsCode: practice.odsCode,
    asid: practice.asid,
    partyKey: practice.partyKey,
    manufacturerOdsCode: PRACTICE_MANUFACTURER,
    interactionIds: [
      FOUNDATIONS_METADATA,
      FOUNDATIONS_FIND_PATIENT,
      ...(practice.addresses.length > 0 ? [STRUCTURED_RECORD] : []),
    ],
  };
  if (!practice.alsoConsumer) return [provider];
  // First in the answer, so that a client which skips the party key takes the wrong ASID (integration.md 3.1).
  const asConsumer: AsRecord = {
    odsCode: practice.odsCode,
    asid: String(Number(practice.asid) + 500_000_000),
    partyKey: `${practice.odsCode}-910001`,
    manufacturerOdsCode: PRACTICE_MANUFACTURER,
    interactionIds: [STRUCTURED_RECORD, FOUNDATIONS_FIND_PATIENT],
  };
  return [asConsumer, provider];
}

export function createDirectory(practices: readonly ServedPractice[]): Directory {
  return {
    mhs: practices.flatMap(mhsOf),
    as: [
      ...practices.flatMap(asOf),
      ...consumerSystems
        .filter((system) => system.interactions.length > 0)
        .map((system) => ({
          odsCode: system.odsCode,
          asid: system.asid,
          partyKey: system.partyKey,
          manufacturerOdsCode: system.manufacturerOdsCode,
          interactionIds: system.interactions,
        })),
    ],
  };
}

/** Ids are random in every answer: a client must not key on them (integration.md 3.2). */
export function randomId(): string {
  return randomBytes(16).toString('hex');
}
