import type { RowEntry } from '../areas/area-reader.ts';
import type { FindAnswer, FindHit } from '../record-reader.ts';
import { foldedWords, foldText, originalStretch } from './fold-text.ts';
import type { AreaPage, OpenRecord } from './open-record.ts';
import { newestEntries } from './row-order.ts';
import type { RowTexts } from './row-texts.ts';

/** Letters of the original text on each side of a hit. */
const contextLength = 60;
const ellipsis = '…';
/** Rows whose texts are folded in one go while nobody searches. */
const sliceOfRows = 300;

/** A row and everything that is searched of it. */
interface SearchedRow {
  readonly entry: RowEntry;
  readonly folded: string;
}

/** Literal search over every row of a record (DESIGN: find). */
export class RecordFinder {
  readonly #record: OpenRecord;
  readonly #texts: RowTexts;
  /** Rows of each area, newest first, with their folded texts beside them: looking each one up takes longer than searching it. */
  readonly #newest = new Map<AreaPage, readonly SearchedRow[]>();
  #unprepared: RowEntry[] | undefined;

  constructor(record: OpenRecord, texts: RowTexts) {
    this.#record = record;
    this.#texts = texts;
  }

  /** Rows in which every word of `text` is found; at most `perArea` hits of each area. */
  find(text: string, perArea: number, version: number): FindAnswer {
    const words = foldedWords(text);
    const pages = this.#record.pages.filter((page) => isSearched(page));
    const areas = words.length === 0 ? [] : pages.map((page) => this.#findIn(page, words, perArea));
    return {
      version,
      areas: areas.filter(({ count }) => count > 0),
      searched: pages.map(({ reader }) => reader.facts.id),
    };
  }

  /** Folds the texts of some more rows, and when all are, puts the rows of the areas in order; whether there is more to do. */
  prepare(): boolean {
    this.#unprepared ??= this.#record.pages.flatMap((page) => ownEntries(page));
    for (const entry of this.#unprepared.splice(0, sliceOfRows)) this.#texts.folded(entry);
    if (this.#unprepared.length > 0) return true;
    let ordered = 0;
    for (const page of this.#record.pages) {
      if (!isSearched(page) || this.#newest.has(page)) continue;
      if (ordered >= sliceOfRows) return true;
      const rows = this.#searched(page);
      this.#newest.set(page, rows);
      ordered += rows.length;
    }
    return false;
  }

  #findIn(page: AreaPage, words: readonly string[], perArea: number): FindAnswer['areas'][number] {
    const newest = this.#newest.get(page) ?? this.#searched(page);
    this.#newest.set(page, newest);
    const found = newest.filter(({ folded }) => words.every((word) => folded.includes(word)));
    const hits = found.slice(0, Math.max(0, perArea)).map(({ entry }) => this.#hit(entry, words));
    return { area: page.reader.facts.id, count: found.length, hits };
  }

  #searched(page: AreaPage): readonly SearchedRow[] {
    return newestEntries(ownEntries(page)).map((entry) => ({ entry, folded: this.#texts.folded(entry) }));
  }

  #hit(entry: RowEntry, words: readonly string[]): FindHit {
    return {
      source: entry.source,
      name: entry.name,
      date: this.#record.dates.of(entry).visible,
      ...hitIn(this.#record.textsOf(entry), words),
    };
  }
}

/** Rows that only lead to rows elsewhere are found there. */
function ownEntries({ reading: { entries } }: AreaPage): RowEntry[] {
  return entries.filter(({ behind }) => behind.length > 0);
}

function isSearched({ reading: { state, entries } }: AreaPage): boolean {
  const unread = ['not-requested', 'role-hidden', 'failed', 'loading'].includes(state);
  return entries.length > 0 || !unread;
}

/** The words as they were typed where they stand together, else the first of them that is found. */
function hitIn(
  texts: readonly string[],
  words: readonly string[],
): Pick<FindHit, 'context' | 'at' | 'length'> {
  for (const wanted of [words.join(' '), ...words]) {
    for (const text of texts) {
      const folded = foldText(text);
      const at = folded.indexOf(wanted);
      if (at === -1) continue;
      const stretch = originalStretch(text, folded, at, wanted.length);
      return excerpt(text, stretch.at, stretch.length);
    }
  }
  return { context: '', at: 0, length: 0 };
}

function excerpt(text: string, at: number, length: number): Pick<FindHit, 'context' | 'at' | 'length'> {
  const start = wholeLetter(text, Math.max(0, at - contextLength));
  const end = wholeLetter(text, Math.min(text.length, at + length + contextLength));
  const lead = start > 0 ? ellipsis : '';
  return {
    context: `${lead}${text.slice(start, end)}${end < text.length ? ellipsis : ''}`,
    at: lead.length + at - start,
    length,
  };
}

/** Never between the halves of one character, nor before an accent that belongs to it. */
function wholeLetter(text: string, at: number): number {
  let place = at;
  while (place > 0 && place < text.length && /^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(place))) place -= 1;
  return place;
}
