import { parseTypedDate } from '../../../shared/format/typed-date.ts';
import type { AskedRange } from '../../../shared/record/record-view.ts';
import { periodWords, wrongDayWords } from '../../../shared/words/period-words.ts';
import type { TypedDate } from '../../ui/date-field.tsx';
import type { FieldProblem } from '../../ui/error-summary.tsx';

export type ReadRange =
  | { readonly ok: true; readonly range: AskedRange }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

type ReadDay =
  | { readonly ok: true; readonly date: string | undefined }
  | { readonly ok: false; readonly problem: FieldProblem };

/** No day is after it: `parseTypedDate` refuses days to come, which the diary takes. */
const endOfTime = '9999-12-31';

/** A period as a practice may be asked with: whole days, none to come, in order, one of both at least (SAFE-27). */
export function readPeriod(id: string, typed: { from: TypedDate; to: TypedDate }, today: string): ReadRange {
  const from = readDay(`${id}-from`, typed.from, today);
  const to = readDay(`${id}-to`, typed.to, today);
  if (!from.ok || !to.ok) {
    return { ok: false, problems: [from, to].flatMap((day) => (day.ok ? [] : [day.problem])) };
  }
  if (from.date === undefined && to.date === undefined) return wrong(`${id}-from-day`, periodWords.missing);
  if (from.date !== undefined && to.date !== undefined && from.date > to.date) {
    return wrong(`${id}-to-day`, periodWords.swapped);
  }
  return {
    ok: true,
    range: {
      kind: 'period',
      ...(from.date !== undefined && { from: from.date }),
      ...(to.date !== undefined && { to: to.date }),
    },
  };
}

/** The last planned day: whole, and not past (SAFE-27); overdue entries always come too. */
export function readUntil(id: string, typed: TypedDate, today: string): ReadRange {
  const to = readDay(`${id}-to`, typed, endOfTime);
  if (!to.ok) return { ok: false, problems: [to.problem] };
  if (to.date === undefined) return wrong(`${id}-to-day`, periodWords.missingUntil);
  if (to.date < today) return wrong(`${id}-to-day`, periodWords.past);
  return { ok: true, range: { kind: 'until', to: to.date } };
}

function readDay(id: string, { day, month, year }: TypedDate, latest: string): ReadDay {
  const read = parseTypedDate(day, month, year, latest);
  if (read.ok) return { ok: true, date: read.date };
  if (read.reason === 'missing') return { ok: true, date: undefined };
  const problem = { fieldId: `${id}-${read.parts[0] ?? 'day'}`, words: wrongDayWords(read.reason) };
  return { ok: false, problem };
}

function wrong(fieldId: string, words: string): ReadRange {
  return { ok: false, problems: [{ fieldId, words }] };
}
