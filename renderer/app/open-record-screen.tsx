import type { JSX, ReactNode } from 'react';
import type { OpenRecord } from '../bridge/open-record.ts';
import { useRecordReader } from '../bridge/record-reader-context.tsx';
import { RecordScreen } from './record-screen.tsx';
import type { ScreenProps } from './screen-props.ts';

interface OpenRecordScreenProps extends Pick<ScreenProps, 'dispatch' | 'leave'> {
  readonly record: OpenRecord;
  readonly appBar: ReactNode;
}

/** The open record, with the ways out of it: closed, refreshed, or refused by main. */
export function OpenRecordScreen({ record, appBar, dispatch, leave }: OpenRecordScreenProps): JSX.Element {
  const { renew } = useRecordReader();
  const { person, reason } = record;
  return (
    <RecordScreen
      key={record.opened.traceId}
      record={record}
      appBar={appBar}
      onClose={leave.closeRecord}
      onRefused={(failure) => {
        // What may not be seen is not held either.
        renew();
        const opening = { person, reason, attempt: Date.now() };
        dispatch({ type: 'show', screen: { name: 'failed', failure, opening } });
      }}
      onRefresh={() =>
        dispatch({
          type: 'show',
          screen: {
            name: 'opening',
            opening: { person, reason, attempt: Date.now(), previous: record },
          },
        })
      }
    />
  );
}
