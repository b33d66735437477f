import type { AreaWarning } from '../record/record-view.ts';
import { capital, fillWords } from './fill-words.ts';
import { warningSentences } from './warning-sentences.ts';

/** A warning ready to show: our sentences first, then the practice's own, verbatim (SAFE-14). */
export interface WarningWords {
  readonly headline: string;
  readonly text: string;
  /** Stands above `supplierText`; empty when the practice sent no words. */
  readonly supplierLead: string;
  readonly supplierText: readonly string[];
}

/** Words of one warning, with the area that it speaks of named in them (SAFE-14, SAFE-15). */
export function warningWords(warning: AreaWarning): WarningWords {
  const entry = warningSentences[warning.key];
  const values = { area: warning.about };
  const sent = warning.supplierText.filter((text) => text.trim() !== '');
  // An unknown warning without words still has its code: better strange than silent (SAFE-14).
  const supplierText = sent.length === 0 && warning.key === 'W-UNKNOWN' ? [warning.received] : sent;
  return {
    headline: capital(fillWords(entry.headline, values)),
    text: fillWords(entry.text, values),
    supplierLead: supplierText.length === 0 ? '' : 'The practice says:',
    supplierText,
  };
}
