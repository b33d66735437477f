import type { JSX } from 'react';
import { showClock } from '../../../shared/format/instants.ts';
import { words } from '../../../shared/words/catalogue.ts';
import { fillWords } from '../../../shared/words/fill-words.ts';
import { labels } from '../../ui/labels.ts';
import { useAnnouncement } from '../../ui/status-region.tsx';

interface SignOutWarningProps {
  /** ISO instant. */
  readonly at: string;
  readonly onHide: () => void;
}

/** The end of a sitting, which nothing puts off: said once, so that work in hand can be finished (A11Y-13). */
export function SignOutWarning({ at, onHide }: SignOutWarningProps): JSX.Element {
  const { headline: unfilled, text } = words('M-SIGNOUTWARN');
  const headline = fillWords(unfilled, { time: showClock(at) });
  useAnnouncement(`${headline} ${text}`);
  return (
    <div className="bedside-lock-warning">
      <p>
        <strong>{headline}</strong> {text}
      </p>
      <button type="button" className="nhsuk-button nhsuk-button--secondary bedside-button" onClick={onHide}>
        {labels.hide}
      </button>
    </div>
  );
}
