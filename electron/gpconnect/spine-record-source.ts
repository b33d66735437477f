import { findPerson } from './find-person.ts';
import type { GpRecordSource } from './gp-record-source.ts';
import { openRecord } from './open-record.ts';
import { createSpineSessions } from './spine-session.ts';
import type { SpineParts } from './spine-session.ts';

/**
 * GP Connect over Spine: token, demographics, directory, then the practice through the proxy (integration.md §1).
 * Nothing leaves the computer before this call's credentials have been checked.
 */
export function createSpineRecordSource(parts: SpineParts): GpRecordSource {
  const sessions = createSpineSessions(parts);
  let open = new AbortController();
  // Closing ends what runs: a retry must not outlive it.
  const boundToThis = <T extends { readonly signal: AbortSignal }>(request: T): T => ({
    ...request,
    signal: AbortSignal.any([request.signal, open.signal]),
  });
  return {
    findPerson: (request) => findPerson(parts, sessions, boundToThis(request)),
    openRecord: (request) => openRecord(parts, sessions, boundToThis(request)),
    close: () => {
      open.abort();
      open = new AbortController();
      sessions.close();
    },
  };
}
