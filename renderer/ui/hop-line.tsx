import type { JSX } from 'react';
import type { Hop } from '../../shared/contract/errors.ts';
import { hopWords } from '../../shared/words/hop-words.ts';
import { labels } from './labels.ts';

interface HopLineProps {
  readonly hop: Hop;
  readonly state: 'ahead' | 'waiting' | 'done' | 'failed';
  /** Whole seconds spent; undefined where it was not told. */
  readonly seconds: number | undefined;
  readonly attempt: number;
  readonly limitSeconds: number | undefined;
}

/** One station of an opening: what it does, how it stands, how long it took (M13). */
export function HopLine({ hop, state, seconds, attempt, limitSeconds }: HopLineProps): JSX.Element {
  const isWaiting = state === 'waiting';
  const words = state === 'ahead' ? hopWords(hop, 'waiting') : hopWords(hop, state);
  const facts = [
    labels.hopState[state],
    ...(isWaiting && attempt > 1 ? [labels.attempt(attempt)] : []),
    ...(seconds === undefined || state === 'ahead'
      ? []
      : [isWaiting ? labels.secondsOf(seconds, limitSeconds) : labels.seconds(seconds)]),
  ];
  return (
    <li
      className={`bedside-hops__hop bedside-hops__hop--${state}`}
      aria-current={isWaiting ? 'step' : undefined}
    >
      <span className="bedside-hops__mark" aria-hidden="true" />
      <span>{words.replace(/…$/u, '')}</span> <span className="bedside-hops__state">{facts.join(' · ')}</span>
    </li>
  );
}
