import { useId, useState, type JSX, type ReactNode } from 'react';
import type { RowDetail } from '../../../shared/record/record-view.ts';
import { clinicalWords } from '../../ui/clinical-words.ts';
import { DetailFields } from '../../ui/detail-fields.tsx';
import { DisclosedPart } from '../../ui/disclosed-part.tsx';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import { ReceivedText } from '../../ui/received-text.tsx';
import { RowLinkList, type FollowLink } from '../../ui/row-link-button.tsx';

export type DetailsState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  /** `undefined`: the row is unknown to the reader. */
  | { readonly state: 'ready'; readonly detail: RowDetail | undefined };

interface RowDetailsProps {
  readonly details: DetailsState;
  readonly onFollow: FollowLink;
  /** The values over time; offered where the detail names them (M11). */
  readonly renderTrend?: () => ReactNode;
  /** The resource as it was sent, for whoever may see it. */
  readonly renderSource?: (resource: string) => ReactNode;
}

/** Who recorded a row, every field of it, and ways to what it is linked with (M17). */
export function RowDetails({ details, onFollow, renderTrend, renderSource }: RowDetailsProps): JSX.Element {
  if (details.state === 'loading') return <p>{clinicalWords.detailsLoading}</p>;
  if (details.state === 'failed') return <p role="alert">{clinicalWords.detailsFailed}</p>;
  const { detail } = details;
  if (detail === undefined) return <p>{clinicalWords.noDetails}</p>;
  const links = detail.links.filter((group) => group.links.length > 0);
  return (
    <div className="bedside-row-details">
      {detail.provenance !== '' && (
        <p className="bedside-row-details__provenance">
          <ReceivedText text={detail.provenance} />
        </p>
      )}
      {detail.fields.length === 0 && links.length === 0 && <p>{clinicalWords.noDetails}</p>}
      <DetailFields fields={detail.fields} />
      {links.map((group, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- titles may repeat and the list never changes
        <div className="bedside-linked" key={index}>
          <p className="bedside-linked__title">
            <ReceivedText text={group.title} />
          </p>
          <RowLinkList links={group.links} onFollow={onFollow} />
        </div>
      ))}
      {detail.trend !== undefined && renderTrend !== undefined && (
        <Opening words={detail.trend} hiddenWords="" render={renderTrend} />
      )}
      {renderSource !== undefined &&
        detail.resources.map((resource) => (
          <Opening
            key={resource}
            words={
              detail.resources.length > 1 ? clinicalWords.partAsSent(typeOf(resource)) : clinicalWords.asSent
            }
            hiddenWords={resource}
            render={() => renderSource(resource)}
          />
        ))}
    </div>
  );
}

/** `Encounter` of `Encounter/1`. */
function typeOf(resource: string): string {
  return resource.split('/')[0] ?? resource;
}

interface OpeningProps {
  readonly words: string;
  readonly hiddenWords: string;
  readonly render: () => ReactNode;
}

/** Something more of the row, asked for only when it is opened. */
function Opening({ words, hiddenWords, render }: OpeningProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="bedside-row-details__more">
      <DisclosureButton
        words={words}
        hiddenWords={hiddenWords}
        open={open}
        controls={id}
        onToggle={() => setOpen(!open)}
      />
      {open && (
        <DisclosedPart id={id} onClose={() => setOpen(false)}>
          {render()}
        </DisclosedPart>
      )}
    </div>
  );
}
