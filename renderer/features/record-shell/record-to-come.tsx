import type { JSX, ReactNode } from 'react';
import type { TracedPerson } from '../../../shared/contract/person.ts';
import { hopWords } from '../../../shared/words/hop-words.ts';
import { bannerIdentity } from '../../ui/patient-banner/banner-identity.ts';
import { PatientBanner } from '../../ui/patient-banner/patient-banner.tsx';

interface RecordToComeProps {
  readonly person: TracedPerson;
  readonly appBar: ReactNode;
  readonly onClose: () => void;
}

/** Stands for a record while the access log takes its entry: whose it is, and nothing from it (IG-12). */
export function RecordToCome({ person, appBar, onClose }: RecordToComeProps): JSX.Element {
  return (
    <>
      <PatientBanner identity={bannerIdentity(person)} onClose={onClose} />
      {appBar}
      <main id="main" className="bedside-page" tabIndex={-1} data-region="content">
        <p>{hopWords('reading', 'waiting')}</p>
      </main>
    </>
  );
}
