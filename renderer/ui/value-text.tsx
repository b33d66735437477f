import type { JSX } from 'react';
import { cellWords, personLabels } from '../../shared/words/labels.ts';
import { ReceivedText } from './received-text.tsx';

const absenceWords: ReadonlySet<string> = new Set([...Object.values(cellWords), personLabels.notKnown]);

/** Text as received, with its own line breaks (UI-28); an empty one says so in words (UI-46). */
export function ValueText({ text }: { readonly text: string }): JSX.Element {
  if (text.trim() === '') return <span className="bedside-absent">{cellWords.notRecorded}</span>;
  return (
    <span className={absenceWords.has(text) ? 'bedside-absent' : 'bedside-received'}>
      <ReceivedText text={text} />
    </span>
  );
}

/** Several texts, each on its own line, in the order received. */
export function ValueLines({ texts }: { readonly texts: readonly string[] }): JSX.Element {
  const [only] = texts;
  if (only === undefined || texts.length === 1) return <ValueText text={only ?? ''} />;
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
