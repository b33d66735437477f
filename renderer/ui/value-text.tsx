import type { JSX } from 'react';
import { labels } from './labels.ts';

const absenceWords: ReadonlySet<string> = new Set([
  labels.notRecorded,
  labels.notApplicable,
  labels.notKnown,
  'No information available',
]);

/** Text as received, with its own line breaks (UI-28); an empty one says so in words (UI-46). */
export function ValueText({ text }: { readonly text: string }): JSX.Element {
  if (text.trim() === '') return <span className="bedside-absent">{labels.notRecorded}</span>;
  if (absenceWords.has(text)) return <span className="bedside-absent">{text}</span>;
  return <span className="bedside-received">{text}</span>;
}

/** Several texts, each on its own line, in the order received. */
export function ValueLines({ texts }: { readonly texts: readonly string[] }): JSX.Element {
  if (texts.length === 0) return <ValueText text="" />;
  if (texts.length === 1) return <ValueText text={texts[0] ?? ''} />;
  return (
    <ul className="bedside-lines">
      {texts.map((text, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- received lines may repeat and never move
        <li key={index}>
          <ValueText text={text} />
        </li>
      ))}
    </ul>
  );
}
