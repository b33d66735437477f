import type { Failure } from '../contract/errors.ts';
import { formatNhsNumber } from '../format/nhs-number.ts';
import { showInstant } from '../format/instants.ts';
import { errorCatalogue } from './catalogue.ts';
import { capital, fillWords } from './fill-words.ts';
import type { ErrorEntry, SlotValues } from './word-entry.ts';

/**
 * The words of one failure, ready to show. Slots that `failure.values` may fill: `practice`, `area`, `n`, `new`
 * (ten digits), `date` (as shown). A screen with a name of its own for a slot passes it in `more`.
 */
export function errorWords(failure: Failure, more: SlotValues = {}): ErrorEntry {
  const values: Record<string, string | undefined> = { ...failure.values, ...more };
  const newNumber = values['new'];
  if (newNumber !== undefined) values['new'] = formatNhsNumber(newNumber);
  const entry = variantOf(failure, values);
  const actions = newNumber ? entry.actions : entry.actions.filter((action) => action !== 'use-new-number');
  return {
    ...entry,
    headline: capital(fillWords(entry.headline, values)),
    text: fillWords(entry.text, values),
    actions,
  };
}

/** The small line under a message: what the person quotes when asking for help (UI-90). */
export function referenceLine({ reference, code, at }: Failure): string {
  return `Reference ${reference} · ${code} · ${showInstant(at)}`;
}

function variantOf({ code }: Failure, values: SlotValues): ErrorEntry {
  const entry = errorCatalogue[code];
  if (code === 'E-CFG-02' && values['date']) {
    return { ...entry, headline: 'The security certificate ended on {date}' };
  }
  return entry;
}
