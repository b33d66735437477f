import type { JSX } from 'react';
import type { OpenRecord } from '../../bridge/open-record.ts';
import { addressLines } from '../../../shared/format/address.ts';
import { showInstant } from '../../../shared/format/instants.ts';
import { formatTelephone } from '../../../shared/format/telephone.ts';
import type { AllergyTitle } from '../../../shared/record/record-view.ts';
import { allergyTitleWords } from '../../../shared/words/allergy-title-words.ts';
import { words } from '../../../shared/words/catalogue.ts';
import { buttonLabels, personLabels } from '../../../shared/words/labels.ts';
import { AllergyIcon } from '../../ui/allergy-icon.tsx';
import { labels } from '../../ui/labels.ts';
import type { BannerSection } from '../../ui/patient-banner/patient-banner.tsx';
import { phoneLabel } from '../../ui/phone-label.ts';
import type { CopyAge } from './copy-age.ts';

/** The practice's name as its own record gives it; PDS sends the code alone. Only where both codes agree. */
function nameFromRecord({ person, summary }: OpenRecord): string | undefined {
  const { name, odsCode } = summary.practice;
  return odsCode === person.practice.odsCode && name !== '' ? name : undefined;
}

/** The five sections of zone 2, in their order (UI-33). The fifth tells the allergy state, never a count of nothing. */
export function bannerSections(
  record: OpenRecord,
  age: CopyAge,
  /** Every section that the role opens has come; else nothing is said of the warnings of the others. */
  isAllHere: boolean,
  onViewAllergies: () => void,
): readonly BannerSection[] {
  const { person, summary, opened } = record;
  const { odsCode } = person.practice;
  const practiceName = person.practice.name ?? nameFromRecord(record);
  const retrieved = `${labels.retrieved} ${showInstant(opened.retrievedAt)}`;
  const warningCount = summary.areas.reduce(
    (count, { warnings }) => count + warnings.length,
    summary.recordWarnings.length,
  );
  const noWarnings = isAllHere ? labels.noWarnings : labels.noWarningsYet;
  const isHidden = age.state === 'hidden';
  const title: AllergyTitle = isHidden ? 'Allergies unavailable' : summary.allergyTitle.title;
  const titleLine = isHidden ? words('W-STALE-HIDDEN').headline : summary.allergyTitle.titleLine;
  return [
    {
      key: 'address',
      title: <Title label={personLabels.address} />,
      content: <Lines label={personLabels.usualAddress} lines={addressLines(person.address)} />,
    },
    {
      key: 'contact',
      title: <Title label={personLabels.phones} />,
      content: (
        <Lines
          lines={person.phones.map(({ use, value }) => `${phoneLabel(use)} ${formatTelephone(value)}`)}
        />
      ),
    },
    {
      key: 'practice',
      title: <Title label={personLabels.practice} />,
      summary: practiceName ?? odsCode,
      content: <Lines lines={practiceName === undefined ? [odsCode] : [practiceName, odsCode]} />,
    },
    {
      key: 'status',
      title: <Title label={personLabels.recordStatus} />,
      summary: retrieved,
      content: (
        <Lines
          lines={[
            labels.recordSource,
            retrieved,
            // Counts hide with the content (SAFE-17).
            ...(isHidden ? [] : [warningCount === 0 ? noWarnings : labels.warningCount(warningCount)]),
          ]}
        />
      ),
    },
    {
      key: 'allergies',
      title: <AllergyState title={title} onViewAllergies={onViewAllergies} />,
      content: (
        <p>
          {titleLine !== '' && <strong>{titleLine} </strong>}
          {allergyTitleWords[title].meaning}
        </p>
      ),
    },
  ];
}

function Title({ label }: { readonly label: string }): JSX.Element {
  return <span className="bedside-banner__label">{label}</span>;
}

function Lines({
  label,
  lines,
}: {
  readonly label?: string;
  readonly lines: readonly string[];
}): JSX.Element {
  return (
    <>
      {label !== undefined && <span className="bedside-banner__label">{label}</span>}
      {lines.length === 0 ? (
        <span>{personLabels.notKnown}</span>
      ) : (
        <ul className="bedside-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface AllergyStateProps {
  readonly title: AllergyTitle;
  readonly onViewAllergies: () => void;
}

/** One of the four titles, with its own icon and words (UI-34). */
function AllergyState({ title, onViewAllergies }: AllergyStateProps): JSX.Element {
  const emphasis = title === 'Known allergies' ? 'bedside-banner__allergy--known' : '';
  return (
    <>
      <span className={`bedside-banner__allergy ${emphasis}`}>
        <AllergyIcon title={title} /> {title}
      </span>
      {allergyTitleWords[title].link && (
        <button type="button" className="bedside-banner__link" onClick={onViewAllergies}>
          {buttonLabels.viewAllAllergies}
        </button>
      )}
    </>
  );
}
