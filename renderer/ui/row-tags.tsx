import { Tag } from 'nhsuk-react-components';
import type { JSX } from 'react';
import type { RowMark } from '../../shared/record/record-view.ts';
import { markTags, statusColour } from './tag-map.ts';

/** A status word as a tag, e.g. `Ended`. */
export function StatusTag({ word }: { readonly word: string }): JSX.Element {
  return (
    <Tag modifier={statusColour(word)} className="bedside-tag">
      {word}
    </Tag>
  );
}

/** The marks of a row, each in words. */
export function MarkTags({ marks }: { readonly marks: readonly RowMark[] }): JSX.Element | null {
  if (marks.length === 0) return null;
  return (
    <ul className="bedside-tags">
      {marks.map((mark) => (
        <li key={mark}>
          <Tag modifier={markTags[mark].colour} className="bedside-tag">
            {markTags[mark].words}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
