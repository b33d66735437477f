/** A date as it stands on screen, with the words a screen reader says (UI-01, UI-03, UI-05). */
export interface ShownDate {
  /** `06-Aug-2018`, `Mar-1998`, `1998`, `Not recorded`, or the raw text with `(date not valid)`. */
  readonly visible: string;
  /** `6 August 2018`, `March 1998`, `1998`, or the same words as `visible`. */
  readonly spoken: string;
  /** Machine form for `<time dateTime>`; absent when there is no valid date. */
  readonly machine?: string;
}
