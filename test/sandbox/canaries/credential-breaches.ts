import type { CredentialKind, JournalEntry, JournalHop } from '../journal.ts';
import { told } from './told.ts';

/** What each hop may be shown; the proxy alone sees our certificate (integration.md 9.6). */
const allowed: Readonly<Record<JournalHop, readonly CredentialKind[]>> = {
  cis2: ['bearer', 'cookie'],
  token: ['bearer'],
  pds: ['bearer'],
  sds: ['apikey'],
  ssp: ['provenance', 'client-certificate'],
  practice: ['provenance', 'client-certificate'],
};

const words: Readonly<Record<CredentialKind, string>> = {
  bearer: 'a bearer token',
  provenance: 'a provenance token',
  other: 'credentials of an unknown kind',
  apikey: 'an API key',
  cookie: 'a cookie',
  'client-certificate': 'the client certificate',
};

/** Keys, tokens and certificates that went to a host they are not for. */
export function findCredentialBreaches(entries: readonly JournalEntry[]): string[] {
  return entries.flatMap((entry) =>
    (entry.credentials ?? [])
      .filter((kind) => !allowed[entry.hop].includes(kind))
      .map((kind) => `${told(entry)} showed ${words[kind]}, which is not for that host`),
  );
}
