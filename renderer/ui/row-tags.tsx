import { Tag } from 'nhsuk-react-components';
import type { JSX } from 'react';
import type { RowMark } from '../../shared/record/record-view.ts';
import { markWords, tagColour } from '../../shared/words/marks.ts';
import { ReceivedText } from './received-text.tsx';

/** A word as a tag, e.g. `Ended`; its colour comes from the one map (UI-83). */
export function WordTag({ word }: { readonly word: string }): JSX.Element {
  return (
    <Tag modifier={tagColour(word)} className="bedside-tag">
      <ReceivedText text={word} />
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
          <WordTag word={markWords[mark].word} />
        </li>
      ))}
    </ul>
  );
}
