import { useState, type JSX } from 'react';
import type { Failure } from '../../shared/contract/errors.ts';
import { referenceLine } from '../../shared/words/error-words.ts';
import { buttonLabels } from '../../shared/words/labels.ts';
import { words } from '../../shared/words/catalogue.ts';
import { labels } from './labels.ts';
import { useAnnounce } from './status-region.tsx';

/** The small line that joins a failure to the service's own trace (UI-90), with a button that copies it. */
export function CopyableReference({ failure }: { readonly failure: Failure }): JSX.Element {
  const announce = useAnnounce();
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const line = referenceLine(failure);
  const tell = (result: 'yes' | 'refused', said: string): void => {
    setCopied(result);
    announce(said);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(line);
      tell('yes', words('M-COPY').headline);
    } catch {
      // The clipboard may be closed by policy: then the line can still be selected and read out.
      tell('refused', labels.copyRefused);
    }
  };
  return (
    <p className="bedside-reference">
      <span className="bedside-reference__line">{line}</span>{' '}
      <button type="button" className="bedside-link-button" onClick={() => void copy()}>
        {buttonLabels.copyReference}
      </button>
      {copied !== 'no' && <span> {copied === 'yes' ? words('M-COPY').headline : labels.copyRefused}</span>}
    </p>
  );
}
