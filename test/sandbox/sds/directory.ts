import { randomBytes } from 'node:crypto';
import { consumerSystems } from '../consumer-registration.ts';
import type { Capability } from '../interactions.ts';
import { FOUNDATIONS_FIND_PATIENT, interactions, STRUCTURED_RECORD } from '../interactions.ts';
import type { ServedPractice } from '../sandbox-person.ts';
import { serviceRoots } from './service-roots.ts';

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
  /** Absent: a Device without ASID. */
  readonly asid?: string;
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

/** The system of a practice that serves a capability. */
export function systemFor(
  practice: ServedPractice,
  capability: Capability,
): { readonly asid: string; readonly partyKey: string } {
  return capability === 'structured' ? practice : (practice.secondSystem ?? practice);
}

const isEnabled = (practice: ServedPractice, capability: Capability): boolean =>
  capability !== 'structured' || practice.addresses.length > 0 || practice.withoutAddress === true;

function mhsOf(practice: ServedPractice): MhsRecord[] {
  return interactions
    .filter(({ capability }) => isEnabled(practice, capability))
    .map(({ id, capability }) => {
      const { partyKey } = systemFor(practice, capability);
      const addresses = serviceRoots(practice, capability);
      return {
        odsCode: practice.odsCode,
        partyKey,
        interactionId: id,
        addresses,
        fqdn: fqdnOf(addresses[0]),
        cpaId: `S${partyKey.replace(/^.*-/, '')}A000001`,
      };
    });
}

function providerSystems(practice: ServedPractice): AsRecord[] {
  const keys = [practice, practice.secondSystem].filter((system) => system !== undefined);
  return keys.map(({ partyKey, asid }) => ({
    odsCode: practice.odsCode,
    ...(practice.withoutAsid === true ? {} : { asid }),
    partyKey,
    manufacturerOdsCode: PRACTICE_MANUFACTURER,
    interactionIds: interactions
      .filter(
        ({ capability }) =>
          systemFor(practice, capability).partyKey === partyKey &&
          (capability !== 'structured' || practice.addresses.length > 0),
      )
      .map(({ id }) => id),
  }));
}

function asOf(practice: ServedPractice): AsRecord[] {
  const providers = providerSystems(practice);
  if (!practice.alsoConsumer) return providers;
  // First in the answer, so that a client which skips the party key takes the wrong ASID (integration.md 3.1).
  const asConsumer: AsRecord = {
    odsCode: practice.odsCode,
    asid: String(Number(practice.asid) + 500_000_000),
    partyKey: `${practice.odsCode}-910001`,
    manufacturerOdsCode: PRACTICE_MANUFACTURER,
    interactionIds: [STRUCTURED_RECORD, FOUNDATIONS_FIND_PATIENT],
  };
  return [asConsumer, ...providers];
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
