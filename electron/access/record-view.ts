import type { Outcome } from '../../shared/contract/errors.ts';
import type { IdentityVerdict } from '../../shared/contract/person.ts';
import type { RecordPlan, ShownPart } from '../../shared/contract/record-ask.ts';
import { describeFailure } from './audit-rules.ts';
import type { AuditFact, AuditWriter } from './audit-writer.ts';
import { opensPart } from './opens-part.ts';
import {
  acceptedFields,
  describeVerdict,
  factOf,
  isCovered,
  isOwed,
  newAnswer,
  stopsAll,
} from './record-answer.ts';
import type { HandedOver, RecordAnswer } from './record-answer.ts';
import type { Refuse } from './refusal.ts';
import type { WallClock } from './wall-clock.ts';

/** How long the reader may take to compare an answer with PDS, in milliseconds, before the audit says that none came. */
const verdictDue = 60_000;

export interface RecordViewParts {
  readonly audit: AuditWriter;
  readonly refuse: Refuse;
  readonly clock: WallClock;
}

interface Shown {
  readonly openingId: string;
  readonly traceId: string;
}

/**
 * What happens to the record on screen, which the answers of one access make up; each step written down.
 * All that is not about an answer of the present access is `E-REC-CANCELLED`.
 */
export interface RecordView {
  /** Adds an answer; the first of another access ends those before it, which it replaces. */
  show(answer: HandedOver): void;
  /** SAFE-13: owed once by each; the same again answers as the first did, once written; another is `E-IPC-INPUT`. */
  verdict(of: Shown, verdict: IdentityVerdict): Promise<Outcome<null>>;
  /** Only after `differences`, once; to go on holds for every answer that differs in no other field. */
  decide(of: Shown, decision: 'continue' | 'stop'): Promise<Outcome<null>>;
  /** Only of a record of which something may be seen, and of a part that the role opens (`E-AUTH-02`). */
  showArea(openingId: string, part: ShownPart, rows: number): Promise<Outcome<null>>;
  /** The access whose answers are on screen. */
  accessId(): string | undefined;
  /** Writes down that no verdict came, of each answer that owes one; they may still be on screen. */
  giveUpVerdicts(): void;
  /** Drops the answers that owe a verdict, all or of one plan, and tells where their bodies are; ends with the last. */
  dropOwed(plan?: RecordPlan): readonly string[];
  /** Ends with the record; answers whether there was one. */
  end(cause: string): boolean;
}

