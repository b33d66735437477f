import type { Cell, CellPart, CodedText, DetailField, RowLink, RowMark } from './record-view.ts';

/** What consultations, reports, issues and threads are made of; nested as the record nests it (UI-68). */
export type Block =
  | {
      readonly kind: 'section';
      /** Empty for an untitled level. */
      readonly title: string;
      readonly level: 1 | 2 | 3;
      readonly tags: readonly string[];
      readonly links: readonly RowLink[];
      readonly blocks: readonly Block[];
    }
  /** Free text as written; `mono` where spacing carries meaning (UI-28). */
  | {
      readonly kind: 'narrative';
      readonly label: string;
      readonly text: string;
      readonly mono: boolean;
      readonly marks: readonly RowMark[];
    }
  /** One item: term, values, comment, in one line where there is room; `link` leads to its own row. */
  | {
      readonly kind: 'item';
      readonly prefix?: string;
      readonly name: CodedText;
      readonly parts: readonly CellPart[];
      readonly marks: readonly RowMark[];
      readonly tags: readonly string[];
      readonly link?: RowLink;
      readonly blocks: readonly Block[];
    }
  | { readonly kind: 'fields'; readonly fields: readonly DetailField[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly BlockColumn[];
      readonly rows: readonly BlockRow[];
    }
  /** Ways to rows, under a title with their number. */
  | { readonly kind: 'links'; readonly title: string; readonly links: readonly RowLink[] }
  /** A sentence of our own. */
  | { readonly kind: 'statement'; readonly text: string };

export interface BlockColumn {
  readonly key: string;
  readonly header: string;
}
export interface BlockRow {
  readonly id: string;
  readonly marks: readonly RowMark[];
  readonly cells: Readonly<Record<string, Cell>>;
}
