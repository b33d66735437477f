import type { JSX, ReactNode } from 'react';
import type { ShownDate } from '../../../shared/format/dates.ts';
import { personLabels } from '../../../shared/words/labels.ts';
import { ShownDateText } from '../shown-date-text.tsx';

/** What zone 1 shows, already in its display form. */
export interface BannerIdentity {
  readonly name: string;
  readonly preferredName?: string | undefined;
  readonly born: ShownDate;
  readonly age: string;
  readonly gender: string;
  readonly nhsNumber: string;
}

/** Zone 1: name, Born, Gender, NHS No., in this order (PAB-0016; UI-32); labels lighter than values, no colon. */
export function IdentityZone({ identity }: { readonly identity: BannerIdentity }): JSX.Element {
  return (
    <div className="bedside-banner__identity">
      <div className="bedside-banner__names">
        <span className="bedside-banner__name">{identity.name}</span>
        {identity.preferredName !== undefined && (
          <span className="bedside-banner__preferred">
            <span className="bedside-banner__label">{personLabels.preferredName}</span>{' '}
            {identity.preferredName}
          </span>
        )}
      </div>
      <BannerItem label={personLabels.born}>
        <ShownDateText date={identity.born} /> ({identity.age})
      </BannerItem>
      <BannerItem label={personLabels.gender} className="bedside-banner__gender">
        {identity.gender}
      </BannerItem>
      <BannerItem label={personLabels.nhsNo}>{identity.nhsNumber}</BannerItem>
    </div>
  );
}

interface BannerItemProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

function BannerItem({ label, className = '', children }: BannerItemProps): JSX.Element {
  return (
    <span className={`bedside-banner__item ${className}`}>
      <span className="bedside-banner__label">{label}</span>{' '}
      <span className="bedside-banner__value">{children}</span>
    </span>
  );
}
