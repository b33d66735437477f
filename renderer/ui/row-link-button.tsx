import type { JSX } from 'react';
import type { RowLink } from '../../shared/record/record-view.ts';
import { ReceivedText } from './received-text.tsx';
import { ShownDateText } from './shown-date-text.tsx';

export type FollowLink = (link: RowLink) => void;

interface RowLinkButtonProps {
  readonly link: RowLink;
  readonly onFollow: FollowLink;
}

/** A way to another row: its name with its prefix, and its date. */
export function RowLinkButton({ link, onFollow }: RowLinkButtonProps): JSX.Element {
  return (
    <button type="button" className="bedside-link-button bedside-row-link" onClick={() => onFollow(link)}>
      <bdi>
        <ReceivedText text={link.words} />
      </bdi>
      {link.date.machine !== undefined && (
        <>
          {', '}
          <ShownDateText date={link.date} />
        </>
      )}
    </button>
  );
}

interface RowLinkListProps {
  readonly links: readonly RowLink[];
  readonly onFollow: FollowLink;
}

/** Ways to rows, one a line, in the reader's order. */
export function RowLinkList({ links, onFollow }: RowLinkListProps): JSX.Element {
  return (
    <ul className="bedside-lines bedside-row-links">
      {links.map((link, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a link may be given twice and never moves
        <li key={index}>
          <RowLinkButton link={link} onFollow={onFollow} />
        </li>
      ))}
    </ul>
  );
}
