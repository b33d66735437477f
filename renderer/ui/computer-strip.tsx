import type { JSX } from 'react';
import type { SessionState } from '../../shared/contract/session.ts';
import { showDate } from '../../shared/format/dates.ts';
import { dateInLondon } from '../../shared/format/instants.ts';
import { words } from '../../shared/words/catalogue.ts';
import { fillWords } from '../../shared/words/fill-words.ts';
import { signInWords } from '../../shared/words/sign-in-words.ts';
import { labels } from './labels.ts';

interface StripLine {
  readonly headline: string;
  readonly text: string;
}

/** What is wrong with this computer or its set-up though work can go on: W-CERT, W-CLOCK, nothing kept. */
function computerLines(session: SessionState, onDuty: boolean): readonly StripLine[] {
  const { certificateEnding, clockOffSeconds, keeping } = session;
  return [
    ...(clockOffSeconds === undefined ? [] : [line('W-CLOCK', { n: String(clockOffSeconds) })]),
    ...(certificateEnding === undefined
      ? []
      : [
          line(certificateEnding.days < 0 ? 'W-CERT-ENDED' : 'W-CERT', {
            date: showDate(dateInLondon(certificateEnding.endsAt)).visible,
          }),
        ]),
    ...(keeping === 'kept' ? [] : notKept(session, onDuty)),
  ];
}

/** The sandbox keeps nothing by design, said where it matters; elsewhere it is a fault that everybody must see. */
function notKept({ environment, status }: SessionState, onDuty: boolean): readonly StripLine[] {
  const { thisSittingOnly: headline, thisSittingOnlyText, noSecureStore } = signInWords;
  if (environment?.kind !== 'sandbox') return [{ headline, text: `${thisSittingOnlyText} ${noSecureStore}` }];
  return status === 'signed-out' || onDuty ? [{ headline, text: thisSittingOnlyText }] : [];
}

function line(
  key: 'W-CLOCK' | 'W-CERT' | 'W-CERT-ENDED',
  values: Readonly<Record<string, string>>,
): StripLine {
  const { headline, text } = words(key);
  return { headline: fillWords(headline, values), text: fillWords(text, values) };
}

interface ComputerStripProps {
  readonly session: SessionState;
  /** The set-up, the access log or the alerts are on screen: what is not kept concerns them most. */
  readonly onDuty: boolean;
}

/** The strip below the bar; absent when there is nothing to say. */
export function ComputerStrip({ session, onDuty }: ComputerStripProps): JSX.Element | null {
  const lines = computerLines(session, onDuty);
  if (lines.length === 0) return null;
  return (
    <section className="bedside-strip" aria-label={labels.computerRegion}>
      <ul>
        {lines.map(({ headline, text }) => (
          <li key={headline}>
            <p>
              <strong>{headline}</strong> {text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
