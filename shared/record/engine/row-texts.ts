import type { RowEntry } from '../areas/area-reader.ts';
import { foldText } from './fold-text.ts';
import type { OpenRecord } from './open-record.ts';

/** Folded texts of rows, made when somebody first searches and kept as long as the record. */
export class RowTexts {
  readonly #record: OpenRecord;
  readonly #folded = new Map<RowEntry, string>();

  constructor(record: OpenRecord) {
    this.#record = record;
  }

  /** All texts of a row in one; a line break, which no search holds, keeps them apart. */
  folded(entry: RowEntry): string {
    const known = this.#folded.get(entry);
    if (known !== undefined) return known;
    const folded = this.#record
      .textsOf(entry)
      .map((text) => foldText(text))
      .join('\n');
    this.#folded.set(entry, folded);
    return folded;
  }
}
