const postcode = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/u;

/** Address in one line, parts joined by `, `, empty parts left out, postcode as `NS33 8KR` (UI-18). `Not known` when nothing came (UI-37). */
export function formatAddress(lines: readonly string[]): string {
  return addressLines(lines).join(', ') || 'Not known';
}

/** Address as lines for a vertical layout: no comma at the end of a line, empty parts left out (UI-18). */
export function addressLines(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => formatPostcode(line.trim().replace(/[,\s]+$/u, '')))
    .filter((line) => line !== '');
}

/** `NS33 8KR` for a UK postcode in any spacing and case; any other text comes back as it is (UI-18). */
export function formatPostcode(text: string): string {
  const match = postcode.exec(text.replace(/\s/gu, '').toUpperCase());
  return match === null ? text : `${match[1]} ${match[2]}`;
}
