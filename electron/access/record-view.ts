import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { IdentityVerdict } from '../../shared/contract/person.ts';
import { describeFailure } from './audit-rules.ts';
import type { AuditFact, AuditWriter } from './audit-writer.ts';
import type { PresentUser } from './present-user.ts';
import type { Refuse } from './refusal.ts';
import type { WallClock } from './wall-clock.ts';

/** How long the reader may take to compare an answer with PDS, in milliseconds, before the audit says that none came. */
const verdictDue = 60_000;

/** A record that has been handed to the reader. */
export interface OpenView {
  readonly openingId: string;
  readonly traceId: string;
  readonly user: PresentUser;
  /** What every entry about it carries: access, patient and practice. */
  readonly about: Pick<AuditFact, 'accessId' | 'patient' | 'target'>;
}

export interface RecordViewParts {
  readonly audit: AuditWriter;
  readonly refuse: Refuse;
  readonly clock: WallClock;
}

interface Shown {
  readonly openingId: string;
  readonly traceId: string;
}

/** What happens to the record on screen, each step written down. All but the present one are `E-REC-CANCELLED`. */
export interface RecordView {
  /** Begins with a record; the one before it was replaced. */
  show(view: OpenView): void;
  /** SAFE-13: owed once; the same again answers as the first did, once that is written; another is `E-IPC-INPUT`. */
  verdict(of: Shown, verdict: IdentityVerdict): Promise<Outcome<null>>;
  /** Only after `differences`, once. */
  decide(of: Shown, decision: 'continue' | 'stop'): Promise<Outcome<null>>;
  /** Only of a record that may be seen, and of an area that the role opens (`E-AUTH-02`). */
  showArea(openingId: string, area: ClinicalAreaId, rows: number): Promise<Outcome<null>>;
  verdictOwed(): boolean;
  /** Writes down that no verdict came, if one is owed; the record may still be on screen. */
  giveUpVerdict(): void;
  /** Ends with the record; answers whether there was one. */
  end(cause: string): boolean;
}

export function createRecordView({ audit, refuse, clock }: RecordViewParts): RecordView {
  let view: OpenView | undefined;
  let verdict: IdentityVerdict | undefined;
  /** How writing that verdict down comes out. */
  let told: Promise<Outcome<null>> | undefined;
  let decision: 'continue' | 'stop' | undefined;
  /** How writing that decision down comes out. */
  let decided: Promise<Outcome<null>> | undefined;
  let callOff: (() => void) | undefined;

  function giveUpVerdict(): void {
    // Once told, it is told; and none is missed while one is being written.
    if (view === undefined || verdict !== undefined || callOff === undefined) return;
    callOff();
    callOff = undefined;
    audit.note(
      { event: 'record-verdict', ...factOf(view), outcome: 'failed', rule: 'no-verdict' },
      view.user.audit,
    );
  }

  function end(cause: string): boolean {
    giveUpVerdict();
    callOff?.();
    callOff = undefined;
    if (view === undefined) return false;
    audit.note({ event: 'record-closed', ...factOf(view), outcome: 'success', rule: cause }, view.user.audit);
    view = undefined;
    verdict = undefined;
    told = undefined;
    decision = undefined;
    decided = undefined;
    return true;
  }

  const current = (of: Shown): OpenView | undefined =>
    view?.openingId === of.openingId && view.traceId === of.traceId ? view : undefined;

  return {
    show(next) {
      end('refreshed');
      view = next;
      callOff = clock.after(verdictDue, giveUpVerdict);
    },
    async verdict(of, given) {
      const about = current(of);
      if (about === undefined) return refuse('E-REC-CANCELLED');
      if (verdict !== undefined) {
        return verdict.kind === given.kind ? (told ?? refuse('E-IPC-INPUT')) : refuse('E-IPC-INPUT');
      }
      verdict = given;
      callOff?.();
      callOff = undefined;
      const fact = { event: 'record-verdict', ...factOf(about), ...describeVerdict(given) } as const;
      told = audit.write(fact, about.user.audit);
      const written = await told;
      // Not written, so not given: nothing of the record may be seen, and it is owed as before.
      if (!written.ok && view === about) {
        verdict = undefined;
        callOff = clock.after(verdictDue, giveUpVerdict);
      }
      return written;
    },
    async decide(of, taken) {
      const about = current(of);
      if (about === undefined) return refuse('E-REC-CANCELLED');
      if (verdict?.kind !== 'differences' || decision !== undefined) return refuse('E-IPC-INPUT');
      decision = taken;
      const fact = { event: 'record-decision', ...factOf(about), outcome: 'success', rule: taken } as const;
      decided = audit.write({ ...fact, subjects: verdict.fields }, about.user.audit);
      const written = await decided;
      if (!written.ok && view === about) decision = undefined;
      return written;
    },
    async showArea(openingId, area, rows) {
      const about = view;
      if (about?.openingId !== openingId) return refuse('E-REC-CANCELLED');
      // A verdict or a decision that is still being written is none yet.
      await told;
      await decided;
      if (view !== about) return refuse('E-REC-CANCELLED');
      const maySee =
        verdict?.kind === 'match' || (verdict?.kind === 'differences' && decision === 'continue');
      if (!maySee) return refuse('E-REC-CANCELLED');
      const fact = { event: 'area-shown', ...factOf(about), subjects: [area, `${rows} rows`] } as const;
      if (about.user.view.areas.includes(area)) {
        return audit.write({ ...fact, outcome: 'success' }, about.user.audit);
      }
      const refusal = refuse('E-AUTH-02');
      const written = await audit.write(
        { ...fact, ...describeFailure(refusal.error, 'opening') },
        about.user.audit,
      );
      return written.ok ? refusal : written;
    },
    verdictOwed: () => view !== undefined && verdict === undefined,
    giveUpVerdict,
    end,
  };
}

function factOf({ about, traceId }: OpenView): OpenView['about'] & Pick<AuditFact, 'reference'> {
  return { ...about, reference: traceId };
}

function describeVerdict(verdict: IdentityVerdict): Pick<AuditFact, 'outcome' | 'rule' | 'subjects'> {
  if (verdict.kind !== 'differences') return plainVerdicts[verdict.kind];
  return { outcome: 'blocked', rule: 'CORE02', subjects: verdict.fields };
}

const plainVerdicts = {
  match: { outcome: 'success', rule: 'match' },
  'other-person': { outcome: 'blocked', rule: 'E-REC-WRONGPT' },
  unreadable: { outcome: 'failed', rule: 'unreadable' },
} as const;
