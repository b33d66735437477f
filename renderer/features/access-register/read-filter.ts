import type { AuditEvent, AuditFilter, AuditOutcome } from '../../../shared/contract/audit.ts';
import { parseNhsNumber } from '../../../shared/format/nhs-number.ts';
import { parseTypedDate } from '../../../shared/format/typed-date.ts';
import { nhsNumberWords } from '../../../shared/words/field-words.ts';
import { registerWords as words } from '../../../shared/words/register-words.ts';
import type { TypedDate } from '../../ui/date-field.tsx';
import type { FieldProblem } from '../../ui/error-summary.tsx';

/** What stands in the boxes of the filter. */
export interface FilterEntry {
  readonly user: string;
  readonly nhsNumber: string;
  readonly from: TypedDate;
  readonly to: TypedDate;
  readonly outcome: AuditOutcome | '';
  readonly event: AuditEvent | '';
  readonly outOfHours: boolean;
  readonly endsOnly: boolean;
}

const noDay: TypedDate = { day: '', month: '', year: '' };

export const emptyFilter: FilterEntry = {
  user: '',
  nhsNumber: '',
  from: noDay,
  to: noDay,
  outcome: '',
  event: '',
  outOfHours: false,
  endsOnly: false,
};

type ReadFilter =
  | { readonly ok: true; readonly filter: AuditFilter }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

type ReadDay =
  | { readonly ok: true; readonly date: string | undefined }
  | { readonly ok: false; readonly problem: FieldProblem };

/** The filter as main takes it; empty boxes filter nothing. `today` is `YYYY-MM-DD` in London. */
export function readFilter(entry: FilterEntry, today: string): ReadFilter {
  const number = parseNhsNumber(entry.nhsNumber);
  const from = readDay('from', entry.from, today);
  const to = readDay('to', entry.to, today);
  const problems = [
    ...(number.ok || number.reason === 'empty'
      ? []
      : [{ fieldId: 'filter-nhsNumber', words: nhsNumberWords(number.reason, number.count).headline }]),
    ...(from.ok ? [] : [from.problem]),
    ...(to.ok ? [] : [to.problem]),
    ...(from.ok && to.ok && (from.date ?? '') > (to.date ?? today)
      ? [{ fieldId: 'filter-to-day', words: words.daysSwapped }]
      : []),
  ];
  if (problems.length > 0 || !from.ok || !to.ok) return { ok: false, problems };
  const user = entry.user.trim();
  return {
    ok: true,
    filter: {
      ...(user !== '' && { user }),
      ...(number.ok && { nhsNumber: number.digits }),
      ...(from.date !== undefined && { from: from.date }),
      ...(to.date !== undefined && { to: to.date }),
      ...(entry.outcome !== '' && { outcome: entry.outcome }),
      ...(entry.event !== '' && { event: entry.event }),
      ...(entry.outOfHours && { outOfHours: true }),
      ...(entry.endsOnly && { endsOnly: true }),
    },
  };
}

function readDay(name: 'from' | 'to', { day, month, year }: TypedDate, today: string): ReadDay {
  const read = parseTypedDate(day, month, year, today);
  if (read.ok) return { ok: true, date: read.date };
  if (read.reason === 'missing') return { ok: true, date: undefined };
  return {
    ok: false,
    problem: {
      fieldId: `filter-${name}-${read.parts[0] ?? 'day'}`,
      words: read.reason === 'future' ? words.futureDay : words.wrongDay,
    },
  };
}