export function createRecordView({ audit, refuse, clock }: RecordViewParts): RecordView {
  let answers: readonly RecordAnswer[] = [];

  function wait(answer: RecordAnswer): void {
    answer.callOff = clock.after(verdictDue, () => {
      giveUp(answer);
    });
  }

  function giveUp(answer: RecordAnswer): void {
    // Once told, it is told; and none is missed while one is being written.
    if (answer.verdict !== undefined || answer.callOff === undefined) return;
    answer.callOff();
    answer.callOff = undefined;
    const { handed } = answer;
    audit.note(
      { event: 'record-verdict', ...factOf(handed), outcome: 'failed', rule: 'no-verdict' },
      handed.user.audit,
    );
  }

  function giveUpVerdicts(): void {
    for (const answer of answers) giveUp(answer);
  }

  function end(cause: string): boolean {
    giveUpVerdicts();
    for (const { callOff } of answers) callOff?.();
    const [first] = answers;
    answers = [];
    if (first === undefined) return false;
    const { handed } = first;
    audit.note(
      { event: 'record-closed', ...factOf(handed), outcome: 'success', rule: cause },
      handed.user.audit,
    );
    return true;
  }

  const isHere = (answer: RecordAnswer): boolean => answers.includes(answer);
  const answerTo = (of: Shown): RecordAnswer | undefined =>
    answers.find(({ handed }) => handed.openingId === of.openingId && handed.traceId === of.traceId);
  const others = (answer: RecordAnswer): readonly RecordAnswer[] =>
    answers.filter((other) => other !== answer);

  /** A decision that is still being written covers no other answer yet. */
  async function tellVerdict(answer: RecordAnswer, given: IdentityVerdict): Promise<Outcome<null>> {
    const { handed } = answer;
    const before = others(answer).flatMap(({ decided }) => pending(decided));
    if (given.kind === 'differences' && before.length > 0) await Promise.all(before);
    const decidedBefore = isCovered(answer, acceptedFields(others(answer)));
    const outcome = await audit.write(
      { event: 'record-verdict', ...factOf(handed), ...describeVerdict(given, decidedBefore) },
      handed.user.audit,
    );
    // Not written, so not given: nothing of the answer may be seen, and it is owed as before.
    if (!outcome.ok && isHere(answer)) {
      answer.verdict = undefined;
      answer.told = undefined;
      wait(answer);
    }
    return outcome;
  }

  async function tellDecision(answer: RecordAnswer, taken: 'continue' | 'stop'): Promise<Outcome<null>> {
    const { handed, verdict } = answer;
    const subjects = verdict?.kind === 'differences' ? verdict.fields : [];
    const fact = { event: 'record-decision', ...factOf(handed), outcome: 'success', rule: taken } as const;
    const outcome = await audit.write({ ...fact, subjects }, handed.user.audit);
    if (!outcome.ok && isHere(answer)) {
      answer.decision = undefined;
      answer.decided = undefined;
    }
    return outcome;
  }

  function maySee(answer: RecordAnswer): boolean {
    const { verdict } = answer;
    return verdict?.kind === 'match' || isCovered(answer, acceptedFields(answers));
  }

  return {
    show(handed) {
      if (answers[0]?.handed.about.accessId !== handed.about.accessId) end('refreshed');
      const answer = newAnswer(handed);
      answers = [...answers, answer];
      wait(answer);
    },
    async verdict(of, given) {
      const answer = answerTo(of);
      if (answer === undefined) return refuse('E-REC-CANCELLED');
      if (answer.verdict !== undefined) {
        const isSame = answer.verdict.kind === given.kind;
        return isSame ? (answer.told ?? refuse('E-IPC-INPUT')) : refuse('E-IPC-INPUT');
      }
      answer.verdict = given;
      answer.callOff?.();
      answer.callOff = undefined;
      answer.told = tellVerdict(answer, given);
      return answer.told;
    },
    async decide(of, taken) {
      const answer = answerTo(of);
      if (answer === undefined) return refuse('E-REC-CANCELLED');
      const { verdict, decision } = answer;
      // Fields decided before may hold other values now: the page compares those, and may ask again.
      if (verdict?.kind !== 'differences' || decision !== undefined) return refuse('E-IPC-INPUT');
      answer.decision = taken;
      answer.decided = tellDecision(answer, taken);
      return answer.decided;
    },
    async showArea(openingId, part, rows) {
      const before = answers;
      // A verdict or a decision that is still being written is none yet.
      await Promise.all(before.flatMap(({ told, decided }) => pending(told, decided)));
      const present = answers.filter((answer) => before.includes(answer));
      const seen = present.filter(maySee);
      // It is told of the answer that was asked for it; of none where none was, but in their access all the same.
      const askedFor = seen.findLast(({ handed }) =>
        handed.requested.areas.some(({ area }) => area === part),
      );
      const told = askedFor ?? seen.at(-1);
      if (told?.handed.openingId !== openingId || answers.some(stopsAll)) return refuse('E-REC-CANCELLED');
      const { handed } = told;
      const about = askedFor === undefined ? handed.about : factOf(handed);
      const fact = { event: 'area-shown', ...about, subjects: [part, `${rows} rows`] } as const;
      if (opensPart(handed.user.view, part)) {
        return audit.write({ ...fact, outcome: 'success' }, handed.user.audit);
      }
      const refusal = refuse('E-AUTH-02');
      const ending: Pick<AuditFact, 'outcome' | 'rule'> = describeFailure(refusal.error, 'opening');
      const kept = await audit.write({ ...fact, ...ending }, handed.user.audit);
      return kept.ok ? refusal : kept;
    },
    accessId: () => answers[0]?.handed.about.accessId,
    giveUpVerdicts,
    dropOwed(plan) {
      const dropped = answers.filter(
        (answer) => isOwed(answer) && (plan === undefined || answer.handed.requested.plan === plan),
      );
      if (dropped.length === 0) return [];
      if (dropped.length === answers.length) {
        end('cancelled');
      } else {
        for (const answer of dropped) giveUp(answer);
        answers = answers.filter((answer) => !dropped.includes(answer));
      }
      return dropped.map(({ handed }) => handed.bodyUrl);
    },
    end,
  };
}

/** What is being written, or was. */
function pending(...writings: readonly RecordAnswer['told'][]): readonly Promise<Outcome<null>>[] {
  return writings.filter((writing) => writing !== undefined);
}
