import { useState, type JSX } from 'react';
import { useHopProgress } from '../../bridge/use-hop-progress.ts';
import { hopWords, stillWaitingWords } from '../../../shared/words/hop-words.ts';
import { labels } from '../../ui/labels.ts';
import { useAnnouncement } from '../../ui/status-region.tsx';
import { useNow } from '../../ui/use-now.ts';
import { waitingAdvice } from '../../ui/waiting-advice.ts';

/** After so many seconds the screen says whom it waits for, and since when (M13). */
const patience = 3;

/** What Bedside waits for while a person is being found; mounted only while it waits. */
export function FindingProgress(): JSX.Element {
  const [startedAt] = useState(() => Date.now());
  const seconds = Math.max(0, Math.floor((useNow() - startedAt) / 1000));
  const hop = useHopProgress().current ?? 'sign-on';
  const isSlow = seconds >= patience;
  const words = isSlow ? stillWaitingWords(hop) : hopWords(hop, 'waiting');
  useAnnouncement(words);
  return (
    <div className="bedside-waiting">
      <p>
        {words} {isSlow && labels.waitingSeconds(seconds)}
      </p>
      <p>{waitingAdvice(seconds)}</p>
    </div>
  );
}
