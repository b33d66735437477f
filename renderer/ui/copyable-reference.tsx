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
  const copy = (): void => {
    // Where copying is closed all the same, the line can still be selected or read out.
    if (copyText(line)) tell('yes', words('M-COPY').headline);
    else tell('refused', labels.copyRefused);
  };
  return (
    <p className="bedside-reference">
      <span className="bedside-reference__line">{line}</span>{' '}
      <button type="button" className="bedside-link-button" onClick={copy}>
        {buttonLabels.copyReference}
      </button>
      {copied !== 'no' && <span> {copied === 'yes' ? words('M-COPY').headline : labels.copyRefused}</span>}
    </p>
  );
}

/** Copies from a selection of the page: the asynchronous clipboard is closed to pages by policy (DESIGN 2.15). */
function copyText(text: string): boolean {
  const { activeElement } = document;
  const source = document.createElement('textarea');
  source.value = text;
  source.className = 'nhsuk-u-visually-hidden';
  document.body.append(source);
  source.focus();
  source.select();
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only copy that needs no clipboard permission
    return document.execCommand('copy');
  } finally {
    source.remove();
    if (activeElement instanceof HTMLElement) activeElement.focus();
  }
}
