import { createContext, use, useCallback, useMemo, useState, type JSX, type ReactNode } from 'react';
import type { RecordReader } from '../../shared/record/record-reader.ts';

interface ReaderHolder {
  readonly reader: RecordReader;
  /** Ends the reader with everything that it holds and warms a new one. */
  readonly renew: () => void;
}

const ReaderContext = createContext<ReaderHolder | undefined>(undefined);

interface RecordReaderProviderProps {
  /** Called once at once, so that the worker is warm before the first record, and again after each renewal. */
  readonly createReader: () => RecordReader;
  readonly children: ReactNode;
}

/** Holds the one record reader of this page. */
export function RecordReaderProvider({ createReader, children }: RecordReaderProviderProps): JSX.Element {
  const [reader, setReader] = useState(createReader);
  const renew = useCallback(() => {
    reader.close();
    setReader(createReader());
  }, [reader, createReader]);
  const holder = useMemo(() => ({ reader, renew }), [reader, renew]);
  return <ReaderContext value={holder}>{children}</ReaderContext>;
}

/** The record reader of this page, and the way to forget what it holds. */
export function useRecordReader(): ReaderHolder {
  const holder = use(ReaderContext);
  if (!holder) throw new Error('No record reader above this component.');
  return holder;
}
