import type { SessionState } from '../../shared/contract/session.ts';
import { daysUntil, dueWarning } from '../credentials/certificate-warnings.ts';
import type { Installation } from '../setup/open-installation.ts';

/** The end of the Spine certificate, once 60, 30, 14, 7 or 1 days or fewer are left (integration.md 7.2). */
export async function certificateWarning(
  installation: Pick<Installation, 'changeable' | 'credentials'>,
  now: Date,
): Promise<SessionState['certificateEnding']> {
  const ending = await endingOf(installation, now);
  if (ending === undefined || dueWarning(ending.daysLeft) === undefined) return undefined;
  return { days: ending.daysLeft, endsAt: ending.endsAt.toISOString() };
}

async function endingOf(
  { changeable, credentials }: Pick<Installation, 'changeable' | 'credentials'>,
  now: Date,
): Promise<{ readonly endsAt: Date; readonly daysLeft: number } | undefined> {
  if (changeable !== undefined) return changeable.credentials.ending(now);
  const read = await credentials.read(now);
  const endsAt = read.ok ? read.value.clientCertificates[0]?.validToDate : undefined;
  return endsAt && { endsAt, daysLeft: daysUntil(endsAt, now) };
}
