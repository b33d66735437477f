/** Area codes of six digits; every other 01 number splits after four or five (UI-19). */
const sixDigitCodes: readonly string[] = [
  '013873',
  '015242',
  '015394',
  '015395',
  '015396',
  '016973',
  '016974',
  '017683',
  '017684',
  '017687',
  '019467',
];

/** UK telephone number in groups, e.g. `0118 496 0123`, `07777 123123 x12`; a shape it does not know comes back as received (UI-19). */
export function formatTelephone(value: string): string {
  const received = value.trim();
  const match = /^(?<number>[+(\d][\d\s().-]*?)\s*(?:(?:x|ext\.?|extension)\s*(?<extension>\d+))?$/iu.exec(
    received,
  );
  const number = match?.groups?.['number'];
  const national = number === undefined ? undefined : nationalNumber(number);
  if (national === undefined) return received;
  const extension = match?.groups?.['extension'];
  return `${grouped(national)}${extension === undefined ? '' : ` x${extension}`}`;
}

/** Eleven or ten digits with a leading 0; `undefined` when it is no UK number. */
function nationalNumber(number: string): string | undefined {
  // `(0)` after the country code is a common way to write both forms at once.
  const bare = number.replace(/^(\+44|0044)\s*\(0\)/u, '$1').replace(/[\s().-]/gu, '');
  const national = bare.replace(/^(\+44|0044)(?=[1-9])/u, '0');
  return /^0[1-9]\d{8,9}$/u.test(national) ? national : undefined;
}

function grouped(national: string): string {
  const codeLength = areaCodeLength(national);
  const code = national.slice(0, codeLength);
  const rest = national.slice(codeLength);
  return rest.length > 6 ? `${code} ${rest.slice(0, -4)} ${rest.slice(-4)}` : `${code} ${rest}`;
}

function areaCodeLength(national: string): number {
  if (national.startsWith('02')) return 3;
  if (!national.startsWith('01')) return /^0[89]/u.test(national) ? 4 : 5;
  if (sixDigitCodes.some((code) => national.startsWith(code))) return 6;
  return national.at(2) === '1' || national.at(3) === '1' ? 4 : 5;
}
