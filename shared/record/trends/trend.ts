import type { ShownDate } from '../../format/dates.ts';
import type { RowMark } from '../record-view.ts';

/** One value of a series as it was recorded. */
export interface TrendPoint {
  readonly source: string;
  readonly date: ShownDate;
  /** Milliseconds since 1970 of the clinical date; absent where the date is missing: then it is only in the table. */
  readonly instant?: number;
  /** As recorded, comparator and unit included: `<5 mg/L`, `138/82 mmHg`. */
  readonly text: string;
  /** Where to plot it; for blood pressure the two ends. Absent where it cannot be plotted: a comparator, text, half a pair. */
  readonly plotted?: { readonly value: number } | { readonly low: number; readonly high: number };
  /** Range and flag as the laboratory sent them; empty where none. */
  readonly range: string;
  readonly flag: string;
  readonly comment: string;
  /** `Preliminary result` and the like; empty for a final one. */
  readonly status: string;
  /** Of the value, of a half that it shows, and of the report that it stands in (UI-48). */
  readonly marks: readonly RowMark[];
}

/** Values of one test or measurement with one unit (M11, UI-66); newest first. Nothing is computed from them. */
export interface Trend {
  readonly title: string;
  /** As supplied; empty where none was sent. */
  readonly unit: string;
  readonly points: readonly TrendPoint[];
  /** Values of the same test in other units, told and not plotted: `3 values in mg/dL`. */
  readonly leftOut: readonly string[];
}
