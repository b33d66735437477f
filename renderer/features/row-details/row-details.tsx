import { SummaryList } from 'nhsuk-react-components';
import type { JSX } from 'react';
import { useDetails, type RecordContext } from '../../bridge/use-details.ts';
import { labels } from '../../ui/labels.ts';
import { ValueLines } from '../../ui/value-text.tsx';

interface RowDetailsProps {
  readonly context: RecordContext;
  /** Where in the record the row came from; the reader knows the fields by it. */
  readonly source: string;
}

/** Every detail field of one row, as the reader gives them. */
export function RowDetails({ context, source }: RowDetailsProps): JSX.Element {
  const details = useDetails(context, source);
  if (details.state === 'loading') return <p>{labels.detailsLoading}</p>;
  if (details.state === 'failed') return <p role="alert">{labels.detailsFailed}</p>;
  if (details.fields.length === 0) return <p>{labels.noDetails}</p>;
  return (
    <SummaryList className="bedside-details">
      {details.fields.map(({ label, values }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- labels may repeat and the list never changes
        <SummaryList.Row key={index}>
          <SummaryList.Key>{label}</SummaryList.Key>
          <SummaryList.Value>
            <ValueLines texts={values} />
          </SummaryList.Value>
        </SummaryList.Row>
      ))}
    </SummaryList>
  );
}
