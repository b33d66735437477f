import { SummaryList } from 'nhsuk-react-components';
import type { JSX } from 'react';
import type { DetailField } from '../../shared/record/record-view.ts';
import { MonoText } from './mono-text.tsx';
import { ReceivedText } from './received-text.tsx';
import { ValueLines } from './value-text.tsx';

/** Labels and values as the reader gives them. */
export function DetailFields({ fields }: { readonly fields: readonly DetailField[] }): JSX.Element | null {
  if (fields.length === 0) return null;
  return (
    <SummaryList className="bedside-details">
      {fields.map(({ label, values, mono }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- labels may repeat and the list never changes
        <SummaryList.Row key={index}>
          <SummaryList.Key>
            <ReceivedText text={label} />
          </SummaryList.Key>
          <SummaryList.Value>
            {mono === true && values.length > 0 ? (
              <MonoText text={values.join('\n')} />
            ) : (
              <ValueLines texts={values} />
            )}
          </SummaryList.Value>
        </SummaryList.Row>
      ))}
    </SummaryList>
  );
}
