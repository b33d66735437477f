/** What a person can be offered next; screens give each its button (UI-90). */
export type WordsAction =
  | 'try-again'
  | 'sign-in'
  | 'find-again'
  | 'use-new-number'
  | 'add-name'
  | 'reload-section'
  | 'report-concern'
  | 'refresh'
  | 'get-section'
  | 'stay-signed-in'
  | 'copy-reference';

/** One message: what happened (`headline`), what it means for care and what to do next (`text`). Slots look like `{practice}`. */
export interface WordEntry {
  readonly headline: string;
  readonly text: string;
  readonly actions: readonly WordsAction[];
}

/** `field` stands at an input box, `page` takes the place of content. */
export interface ErrorEntry extends WordEntry {
  readonly kind: 'field' | 'page';
}

/** Values for slots, by slot name. */
export type SlotValues = Readonly<Record<string, string | undefined>>;
