import type { SetupState } from '../../shared/contract/setup.ts';
import { daysUntil } from './certificate-warnings.ts';
import { chooseSpine, heldNames, type HeldCredentials, type HeldName } from './held-credentials.ts';
import { startOfDay, type SpineCredentials } from './spine-credentials.ts';

export interface CredentialFacts {
  /** As the set-up screen shows them. */
  readonly credentials: Omit<SetupState['credentials'], 'damaged'>;
  /** Sealed files that were altered or belong elsewhere: there, but of no use. */
  readonly unreadable: readonly HeldName[];
}

export interface CertificateEnding {
  readonly endsAt: Date;
  /** Whole days; negative once it has ended. */
  readonly daysLeft: number;
}

/** What a person may know of the credentials; an active next certificate is the current one. */
export function credentialFacts(held: HeldCredentials, now: Date): CredentialFacts {
  const { current, next, platform } = held;
  const chosen = chooseSpine(held, now);
  const stored = current.ok ? current.value : undefined;
  const staged = next.ok ? next.value : undefined;
  const isNextInUse = chosen.ok && chosen.value === staged;
  const inUse = isNextInUse ? staged : stored;
  const hasKeys = platform.ok && platform.value !== undefined;
  const byName = { 'spine-current': current, 'spine-next': next, 'platform-keys': platform } as const;
  return {
    credentials: {
      ...(inUse === undefined ? {} : { current: certificateFacts(inUse) }),
      ...(isNextInUse || staged === undefined ? {} : { next: stagedFacts(staged) }),
      signingKey: hasKeys,
      apiKeys: hasKeys,
    },
    unreadable: heldNames.filter((name) => !byName[name].ok),
  };
}

/** The last certificate in line: a staged next one counts when it begins before the present one ends. */
export function certificateEnding(held: HeldCredentials, now: Date): CertificateEnding | undefined {
  const { current, next } = credentialFacts(held, now).credentials;
  if (current === undefined) return undefined;
  // One whose day has come without its being in use is damaged: it covers nothing.
  const activeFrom = next?.activeFrom === undefined ? now : new Date(next.activeFrom);
  const isCovered = activeFrom > now && activeFrom <= new Date(current.endsAt);
  const endsAt = new Date((isCovered ? next?.endsAt : undefined) ?? current.endsAt);
  return { endsAt, daysLeft: daysUntil(endsAt, now) };
}

function certificateFacts({ clientCertificates: [leaf] }: SpineCredentials): {
  readonly subject: string;
  readonly endsAt: string;
} {
  return { subject: leaf.subject.replaceAll('\n', ', '), endsAt: leaf.validToDate.toISOString() };
}

function stagedFacts(staged: SpineCredentials): NonNullable<SetupState['credentials']['next']> {
  const { activeFrom } = staged;
  if (activeFrom === undefined) return certificateFacts(staged);
  return { ...certificateFacts(staged), activeFrom: startOfDay(activeFrom).toISOString() };
}
