import { parseTypedDate } from '../../../shared/format/typed-date.ts';
import { certificateWords } from '../../../shared/words/set-up-words.ts';
import type { TypedDate } from '../../ui/date-field.tsx';

type DayToCome =
  { readonly ok: true; readonly date: string | undefined } | { readonly ok: false; readonly words: string };

/** Far enough for any certificate; the parser wants an end. */
const lastDay = '9999-12-31';

/** A typed day from `today` on (`YYYY-MM-DD`); empty boxes mean none. */
export function readDayToCome({ day, month, year }: TypedDate, today: string): DayToCome {
  const read = parseTypedDate(day, month, year, lastDay);
  if (!read.ok) {
    return read.reason === 'missing'
      ? { ok: true, date: undefined }
      : { ok: false, words: certificateWords.wholeDay };
  }
  return read.date < today ? { ok: false, words: certificateWords.pastDay } : { ok: true, date: read.date };
}
