import { codedText, conceptWord, snomedCodes } from '../../coded-text.ts';
import { extensionsNamed, extensionValue } from '../../extensions.ts';
import { asObjects, fieldOf, textOf, wordOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import type { CodedText } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';

/** Stands before the name of a vaccination that was not given, wherever the name stands (ARS-C-034). */
export const notGivenPrefix = 'Not given:';

/** Whether a vaccination was not given on its date; `status` says `completed` either way (T69). */
export function isNotGiven(body: JsonObject): boolean {
  return wordOf(body['notGiven']) === 'true';
}

/** What was done, else what was given: the procedure is the name, the product often only says "unknown" (T70). */
export function vaccinationName(body: JsonObject): CodedText {
  const procedure = codedText(procedureOf(body));
  if (procedure.text !== recordWords.noDescription) return procedure;
  const product = codedText(body['vaccineCode']);
  return saysProduct(body['vaccineCode']) || product.degraded ? product : procedure;
}

/** The procedure, also where it was sent one level too deep: in an extension inside the extension. */
function procedureOf(body: JsonObject): unknown {
  const [holder] = extensionsNamed(body, 'VaccinationProcedure');
  const value = extensionValue(holder);
  const inner =
    fieldOf(holder, 'valueExtension') ?? (value === undefined ? fieldOf(holder, 'extension') : undefined);
  return inner === undefined ? value : extensionValue(inner);
}

/** Product as supplied; empty where it is not recorded. */
export function productText(body: JsonObject): string {
  return saysProduct(body['vaccineCode']) ? codedText(body['vaccineCode']).text : '';
}

/** A null flavour is no product, whatever wording stands with it, unless that wording is one of its own. */
function saysProduct(concept: unknown): boolean {
  if (codedText(concept).text === recordWords.noDescription) return false;
  if (snomedCodes(concept).length > 0) return true;
  const isNull = asObjects(fieldOf(concept, 'coding')).some(
    (coding) => wordOf(coding['system'])?.includes('nullflavor') ?? false,
  );
  if (!isNull) return true;
  const text = textOf(fieldOf(concept, 'text'));
  return text !== undefined && !/^\s*(?:unk|unknown|not known)\s*$/i.test(text);
}

/** Part of a person in a vaccination: administering, entering, or not said; the system of the code varies. */
export function practitionerRole(practitioner: JsonObject): 'ap' | 'ep' | 'other' {
  const code = conceptWord(practitioner['role']);
  return code === 'ap' || code === 'ep' ? code : 'other';
}

/** A status other than the fixed `completed` is shown as received: an entry made in error must not pass for one (UI-47). */
export function statusTags(body: JsonObject): readonly string[] {
  const word = wordOf(body['status']);
  if (word === undefined || word === 'completed') return [];
  return [word === 'entered-in-error' ? 'Entered in error' : `Status: ${textOf(body['status']) ?? word}`];
}
