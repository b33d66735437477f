import { SummaryList } from 'nhsuk-react-components';
import type { JSX, ReactNode } from 'react';

interface FactsProps {
  /** Facts without a value are left out by the caller, never shown empty. */
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}

/** What is in place, line by line. */
export function Facts({ facts }: FactsProps): JSX.Element {
  return (
    <SummaryList className="bedside-facts">
      {facts.map(([label, value]) => (
        <SummaryList.Row key={label}>
          <SummaryList.Key>{label}</SummaryList.Key>
          <SummaryList.Value>{value}</SummaryList.Value>
        </SummaryList.Row>
      ))}
    </SummaryList>
  );
}
