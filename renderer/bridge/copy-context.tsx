import { createContext, use } from 'react';
import type { RecordReader } from '../../shared/record/record-reader.ts';

/** Names the copy of a record that is on screen: answers about any other are dropped (SAFE-12). */
export interface ShownCopy {
  readonly openingId: string;
  /** Version of the summary on screen; it grows with every answer of the practice. */
  readonly version: number;
  /** Asks the reader once no answer is being compared with PDS; rejects when the record is closed (SAFE-13). */
  readonly ask: <T>(question: (reader: RecordReader) => Promise<T>) => Promise<T>;
}

/** The copy that the parts below belong to. */
export const CopyContext = createContext<ShownCopy | undefined>(undefined);

/** The copy on screen. */
export function useShownCopy(): ShownCopy {
  const copy = use(CopyContext);
  if (!copy) throw new Error('No open record above this component.');
  return copy;
}
