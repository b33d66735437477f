import type { JSX } from 'react';
import type { LabelledText } from '../../shared/record/record-view.ts';
import { ValueText } from './value-text.tsx';

/** Notes with their labels, in full (UI-52). */
export function LabelledTexts({ texts }: { readonly texts: readonly LabelledText[] }): JSX.Element {
  if (texts.length === 0) return <ValueText text="" />;
  return (
    <ul className="bedside-lines">
      {texts.map(({ label, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- received notes may repeat and never move
        <li key={index}>
          {label !== '' && <span className="bedside-label">{label} </span>}
          <ValueText text={text} />
        </li>
      ))}
    </ul>
  );
}
