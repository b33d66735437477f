import type { JSX } from 'react';
import { ReceivedText } from './received-text.tsx';
import { ValueText } from './value-text.tsx';

/** Text whose spaces and lines carry meaning, as laboratories send it (UI-28). */
export function MonoText({ text }: { readonly text: string }): JSX.Element {
  if (text.trim() === '') return <ValueText text="" />;
  return (
    <span className="bedside-mono">
      <ReceivedText text={text} />
    </span>
  );
}
