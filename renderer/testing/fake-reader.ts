import type { ReadRequest, RecordReader } from '../../shared/record/record-reader.ts';
import type { DetailField, RecordReading, RecordView } from '../../shared/record/record-view.ts';
import { recordView } from './records.ts';

export interface FakeReader extends RecordReader {
  readonly requests: ReadRequest[];
  readonly closed: () => number;
}

interface FakeReadings {
  readonly reading: RecordReading | Promise<RecordReading>;
  /** What every read after the first gives; absent: the same again. */
  readonly later?: RecordReading | Promise<RecordReading>;
  readonly continued: RecordView;
  readonly details: readonly DetailField[];
}

/** A record reader in memory that gives one prepared reading. */
export function createFakeReader(changes: Partial<FakeReadings> = {}): FakeReader {
  const readings: FakeReadings = {
    reading: { kind: 'record', view: recordView() },
    continued: recordView(),
    details: [
      { label: 'Prescriber', values: ['Dr A Patel'] },
      { label: 'Codes', values: ['SNOMED CT 39113611000001102'] },
    ],
    ...changes,
  };
  const requests: ReadRequest[] = [];
  let closings = 0;
  return {
    requests,
    closed: () => closings,
    read: (request) => {
      requests.push(request);
      const isFirst = requests.length === 1;
      return Promise.resolve(isFirst ? readings.reading : (readings.later ?? readings.reading));
    },
    continueDespiteDifferences: () => Promise.resolve(readings.continued),
    details: () => Promise.resolve(readings.details),
    close: () => {
      closings += 1;
    },
  };
}
