import { Fragment, type JSX } from 'react';
import { clinicalWords } from './clinical-words.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

// What a supplier's system made of punctuation it cut to one byte; line breaks and tabs are layout. U+2028 and U+2029
// break lines on their own.
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const lostCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u;

/** Stands for a character that arrived as an unprintable control. */
export const lostMark = '\uFFFD';

/**
 * Text of a supplier, character for character. A control character stands for lost punctuation and is invisible:
 * `3 U+0013 5` would read as 35 (supplier-data.md), so each has a visible mark in its place, and words for a screen reader.
 */
export function ReceivedText({ text }: { readonly text: string }): JSX.Element {
  if (!lostCharacter.test(text)) return <>{text}</>;
  const [first = '', ...others] = text.split(lostCharacter);
  return (
    <>
      {first}
      {others.map((piece, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of a text never move
        <Fragment key={index}>
          <span className="bedside-lost">
            <span aria-hidden="true">{lostMark}</span>
            <VisuallyHidden> {clinicalWords.characterLost} </VisuallyHidden>
          </span>
          {piece}
        </Fragment>
      ))}
    </>
  );
}
