import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { RowsQuestion, RowsWindow, WindowRow } from '../../../shared/record/record-reader.ts';
import type { RowSource } from '../../ui/row-source.ts';

/** Tables up to this length stand on the page whole; longer ones only as far as they are looked at (9.4). */
export const wholeTableRows = 200;
/** Rows of a longer table are fetched in pages of so many. */
export const pageRows = 100;

export type TableQuestion = Omit<RowsQuestion, 'from' | 'count'>;

export type FirstRows =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly again: () => void }
  /** `stale`: of the question before, until this one is answered. */
  | { readonly state: 'ready'; readonly window: RowsWindow; readonly stale: boolean };

/** The first rows of a table, all of them where it is no longer than `wholeTableRows`. */
export function useFirstRows(rows: RowSource, question: TableQuestion): FirstRows {
  const query = useQuery({
    ...rowsQuery(rows, { ...question, from: 0, count: wholeTableRows }, 0),
    placeholderData: keepPreviousData,
    select: asBefore,
  });
  if (query.data !== undefined) {
    return { state: 'ready', window: query.data, stale: query.isPlaceholderData };
  }
  if (query.isError) return { state: 'failed', again: () => void query.refetch() };
  return { state: 'loading' };
}

/**
 * With a `select` the client keeps what is equal to the answer before, also of another version of the copy: an answer
 * about another area then builds no row anew.
 */
function asBefore(window: RowsWindow): RowsWindow {
  return window;
}

/** A row, or why there is none yet; `again` asks for its page once more. */
export type PlacedRow =
  | { readonly state: 'ready'; readonly row: WindowRow }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly again: () => void };

/** Rows of a long table at the places on screen; `first` holds the ones from 0. */
export function usePlacedRows(
  rows: RowSource,
  question: TableQuestion,
  first: RowsWindow,
  places: readonly number[],
): (at: number) => PlacedRow {
  const pages = [...new Set(places.filter((at) => at >= first.rows.length).map(pageOf))].toSorted(
    (a, b) => a - b,
  );
  const queries = useQueries({
    queries: pages.map((page) =>
      rowsQuery(rows, { ...question, from: page * pageRows, count: pageRows }, passingBy),
    ),
  });
  return (at) => {
    const early = first.rows[at];
    if (early !== undefined) return { state: 'ready', row: early };
    const query = queries[pages.indexOf(pageOf(at))];
    if (query?.isError === true) return { state: 'failed', again: () => void query.refetch() };
    const row = query?.data?.rows[at - pageOf(at) * pageRows];
    return row === undefined ? { state: 'loading' } : { state: 'ready', row };
  };
}

function pageOf(at: number): number {
  return Math.floor(at / pageRows);
}

/** Milliseconds that a page of rows must stay in sight before it is asked for: a dragged scroll bar passes hundreds. */
const passingBy = 30;

function rowsQuery(rows: RowSource, question: RowsQuestion, patience: number) {
  return queryOptions({
    queryKey: [...rows.key, question],
    queryFn: async ({ signal }) => {
      if (patience > 0) await inSightFor(patience, signal);
      return rows.ask(question);
    },
    staleTime: Infinity,
  });
}

/** Rejects as soon as nobody looks any more. */
function inSightFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('Out of sight.'));
    });
  });
}
