import { useState, type JSX, type ReactNode } from 'react';
import { buttonLabels, headings } from '../../../shared/words/labels.ts';
import { IdentityZone, type BannerIdentity } from './identity-zone.tsx';

/** One of the five sections of zone 2. The title stays when the section is closed (UI-33). */
export interface BannerSection {
  readonly key: 'address' | 'contact' | 'practice' | 'status' | 'allergies';
  readonly title: ReactNode;
  /** A short value beside the title while the section is closed. */
  readonly summary?: string;
  readonly content: ReactNode;
}

interface PatientBannerProps {
  readonly identity: BannerIdentity;
  /** Zone 2; left out before a record is open. */
  readonly sections?: readonly BannerSection[] | undefined;
  /** Opens and closes from outside too (Ctrl+Shift+B). */
  readonly openState?: readonly [boolean, (open: boolean) => void] | undefined;
  readonly onClose?: (() => void) | undefined;
}

/** The patient banner of ISB 1505: top of the window, full width, on every view of one person (UI-31). */
export function PatientBanner({ identity, sections, openState, onClose }: PatientBannerProps): JSX.Element {
  const own = useState(false);
  const [open, setOpen] = openState ?? own;
  return (
    <section
      className="bedside-banner"
      aria-label={headings.patientDetails}
      data-region="banner"
      tabIndex={-1}
    >
      <div className="bedside-banner__first">
        <IdentityZone identity={identity} />
        <div className="bedside-banner__actions">
          {sections !== undefined && (
            <button
              type="button"
              className="bedside-banner__toggle"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open ? buttonLabels.fewerDetails : buttonLabels.moreDetails}
            </button>
          )}
          {onClose !== undefined && (
            <button type="button" className="bedside-banner__close" onClick={onClose}>
              {buttonLabels.closeRecord}
            </button>
          )}
        </div>
      </div>
      {sections !== undefined && (
        <div className="bedside-banner__second" data-open={open}>
          <ol className="bedside-banner__sections">
            {sections.map(({ key, title, summary, content }) => (
              <li key={key} className={`bedside-banner__section bedside-banner__section--${key}`}>
                <div className="bedside-banner__title">
                  {title}
                  {!open && summary !== undefined && <span>{summary}</span>}
                </div>
                {open && <div className="bedside-banner__content">{content}</div>}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
