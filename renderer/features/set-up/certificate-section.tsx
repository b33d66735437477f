import type { JSX } from 'react';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { showInstant } from '../../../shared/format/instants.ts';
import { certificateWords as words } from '../../../shared/words/set-up-words.ts';
import { CertificateForm } from './certificate-form.tsx';
import { certificateEnd } from './certificate-end.ts';
import { Facts } from './facts.tsx';
import { DamagedNotice } from './damaged-notice.tsx';
import { SetUpSection } from './set-up-section.tsx';

type Certificate = NonNullable<SetupState['credentials']['current']>;

interface CertificateSectionProps {
  readonly state: SetupState;
  /** ISO 8601 instant; how long a certificate lasts is counted from it. */
  readonly now: string;
}

/** The Spine certificate in use, and the next one that waits for its day (integration.md 7.2). */
export function CertificateSection({ state, now }: CertificateSectionProps): JSX.Element {
  const { current, next } = state.credentials;
  return (
    <SetUpSection
      part="certificate"
      notice={<DamagedNotice damaged={state.credentials.damaged} />}
      facts={
        (current ?? next) && (
          <Facts
            facts={[
              ...(current === undefined
                ? []
                : [[words.current, <Lines key="current" certificate={current} now={now} />] as const]),
              [
                words.next,
                next === undefined ? words.noNext : <Lines key="next" certificate={next} now={now} />,
              ],
            ]}
          />
        )
      }
      form={state.readOnly ? undefined : <CertificateForm now={now} />}
    />
  );
}

interface LinesProps {
  readonly certificate: Certificate;
  readonly now: string;
}

function Lines({ certificate, now }: LinesProps): JSX.Element {
  const end = certificateEnd(certificate.endsAt, now);
  return (
    <ul className="bedside-lines">
      <li className="bedside-breakable">{certificate.subject}</li>
      {certificate.activeFrom !== undefined && <li>{words.activeOn(showInstant(certificate.activeFrom))}</li>}
      <li>{end.state === 'far' ? end.words : <strong>{end.words}</strong>}</li>
    </ul>
  );
}
