import type { OpenedRecord, RecordProgress } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { AccessReason, IdentityVerdict, TracedPerson } from '../../shared/contract/person.ts';
import type { RecordAsk, RecordPlan, ShownPart } from '../../shared/contract/record-ask.ts';
import type { FindPerson, GpRecordSource } from '../gpconnect/gp-record-source.ts';
import type { Asker } from './access-control.ts';
import { createAuditedAttempts } from './audited-attempt.ts';
import type { AuditWriter } from './audit-writer.ts';
import type { BodyShelf } from './body-shelf.ts';
import type { PresentUser } from './present-user.ts';
import { createRecordRequests } from './record-requests.ts';
import { createRecordView } from './record-view.ts';
import type { Refuse } from './refusal.ts';
import type { WallClock } from './wall-clock.ts';

export interface PersonContextParts {
  readonly source: Pick<GpRecordSource, 'findPerson' | 'openRecord'>;
  readonly bodies: BodyShelf;
  readonly audit: AuditWriter;
  readonly clock: WallClock;
  readonly refuse: Refuse;
  readonly randomId: () => string;
  readonly onProgress: (progress: RecordProgress) => void;
  /** An answer came for a person who is no longer open, and was dropped (SAFE-12). */
  readonly onLateAnswer: () => void;
}

type PersonQuestion = Pick<FindPerson, 'nhsNumber' | 'dateOfBirth' | 'names'>;
/** Names one answer of a practice. */
interface AnswerId {
  readonly openingId: string;
  readonly traceId: string;
}
type Departure =
  'new-search' | 'closed' | 'signed-out' | 'purged' | 'screen-lost' | 'set-up-changed' | 'app-end';

/**
 * The one person who is open, from trace to close. All outcomes that were overtaken are `E-REC-CANCELLED`; all that
 * happens is written to the audit first, and is `E-AUD-01` when it cannot be.
 */
export interface PersonContext {
  /** Traces a person; whoever was open before is forgotten first. */
  find(question: PersonQuestion, asker: Asker): Promise<Outcome<TracedPerson>>;
  /** Ends a search that is waiting; nothing happens once the person is found. */
  stopSearch(): void;
  /** The person found is not the one looked for, or the search is given up. */
  leave(openingId: string, why: 'not-this-person' | 'new-search'): Promise<Outcome<null>>;
  /**
   * Fetches the record of the person open under this id, for the reason given (IG-05), in the areas of the role.
   * `E-REC-WRONGPT` once another person's record came under this id (SAFE-13): they must be found anew.
   */
  open(openingId: string, reason: AccessReason, asker: Asker): Promise<Outcome<OpenedRecord>>;
  /**
   * Asks for more of the record that was asked to be opened under this id, for the same reason; beside whatever runs.
   * `E-REC-CANCELLED` where none was, `E-IPC-INPUT` for limits that no practice may be asked with (SAFE-27).
   */
  fetch(openingId: string, ask: RecordAsk, asker: Asker): Promise<Outcome<OpenedRecord>>;
  /** What the reader found when it compared an answer with PDS (SAFE-13). */
  verdict(answer: AnswerId, verdict: IdentityVerdict): Promise<Outcome<null>>;
  /** What the person decided about differences. */
  decide(answer: AnswerId, decision: 'continue' | 'stop'): Promise<Outcome<null>>;
  showArea(openingId: string, part: ShownPart, rows: number): Promise<Outcome<null>>;
  /** Aborts what runs for this id, all or one plan, and drops what came of it unjudged; the person stays open. */
  cancel(openingId: string, plan?: RecordPlan): void;
  /** Aborts what runs and keeps the person to come back to (IG-23). */
  suspend(): void;
  /** Aborts what runs and forgets the person; answers whether there was one. */
  forget(why: Departure): boolean;
  /** The person kept by `suspend`, until opened again or forgotten. */
  resumable(): TracedPerson | undefined;
}

