/** Why a typed NHS number was not taken; each has its own sentence, E-PT-01 to E-PT-05 (UI-13). */
export type NhsNumberProblem = 'empty' | 'letters' | 'length' | 'check-digit' | 'national-insurance';

export type TypedNhsNumber =
  | { readonly ok: true; readonly digits: string }
  /** `count`: how many digits were typed. */
  | { readonly ok: false; readonly reason: NhsNumberProblem; readonly count: number };

// Spaces of every width, zero-width and direction marks, hyphens, dashes, brackets and what people copy along (UI-12).
const separators =
  /[\s\u00AD\u061C\u200B-\u200F\u2010-\u2015\u202A-\u202E\u2060-\u2069\u2212\uFEFF.,:;/\\()[\]{}<>"'#_-]/gu;
/** What letters and labels put in front of the number. */
const prefix = /^NHS(?:NUMBER|NO|NUM)?(?=\d|$)/iu;
const nationalInsurance = /^[A-Z]{2}\d{6}[A-D]$/u;

/** Reads what a person typed or pasted into the NHS number box; ten digits with a right check digit or a reason (UI-12, UI-13). */
export function parseNhsNumber(text: string): TypedNhsNumber {
  // Digits of full width, as some keyboards give them, count as digits.
  const kept = text.normalize('NFKC').replace(separators, '').replace(prefix, '');
  const count = kept.replace(/\D/g, '').length;
  const refuse = (reason: NhsNumberProblem): TypedNhsNumber => ({ ok: false, reason, count });
  if (kept === '') return refuse('empty');
  if (nationalInsurance.test(kept.toUpperCase())) return refuse('national-insurance');
  if (count !== kept.length) return refuse('letters');
  if (count !== 10) return refuse('length');
  return isValidNhsNumber(kept) ? { ok: true, digits: kept } : refuse('check-digit');
}

/** Ten digits, modulus 11, and not ten equal digits, which pass modulus 11 but are never issued (UI-12). */
export function isValidNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits.at(place)) * (10 - place);
  // 11 becomes 0; 10 can never equal a digit, so such numbers fail.
  return (11 - (sum % 11)) % 11 === Number(digits.at(9));
}

/** `943 476 5919`; anything but ten digits comes back as it is (UI-11). */
export function formatNhsNumber(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}
