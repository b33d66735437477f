import type { JSX } from 'react';
import type { CellPart } from '../../shared/record/record-view.ts';
import { ReceivedText } from './received-text.tsx';
import { WordTag } from './row-tags.tsx';
import { ShownDateText } from './shown-date-text.tsx';
import { ValueText } from './value-text.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The lines of one cell, in the reader's order; supplier text verbatim, with its own line breaks (UI-28, UI-29). */
export function CellParts({ parts }: { readonly parts: readonly CellPart[] }): JSX.Element {
  const [only] = parts;
  if (only === undefined) return <ValueText text="" />;
  if (parts.length === 1) return <CellPartText part={only} />;
  return (
    <>
      {parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of a cell may repeat and never move
        <div className="bedside-cell-line" key={index}>
          <CellPartText part={part} />
        </div>
      ))}
    </>
  );
}

/** One line of a cell. */
export function CellPartText({ part }: { readonly part: CellPart }): JSX.Element {
  switch (part.kind) {
    case 'text':
      return <LookedText text={part.text} look={part.look} />;
    case 'date':
      return <ShownDateText date={part.date} />;
    case 'labelled':
      return (
        <>
          {part.label !== '' && (
            <span className="bedside-label">
              <ReceivedText text={part.label} />{' '}
            </span>
          )}
          <ValueText text={part.text} />
        </>
      );
    case 'tag':
      return <WordTag word={part.word} />;
    case 'measure':
      break;
  }
  return <Measure text={part.text} spoken={part.spoken} />;
}

const lookClasses = {
  strong: 'bedside-received bedside-strong',
  absent: 'bedside-absent',
  mono: 'bedside-mono',
  second: 'bedside-received bedside-second',
} as const;

function LookedText({
  text,
  look,
}: {
  readonly text: string;
  readonly look: keyof typeof lookClasses | undefined;
}): JSX.Element {
  // A line of spaces alone would be an empty cell to the eye (UI-46).
  if (text.trim() === '') return <ValueText text="" />;
  return (
    <span className={look === undefined ? 'bedside-received' : lookClasses[look]}>
      <ReceivedText text={text} />
    </span>
  );
}

/** A value with its comparator visible as a sign and spoken in words (UI-23). */
function Measure({
  text,
  spoken,
}: {
  readonly text: string;
  readonly spoken: string | undefined;
}): JSX.Element {
  if (spoken === undefined || spoken === text)
    return (
      <span className="bedside-measure">
        <ReceivedText text={text} />
      </span>
    );
  return (
    <span className="bedside-measure">
      <span aria-hidden="true">
        <ReceivedText text={text} />
      </span>
      <VisuallyHidden>
        <ReceivedText text={spoken} />
      </VisuallyHidden>
    </span>
  );
}