/** A context with nobody in it. */
export function createPersonContext(parts: PersonContextParts): PersonContext {
  const { source, bodies, audit, refuse, randomId } = parts;
  const attempts = createAuditedAttempts(parts);
  const view = createRecordView(parts);
  const requests = createRecordRequests({ ...parts, attempts, view });
  let person: TracedPerson | undefined;
  let finder: PresentUser | undefined;
  /** Links what is said about the person before a record is opened to their finding. */
  let findingId: string | undefined;
  let suspended = false;

  function stop(): void {
    attempts.stop();
    bodies.revokeAll();
  }

  function depart(): TracedPerson | undefined {
    stop();
    requests.end();
    const known = person;
    person = undefined;
    suspended = false;
    return known;
  }

  const departure = ({ nhsNumber }: TracedPerson, why: string) =>
    ({
      event: 'person-left',
      outcome: 'success',
      rule: why,
      patient: { nhsNumber },
      ...(findingId !== undefined && { accessId: findingId }),
    }) as const;

  function forget(why: Departure): boolean {
    const known = depart();
    const closed = view.end(why);
    if (known !== undefined && !closed) audit.note(departure(known, why), finder?.audit);
    return known !== undefined;
  }

  return {
    find({ nhsNumber, dateOfBirth, names }, asker) {
      forget('new-search');
      const accessId = randomId();
      finder = asker.user;
      findingId = accessId;
      return attempts.run({
        asker,
        stage: 'gate',
        name: 'find',
        accessId,
        fact: {
          event: 'person-find',
          patient: { nhsNumber },
          subjects: ['date-of-birth', ...(names ? ['names'] : [])],
        },
        ask: (attempt) =>
          source.findPerson({
            ...attempt,
            nhsNumber,
            dateOfBirth,
            ...(names && { names }),
            staff: asker.user.staff,
          }),
        describe: ({ tracedAt }) => ({ patient: { nhsNumber, tracedAt } }),
        accept: (found) => {
          person = { ...found, openingId: randomId() };
          return person;
        },
      });
    },
    stopSearch() {
      if (person === undefined) stop();
    },
    async leave(openingId, why) {
      const left = person;
      if (left?.openingId !== openingId) return refuse('E-REC-CANCELLED');
      depart();
      view.end(why);
      return audit.write(departure(left, why), finder?.audit);
    },
    async open(openingId, reason, asker) {
      const opened = person;
      if (opened?.openingId !== openingId) return refuse('E-REC-CANCELLED');
      stop();
      suspended = false;
      view.giveUpVerdicts();
      return requests.open(opened, reason, asker);
    },
    async fetch(openingId, ask, asker) {
      return person?.openingId === openingId
        ? requests.fetch(openingId, ask, asker)
        : refuse('E-REC-CANCELLED');
    },
    async verdict(answer, given) {
      // A hard stop: nothing of another person's record may be fetched any more (SAFE-13).
      if (given.kind === 'other-person' && person?.openingId === answer.openingId) {
        requests.barOpening(answer.openingId);
        stop();
      }
      return view.verdict(answer, given);
    },
    async decide(answer, decision) {
      const decided = await view.decide(answer, decision);
      // Who stops at differences wants nothing more of this record.
      if (decided.ok && decision === 'stop' && person?.openingId === answer.openingId) {
        stop();
        requests.end();
      }
      return decided;
    },
    async showArea(openingId, part, rows) {
      if (person?.openingId === openingId) requests.keepCopy();
      return view.showArea(openingId, part, rows);
    },
    cancel(openingId, plan) {
      if (person?.openingId !== openingId) return;
      if (plan === undefined) stop();
      else attempts.stop(plan);
      for (const bodyUrl of view.dropOwed(plan)) bodies.revoke(bodyUrl);
    },
    suspend() {
      stop();
      requests.end();
      view.end('locked');
      suspended = person !== undefined;
    },
    forget,
    resumable: () => (suspended ? person : undefined),
  };
}
