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
  const code = warning.key === 'W-UNKNOWN' ? warning.received.trim() : '';
  const supplierText = sent.length === 0 && code !== '' ? [code] : sent;
  return {
    headline:
      warning.key === 'W-CONF' ? notShownLine(warning.about) : capital(fillWords(entry.headline, values)),
    text: fillWords(entry.text, values),
    supplierLead: supplierText.length === 0 ? '' : 'The practice says:',
    supplierText,
  };
}

const entryNouns: ReadonlyMap<string, string> = new Map([
  ['allergies', 'allergy entries'],
  ['medicines', 'medicine entries'],
  ['ended allergies', 'ended allergy entries'],
]);

/** W-CONF in good English: `Some allergy entries are not shown.` */
function notShownLine(about: string): string {
  const noun = entryNouns.get(about);
  if (noun !== undefined) return `Some ${noun} are not shown.`;
  return `Some entries are not shown: ${about.trim() === '' ? 'part of the record' : about}.`;
}
