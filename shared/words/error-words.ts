import type { Failure } from '../contract/errors.ts';
import { formatNhsNumber } from '../format/nhs-number.ts';
import { showInstant } from '../format/instants.ts';
import { errorCatalogue } from './catalogue.ts';
import { capital, fillWords } from './fill-words.ts';
import type { ErrorEntry, SlotValues } from './word-entry.ts';
import { ifCareCannotWait } from './urgent-care.ts';

/**
 * The words of one failure, ready to show. Slots that `failure.values` may fill: `practice`, `area`, `n`, `new`
 * (ten digits), `date` and `from` (as shown). A screen with a name of its own for a slot passes it in `more`.
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

/** Entries whose sentence depends on what is known. */
function variantOf({ code }: Failure, values: SlotValues): ErrorEntry {
  const entry = errorCatalogue[code];
  if (code === 'E-CFG-02' && values['date']) {
    return { ...entry, headline: 'The security certificate ended on {date}' };
  }
  if (code === 'E-CFG-02' && values['from']) {
    return {
      ...entry,
      headline: 'The security certificate does not start until {from}',
      text: `Records cannot be opened until then. Tell IT support and quote the reference. ${ifCareCannotWait}`,
    };
  }
  if (code === 'E-AUTH-09' && values['needed']) {
    return {
      ...entry,
      headline: 'This way of signing in with CIS2 is not strong enough',
      text: `You are not signed in. Sign in again with your smartcard or security key. If you have neither, ask your administrator. ${ifCareCannotWait}`,
    };
  }
  if (code === 'E-PT-12' && values['reason']) {
    return {
      ...entry,
      text: 'A record can only be opened from a registered practice. NHS records say that the person {reason}. Ask the person or their family which practice they use, and call it.',
    };
  }
  if (code === 'E-PT-09' && !values['new']) {
    return { ...entry, text: 'No record has been opened. Ask the practice for the current number.' };
  }
  return entry;
}
