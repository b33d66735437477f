import type { JSX, ReactNode } from 'react';
import type { Block } from '../../shared/record/record-view.ts';
import { CellPartText } from './cell-parts.tsx';
import { clinicalWords } from './clinical-words.ts';
import { CodedName } from './coded-name.tsx';
import { ReceivedText } from './received-text.tsx';
import type { FollowLink } from './row-link-button.tsx';
import { MarkTags, WordTag } from './row-tags.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

interface BlockItemProps {
  readonly item: Extract<Block, { readonly kind: 'item' }>;
  readonly onFollow: FollowLink;
  /** What stands under it. */
  readonly children: ReactNode;
}

/** One item: term, values, comment, in one line where there is room; nothing of it is cut (UI-29). */
export function BlockItem({ item, onFollow, children }: BlockItemProps): JSX.Element {
  const { name, prefix, parts, marks, tags, link } = item;
  return (
    <div className="bedside-item">
      <div className="bedside-item__line">
        <div className="bedside-item__name">
          <CodedName name={name} prefix={prefix} />
        </div>
        {parts.map((part, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- parts of an item may repeat and never move
          <div key={index} className="bedside-item__part">
            <CellPartText part={part} />
          </div>
        ))}
        {tags.map((tag) => (
          <WordTag key={tag} word={tag} />
        ))}
        <MarkTags marks={marks} />
        {link !== undefined && (
          <button type="button" className="bedside-link-button" onClick={() => onFollow(link)}>
            {clinicalWords.goToEntry}{' '}
            <VisuallyHidden>
              <ReceivedText text={link.words} />
              {link.date.machine !== undefined && `, ${link.date.spoken}`}
            </VisuallyHidden>
          </button>
        )}
      </div>
      {children !== false && <div className="bedside-item__under">{children}</div>}
    </div>
  );
}
