import { conceptText, conceptWord } from '../../coded-text.ts';
import { isAfter, isBefore, shownDate } from '../../date-order.ts';
import { extensionsNamed, extensionValue, namedValue } from '../../extensions.ts';
import { asArray, asObjects, decimalText, textOf, wordOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import type { ShownDate } from '../../../format/dates.ts';
import { lastIssuedWords, prescriptionTypeWords, recordWords, statusWords } from '../../record-words.ts';

/** A code of a closed list, folded, and what stands for it on screen. */
export interface WordedCode {
  readonly code: string | undefined;
  readonly words: string;
}

/** When and why a prescription was stopped. */
export interface Stopped {
  readonly date: ShownDate;
  readonly reason: string;
}

/** Prescription type as code and in words; absent → `No information available` (UI-58). */
export function prescriptionType(requests: readonly (JsonObject | undefined)[]): WordedCode {
  for (const request of requests) {
    const concept = namedValue(request, 'PrescriptionType');
    const code =
      conceptWord(concept) ?? typeOfWords(typeof concept === 'string' ? concept : conceptText(concept));
    const known = code === undefined ? undefined : ownWords(prescriptionTypeWords, code);
    const words = known ?? conceptText(concept);
    if (words !== undefined) return { code, words };
  }
  return { code: undefined, words: recordWords.noInformation };
}

/** `Repeat dispensing` sent as text alone, or as a bare code. */
function typeOfWords(words: string | undefined): string | undefined {
  const folded = wordOf(words);
  const code = folded?.replaceAll(/\s+/g, '-');
  return code !== undefined && Object.hasOwn(prescriptionTypeWords, code) ? code : folded;
}

/** Status as code and in words; a status not known here as received (UI-58). */
export function statusOf(status: unknown): WordedCode {
  const code = wordOf(status);
  if (code === undefined) return { code, words: recordWords.notRecorded };
  return { code, words: ownWords(statusWords, code) ?? textOf(status) ?? code };
}

/** Prescribing agency as code and in words: empty for the own practice (hazards 45, 51, 86). */
export function agencyOf(statement: JsonObject | undefined): WordedCode {
  const concept = namedValue(statement, 'PrescribingAgency');
  const code = conceptWord(concept) ?? (typeof concept === 'string' ? wordOf(concept) : undefined);
  const text = typeof concept === 'string' ? undefined : textOf(asObjects(concept)[0]?.['text']);
  switch (code) {
    case 'prescribed-at-gp-practice':
      return { code, words: text ?? '' };
    case 'prescribed-by-another-organisation':
      return { code, words: `${recordWords.elsewhere}: ${text ?? recordWords.elsewhereUnknown}` };
    case 'prescribed-by-previous-practice':
      return {
        code,
        words: text === undefined ? recordWords.previousPractice : `${recordWords.previousPractice}: ${text}`,
      };
    default:
      return { code, words: conceptText(concept) ?? code ?? recordWords.agencyNotRecorded };
  }
}

/** Repeat information of a plan: issued of allowed, and when the authorisation ends. */
export interface RepeatInformation {
  /** `3 of 6`, `3`, `Not recorded of 6`, or `Not recorded`. */
  readonly issuesCount: string;
  /** Issued exactly none, as sent. */
  readonly noneIssued: boolean;
  readonly authorisationExpiry: unknown;
}

/** Reads a plan's repeat information; the counts are shown as sent, whatever their type. */
export function repeatInformation(plan: JsonObject | undefined): RepeatInformation {
  const parts = extensionsNamed(plan, 'MedicationRepeatInformation').flatMap((holder) =>
    asObjects(holder['extension']),
  );
  const value = (name: string): unknown =>
    extensionValue(parts.find((part) => wordOf(part['url']) === name.toLowerCase()));
  const issued = decimalText(value('numberOfRepeatPrescriptionsIssued'));
  const allowed = decimalText(value('numberOfRepeatPrescriptionsAllowed'));
  const shown = issued ?? recordWords.notRecorded;
  return {
    issuesCount: allowed === undefined ? shown : `${shown} of ${allowed}`,
    noneIssued: issued === '0',
    authorisationExpiry: value('authorisationExpiryDate'),
  };
}

/** Whether an authorisation ended before today although the medicine is still active in the GP system. */
export function authorisationExpired(expiry: unknown, status: string | undefined, today: string): boolean {
  return status === 'active' && isBefore(expiry, today);
}

/** When and why a plan was stopped; present for status `stopped` and wherever a reason was sent. */
export function stoppedOf(request: JsonObject | undefined, stopped: boolean): Stopped | undefined {
  const holders = extensionsNamed(request, 'MedicationStatusReason');
  const parts = holders.flatMap((holder) => asObjects(holder['extension']));
  const value = (name: string): unknown =>
    extensionValue(parts.find((part) => wordOf(part['url']) === name.toLowerCase()));
  const reason = value('statusReason');
  if (!stopped && asArray(holders).length === 0) return undefined;
  return {
    date: shownDate(value('statusChangeDate')),
    reason: conceptText(reason) ?? textOf(reason) ?? recordWords.notRecorded,
  };
}

/** What a last-issued date does not say for this kind of medicine (UI-59, T56, hazards 55, 85). */
export function lastIssuedCaveat(
  type: string | undefined,
  agency: string | undefined,
  lastIssued: unknown,
  today: string,
): string {
  const elsewhere = agency === 'prescribed-by-another-organisation';
  const dispensing = type === 'repeat-dispensing';
  if (textOf(lastIssued) === undefined) return elsewhere || dispensing ? lastIssuedWords.absentForType : '';
  const caveats = [
    isAfter(lastIssued, today) ? lastIssuedWords.future : '',
    elsewhere ? lastIssuedWords.elsewhere : dispensing ? lastIssuedWords.dispensing : '',
  ];
  return caveats.filter((caveat) => caveat !== '').join(' ');
}

function ownWords(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
