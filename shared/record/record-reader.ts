import type { RecordAreaId } from './area-order.ts';
import type { DetailField, RecordReading, RecordView } from './record-view.ts';

/** The person that PDS traced, as far as the practice's answer is compared with it (SAFE-13). */
export interface ExpectedPerson {
  readonly nhsNumber: string;
  readonly family: string;
  readonly given: readonly string[];
  readonly birthDate: string;
  readonly gender: string;
  readonly practiceOdsCode: string;
}

export interface ReadRequest {
  readonly bodyUrl: string;
  readonly expected: ExpectedPerson;
  /** Areas that the practice was asked for. */
  readonly requested: readonly RecordAreaId[];
  /** Areas outside the role: what comes along of them is counted and nothing else (DESIGN 2.17). */
  readonly hiddenAreas: readonly RecordAreaId[];
  /** Today in Europe/London, `YYYY-MM-DD`: only for words such as "future dated". */
  readonly today: string;
}

/**
 * Reads one record off the main thread. Nothing clinical leaves the reader before the identity matched
 * or the person at the screen chose to go on (SAFE-13).
 */
export interface RecordReader {
  read(request: ReadRequest): Promise<RecordReading>;
  /** After `differs`: the view, because the person at the screen said so. Rejects when nothing is waiting. */
  continueDespiteDifferences(): Promise<RecordView>;
  /** The detail fields of one row, by its `source`; empty when the row is unknown. */
  details(source: string): Promise<readonly DetailField[]>;
  /** Forgets everything and ends the worker. */
  close(): void;
}
