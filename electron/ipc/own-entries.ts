import type { AuditEntry } from '../../shared/contract/audit.ts';
import type { SignedInUser } from '../../shared/contract/session.ts';

/** Somebody signed in by another way is somebody else, whatever they are called. */
export function isOwn({ id, signedInBy }: Pick<SignedInUser, 'id' | 'signedInBy'>) {
  return ({ user }: AuditEntry): boolean => user?.id === id && user.authentication === signedInBy;
}

/** Rules and errors that say, or once said, why nothing of a person can be shown. */
const telling: ReadonlySet<string> = new Set(['CORE02', 'CORE04', 'E-PT-08', 'E-PT-11']);

/**
 * An entry as whoever did it may read it again. A restricted person, one whose number is not verified and one whom the
 * practice does not know are one sentence on screen (E-PT-11), and their own history must not tell them apart (CORE04):
 * it says what the screen said. A privacy officer reads the entry itself.
 */
export function asShownToActor(entry: AuditEntry): AuditEntry {
  const { rule, spineCode: _code, httpStatus: _status, bytes: _bytes, sha256: _hash, ...rest } = entry;
  if (rule === undefined || !telling.has(rule)) return entry;
  switch (entry.event) {
    case 'person-find':
      return { ...rest, rule: rule === 'CORE02' ? 'E-PT-08' : 'E-PT-11' };
    case 'record-open':
    case 'record-fetch':
    case 'record-request':
      return { ...rest, rule: 'E-PT-11' };
    // Several reasons share a rule here, some of them not to be told; the finding says which was told.
    case 'pds-trace':
    case 'token-request':
      return rest;
    default:
      return entry;
  }
}
