import { dueWarning } from '../credentials/certificate-warnings.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import type { Installation } from '../setup/open-installation.ts';

/** The end of the Spine certificate, once 60, 30, 14, 7 or 1 days or fewer are left (integration.md 7.2). */
export async function certificateWarning(
  { changeable }: Pick<Installation, 'changeable'>,
  now: Date,
): Promise<SessionState['certificateEnding']> {
  const ending = await changeable?.credentials.ending(now);
  if (ending === undefined || dueWarning(ending.daysLeft) === undefined) return undefined;
  return { days: ending.daysLeft, endsAt: ending.endsAt.toISOString() };
}
