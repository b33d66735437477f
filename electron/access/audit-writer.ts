import type { AuditUser } from '../../shared/contract/audit.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Organisation } from '../../shared/contract/session.ts';
import type { AuditTrail, NewAuditEntry } from '../audit/audit-trail.ts';

/** What happened, apart from who did it and where. */
export type AuditFact = Omit<NewAuditEntry, 'user' | 'organisation'>;

/** Writes entries with user and organisation as they are at the moment of the event (integration.md 6.3). */
export interface AuditWriter {
  /** `ok` once the entry is on disk; else `E-AUD-01`, and what it stands for may not happen. Never throws. */
  write(fact: AuditFact, user?: AuditUser): Promise<Outcome<null>>;
  /** For what happens whether or not it can be written, as a lock does; order is that of the calls. */
  note(fact: AuditFact, user?: AuditUser): void;
  /** Keeps the head of the chain beside the keys, so that what was written so far cannot be cut off unnoticed. */
  anchor(): Promise<boolean>;
  /** False once the chain of entries is known to be broken (`E-AUD-02`). */
  chainWhole(): boolean;
}

export interface AuditWriterParts {
  readonly trail: Pick<AuditTrail, 'append' | 'lastReport' | 'anchorNow'>;
  /** The configured organisation; nothing before the set-up has one. */
  readonly organisation: () => Organisation | undefined;
  /** Refusal `E-AUD-01` for a trail that throws. */
  readonly notWritten: () => Outcome<never>;
}

export function createAuditWriter({ trail, organisation, notWritten }: AuditWriterParts): AuditWriter {
  async function write(fact: AuditFact, user?: AuditUser): Promise<Outcome<null>> {
    const place = organisation();
    try {
      const entry = { ...fact, ...(user && { user }), ...(place && { organisation: place }) };
      const written = await trail.append(entry);
      return written.ok ? { ok: true, value: null } : written;
    } catch {
      return notWritten();
    }
  }
  return {
    write,
    note: (fact, user) => {
      void write(fact, user);
    },
    async anchor() {
      try {
        return await trail.anchorNow();
      } catch {
        return false;
      }
    },
    chainWhole: () => trail.lastReport().whole,
  };
}
