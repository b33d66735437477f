import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { ErrorCode, Outcome } from '../../shared/contract/errors.ts';
import type { AccessReason, TracedPerson } from '../../shared/contract/person.ts';
import type { RecordAsk, RecordPlan } from '../../shared/contract/record-ask.ts';
import { dateInLondon } from '../../shared/format/instants.ts';
import type { GpRecordSource } from '../gpconnect/gp-record-source.ts';
import { createOpeningRoute } from '../gpconnect/opening-route.ts';
import type { OpeningRoute } from '../gpconnect/opening-route.ts';
import { areaOfPlan, isPartOfPlanA, planFor, planOf, subjectsOf } from '../gpconnect/request-plan.ts';
import type { RequestPlan } from '../gpconnect/request-plan.ts';
import type { Asker } from './access-control.ts';
import type { AuditedAttempts } from './audited-attempt.ts';
import type { BodyShelf } from './body-shelf.ts';
import type { RecordView } from './record-view.ts';
import type { Refuse } from './refusal.ts';
import type { WallClock } from './wall-clock.ts';

export interface RecordRequestParts {
  readonly source: Pick<GpRecordSource, 'openRecord'>;
  readonly attempts: AuditedAttempts;
  readonly view: RecordView;
  readonly bodies: Pick<BodyShelf, 'deposit' | 'revoke'>;
  readonly refuse: Refuse;
  readonly clock: WallClock;
  readonly randomId: () => string;
}

/** One access to a person's record: a reason, and all that is asked for under it. */
interface Access {
  readonly accessId: string;
  readonly person: TracedPerson;
  readonly reason: AccessReason;
  readonly route: OpeningRoute;
  /** Whether its opening was let through and written down; nothing more is asked for otherwise. */
  readonly begun: Promise<boolean>;
}

/** What is asked of a practice about the one person who is open: plan A first, then whatever else is looked at. */
export interface RecordRequests {
  /** Begins an access with plan A; a failed one leaves the answers of the access before it, and that access, as they are. */
  open(person: TracedPerson, reason: AccessReason, asker: Asker): Promise<Outcome<OpenedRecord>>;
  /**
   * One more request of the present access. A part of plan A after its whole failed joins that failed access, and the
   * first of them to come ends the answers before it, as plan A would have.
   */
  fetch(openingId: string, ask: RecordAsk, asker: Asker): Promise<Outcome<OpenedRecord>>;
  /** The copy of before is on screen again: a part of plan A belongs to its access, not to the one that failed. */
  keepCopy(): void;
  /** Another person's record came: this opening is `E-REC-WRONGPT` from now on (SAFE-13). */
  barOpening(openingId: string): void;
  /** Nothing more is asked for until a record is opened again. */
  end(): void;
}

interface Asking {
  /** Absent where what is asked for has no plan: it is refused. */
  readonly plan: RequestPlan | undefined;
  readonly name: RecordPlan;
  readonly bar: ErrorCode | undefined;
  readonly event: 'record-open' | 'record-fetch';
  readonly reference: string;
  readonly subjects: readonly string[];
  readonly onBegun?: () => void;
}

export function createRecordRequests(parts: RecordRequestParts): RecordRequests {
  const { source, attempts, view, bodies, refuse, clock, randomId } = parts;
  let access: Access | undefined;
  /** A refresh whose whole failed, while it may still come in parts. */
  let failed: Access | undefined;
  let barredId: string | undefined;

  function run(of: Access, asking: Asking, asker: Asker): Promise<Outcome<OpenedRecord>> {
    const { accessId, person, reason, route } = of;
    const { plan, name, reference, event, subjects, onBegun } = asking;
    const { user } = asker;
    const { openingId } = person;
    const bar = barredId === openingId ? 'E-REC-WRONGPT' : asking.bar;
    const patient = { nhsNumber: person.nhsNumber, tracedAt: person.tracedAt };
    const target = { practiceOdsCode: person.practice.odsCode };
    return attempts.run({
      asker,
      stage: 'opening',
      name,
      accessId,
      reference,
      about: { openingId, plan: name },
      ...(bar !== undefined && { bar }),
      fact: {
        event,
        patient,
        target,
        purpose: reason,
        subjects: [...subjects, `policy ${user.view.policyVersion}`],
      },
      ask: async (attempt) => {
        onBegun?.();
        if (plan === undefined) throw new Error('what has no plan is refused before it is asked');
        return source.openRecord({ ...attempt, person, reason, plan, route, staff: user.staff });
      },
      describe: ({ bodyBytes }) => ({ bytes: bodyBytes }),
      accept: ({ gzippedBody, ...received }) => {
        const bodyUrl = bodies.deposit(gzippedBody);
        const { traceId, requested } = received;
        // What came is what the screen has: later questions belong to its access.
        access = of;
        failed = undefined;
        view.show({ openingId, traceId, requested, bodyUrl, user, about: { accessId, patient, target } });
        return { ...received, openingId, bodyUrl };
      },
    });
  }

  return {
    async open(person, reason, asker) {
      const { promise: begun, resolve: begin } = Promise.withResolvers<boolean>();
      const before = access;
      const now: Access = { accessId: randomId(), person, reason, route: createOpeningRoute(), begun };
      access = now;
      failed = undefined;
      let hasBegun = false;
      const plan = planFor(asker.user.view.areas);
      const asking: Asking = {
        plan,
        name: 'A',
        // A role that opens nothing of the plan asks for nothing (DESIGN.md 2.17).
        bar: plan === undefined ? 'E-AUTH-02' : undefined,
        event: 'record-open',
        reference: now.accessId,
        // What will be asked for, not all that the role could open.
        subjects: plan === undefined ? [] : subjectsOf(plan),
        onBegun: () => {
          hasBegun = true;
          begin(true);
        },
      };
      try {
        const outcome = await run(now, asking, asker);
        const keepsCopy = before !== undefined && before.accessId === view.accessId();
        if (!outcome.ok && access === now && keepsCopy) {
          access = before;
          if (hasBegun && outcome.error.code !== 'E-REC-CANCELLED') failed = now;
        }
        return outcome;
      } finally {
        begin(false);
      }
    },
    async fetch(openingId, ask, asker) {
      const joined = isPartOfPlanA(ask.plan) && failed !== undefined ? failed : access;
      const present = joined?.person.openingId === openingId ? joined : undefined;
      const isLeft = (): boolean => access !== present && failed !== present;
      // Asked for while the opening itself is being written down, it waits for that.
      if (present === undefined || !(await present.begun) || isLeft()) {
        return refuse('E-REC-CANCELLED');
      }
      const today = dateInLondon(new Date(clock.now()).toISOString());
      const planned = planOf(ask, asker.user.view.areas, today);
      if (planned.kind === 'refused' && planned.code === 'E-IPC-INPUT') return refuse(planned.code);
      const plan = planned.kind === 'plan' ? planned.plan : undefined;
      const asked = plan === undefined ? [areaOfPlan(ask.plan)] : subjectsOf(plan);
      const asking: Asking = {
        plan,
        name: ask.plan,
        bar: planned.kind === 'refused' ? planned.code : undefined,
        event: 'record-fetch',
        reference: randomId(),
        subjects: [`plan ${ask.plan}`, ...asked],
      };
      // An earlier answer to the same question that nobody has judged is not wanted any more.
      for (const bodyUrl of view.dropOwed(ask.plan)) bodies.revoke(bodyUrl);
      return run(present, asking, asker);
    },
    keepCopy() {
      failed = undefined;
    },
    barOpening(openingId) {
      barredId = openingId;
    },
    end() {
      access = undefined;
      failed = undefined;
    },
  };
}
