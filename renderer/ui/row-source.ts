import type { RowsQuestion, RowsWindow } from '../../shared/record/record-reader.ts';

/** Where a page gets its rows from, window by window. */
export interface RowSource {
  /** First parts of every query's key: the opening's UUID (SAFE-12), then what names the copy and its version. */
  readonly key: readonly unknown[];
  /** Names the person and the copy: when it changes, order, filter and what is open are forgotten (UI-44). */
  readonly copy: string;
  readonly ask: (question: RowsQuestion) => Promise<RowsWindow>;
}

/** A row to bring into view, with its focus; every request is a new object. */
export interface RowJump {
  readonly table: string;
  /** Place of the row in the unfiltered table in its first order. */
  readonly at: number;
  readonly source: string;
}
