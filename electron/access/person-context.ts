import type { OpenedRecord, RecordProgress } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { AccessReason, TracedPerson } from '../../shared/contract/person.ts';
import type { GpRecordSource, HopListener, RequestingStaff } from '../gpconnect/gp-record-source.ts';
import type { Refuse } from './refusal.ts';

/** Where a received body waits for the worker. */
export interface BodyShelf {
  deposit(gzippedBody: Uint8Array): string;
  revokeAll(): void;
}

export interface PersonContextParts {
  readonly source: Pick<GpRecordSource, 'findPerson' | 'openRecord'>;
  readonly bodies: BodyShelf;
  readonly refuse: Refuse;
  readonly randomId: () => string;
  readonly onProgress: (progress: RecordProgress) => void;
  /** An answer came for a person who is no longer open, and was dropped (SAFE-12). */
  readonly onLateAnswer: () => void;
}

interface PersonQuestion {
  readonly nhsNumber: string;
  readonly dateOfBirth: string;
}

/** The one person who is open, from trace to close. All outcomes that were overtaken are `E-REC-CANCELLED`. */
export interface PersonContext {
  /** Traces a person; whoever was open before is forgotten first. */
  find(question: PersonQuestion, staff: RequestingStaff): Promise<Outcome<TracedPerson>>;
  /** Fetches the record of the person open under this id, for the reason given (IG-05). */
  open(openingId: string, reason: AccessReason, staff: RequestingStaff): Promise<Outcome<OpenedRecord>>;
  /** Aborts what runs for this id; the person stays open. */
  cancel(openingId: string): void;
  /** Aborts what runs and keeps the person to come back to (IG-23). */
  suspend(): void;
  /** Aborts what runs and forgets the person; answers whether there was one. */
  forget(): boolean;
  /** The person kept by `suspend`, until opened again or forgotten. */
  resumable(): TracedPerson | undefined;
}

/** A context with nobody in it. */
export function createPersonContext(parts: PersonContextParts): PersonContext {
  const { source, bodies, refuse, randomId, onProgress, onLateAnswer } = parts;
  let person: TracedPerson | undefined;
  let suspended = false;
  let running: AbortController | undefined;

  function stop(): void {
    running?.abort();
    running = undefined;
    bodies.revokeAll();
  }

  function begin(): AbortController {
    stop();
    suspended = false;
    running = new AbortController();
    return running;
  }

  /** Runs one attempt; whatever it answers after it was stopped is dropped (SAFE-12). */
  async function attempt<T, U>(
    ask: (signal: AbortSignal, onHop: HopListener) => Promise<Outcome<T>>,
    accept: (answer: T) => U,
    openingId?: string,
  ): Promise<Outcome<U>> {
    const controller = begin();
    const outcome = await ask(controller.signal, (hop, state) => {
      if (!controller.signal.aborted) onProgress({ ...(openingId && { openingId }), hop, state });
    });
    if (controller.signal.aborted) {
      if (outcome.ok) onLateAnswer();
      return refuse('E-REC-CANCELLED', true);
    }
    running = undefined;
    return outcome.ok ? { ok: true, value: accept(outcome.value) } : outcome;
  }

  function forget(): boolean {
    stop();
    const known = person !== undefined;
    person = undefined;
    suspended = false;
    return known;
  }

  return {
    find(question, staff) {
      forget();
      return attempt(
        (signal, onHop) => source.findPerson({ ...question, staff, signal, onHop }),
        (found) => {
          person = { ...found, openingId: randomId() };
          return person;
        },
      );
    },
    async open(openingId, reason, staff) {
      const opened = person;
      if (opened?.openingId !== openingId) return refuse('E-REC-CANCELLED');
      return attempt(
        (signal, onHop) => source.openRecord({ person: opened, reason, staff, signal, onHop }),
        ({ gzippedBody, ...received }) => ({
          ...received,
          openingId,
          bodyUrl: bodies.deposit(gzippedBody),
        }),
        openingId,
      );
    },
    cancel(openingId) {
      if (person?.openingId === openingId) stop();
    },
    suspend() {
      stop();
      suspended = person !== undefined;
    },
    forget,
    resumable: () => (suspended ? person : undefined),
  };
}
