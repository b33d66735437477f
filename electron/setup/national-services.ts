import type { ErrorCode } from '../../shared/contract/errors.ts';
import { createAbsentRecordSource } from '../access/absent-record-source.ts';
import type { Refuse } from '../access/refusal.ts';
import type { CredentialSource } from '../credentials/credential-source.ts';
import type { Cis2Client } from '../gpconnect/cis2/cis2-client.ts';
import { createConnectedCis2Client } from '../gpconnect/cis2/connected-cis2-client.ts';
import type { Clock } from '../gpconnect/clock.ts';
import type { GpRecordSource } from '../gpconnect/gp-record-source.ts';
import { createSpineRecordSource } from '../gpconnect/spine-record-source.ts';
import type { SetUp } from './set-up.ts';

export interface NationalServicesParts {
  readonly setUp: SetUp;
  readonly keeping: 'kept' | 'this-sitting-only';
  readonly credentials: CredentialSource;
  readonly clock: Clock;
  readonly randomId: () => string;
  readonly refuse: Refuse;
  readonly openInBrowser: (address: string) => Promise<void>;
}

/** The services that the present set-up leads to. */
export interface NationalServices {
  readonly source: GpRecordSource;
  cis2(): Cis2Client | undefined;
  /** The set-up has changed: what runs is ended, and everything is made anew at its next use. */
  renew(): void;
}

interface Made {
  readonly source: GpRecordSource;
  readonly cis2: Cis2Client | undefined;
}

export function createNationalServices(parts: NationalServicesParts): NationalServices {
  const { setUp, credentials, clock, randomId, openInBrowser } = parts;
  let made: Made | undefined;

  const absent = (code: ErrorCode): Made => ({
    source: createAbsentRecordSource(parts.refuse(code).error),
    cis2: undefined,
  });

  function make(): Made {
    const profile = setUp.profile();
    if (profile === undefined) return absent(lackOf(setUp));
    const bar = barOf(parts);
    if (bar !== undefined) return absent(bar);
    return {
      source: createSpineRecordSource({ profile, credentials, clock, randomId }),
      cis2: createConnectedCis2Client({ profile, credentials, clock, randomId, openInBrowser }),
    };
  }

  const present = (): Made => (made ??= make());
  return {
    source: {
      findPerson: (request) => present().source.findPerson(request),
      openRecord: (request) => present().source.openRecord(request),
      checkConnection: (request) => present().source.checkConnection(request),
      clockOffSeconds: () => made?.source.clockOffSeconds(),
      close: () => made?.source.close(),
    },
    cis2: () => present().cis2,
    renew() {
      made?.source.close();
      made?.cis2?.close();
      made = undefined;
    },
  };
}

/** Why there is no profile. After a wipe only the keys are missing: not the set-up has to be made, they have to be replaced. */
function lackOf(setUp: SetUp): ErrorCode {
  const isEntered = setUp.environmentFile() !== undefined && setUp.organisation() !== undefined;
  return isEntered ? 'E-CFG-02' : 'E-CFG-01';
}

/**
 * Without a keychain the key of the trail ends with this sitting, and an audit that nobody can read tomorrow is none
 * (DESIGN.md 2.13): only the sandbox may then be called. Signing in and setting up go on.
 */
function barOf({ setUp, keeping }: NationalServicesParts): ErrorCode | undefined {
  const isSandbox = setUp.environmentFile()?.kind === 'sandbox';
  return isSandbox || keeping === 'kept' ? undefined : 'E-AUTH-04';
}
