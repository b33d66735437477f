import { SummaryList } from 'nhsuk-react-components';
import type { JSX, ReactNode } from 'react';
import type { TracedPerson } from '../../../shared/contract/person.ts';
import { formatAddress } from '../../../shared/format/address.ts';
import { formatFullPersonName } from '../../../shared/format/person-name.ts';
import { formatTelephone } from '../../../shared/format/telephone.ts';
import { personLabels } from '../../../shared/words/labels.ts';
import { phoneLabel } from '../../ui/phone-label.ts';
import { bannerIdentity } from '../../ui/patient-banner/banner-identity.ts';
import { ShownDateText } from '../../ui/shown-date-text.tsx';

/** What the national patient index holds about the person, as far as it helps to know them. */
export function PersonDetails({ person }: { readonly person: TracedPerson }): JSX.Element {
  const identity = bannerIdentity(person);
  return (
    <div className="bedside-person">
      <SummaryList>
        <Line label={personLabels.name}>
          <strong>{formatFullPersonName(person.name)}</strong>
        </Line>
        {person.preferredName !== undefined && (
          <Line label={personLabels.preferredName}>{person.preferredName}</Line>
        )}
        <Line label={personLabels.born}>
          <ShownDateText date={identity.born} /> ({identity.age})
        </Line>
        <Line label={personLabels.gender}>{identity.gender}</Line>
        <Line label={personLabels.nhsNo}>
          <span className="bedside-nowrap">{identity.nhsNumber}</span>
        </Line>
        <Line label={personLabels.usualAddress}>{formatAddress(person.address)}</Line>
        {person.phones.map(({ use, value }) => (
          <Line key={`${use} ${value}`} label={phoneLabel(use)}>
            {formatTelephone(value)}
          </Line>
        ))}
        <Line label={personLabels.practice}>
          {person.practice.name === undefined
            ? person.practice.odsCode
            : `${person.practice.name} (${person.practice.odsCode})`}
        </Line>
      </SummaryList>
    </div>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <SummaryList.Row>
      <SummaryList.Key>{label}</SummaryList.Key>
      <SummaryList.Value>{children}</SummaryList.Value>
    </SummaryList.Row>
  );
}
