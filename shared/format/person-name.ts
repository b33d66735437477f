/** The parts of a name as PDS or a practice sends them. */
export interface NameParts {
  readonly family: string;
  readonly given: readonly string[];
  readonly prefix: readonly string[];
  readonly suffix?: readonly string[];
}

/** `JACKSON, Jane (Miss)`: the banner's form, first given name only (UI-14, UI-15). */
export function formatPersonName(name: NameParts): string {
  const [first] = filled(name.given);
  return joinName(name.family, first === undefined ? [] : [first], name.prefix);
}

/** `JACKSON, Jane Anne (Miss) OBE`: every given name and the suffix, for details (UI-15). */
export function formatFullPersonName(name: NameParts): string {
  const suffix = filled(name.suffix ?? []);
  return [joinName(name.family, filled(name.given), name.prefix), ...suffix].join(' ');
}

function joinName(family: string, given: readonly string[], prefix: readonly string[]): string {
  const familyShown = family.trim().toLocaleUpperCase('en-GB');
  if (familyShown === '' && given.length === 0) return 'Name not known';
  const givenShown = given.map(readableCase).join(' ');
  const titles = filled(prefix.map((title) => title.replaceAll('.', '')));
  const titleShown = titles.length === 0 ? '' : ` (${titles.map(readableCase).join(' ')})`;
  return `${familyShown || 'Family name not known'}, ${givenShown || 'given name not known'}${titleShown}`;
}

function filled(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Changes case only where all letters came in one case; mixed case is someone's choice (UI-14). */
function readableCase(text: string): string {
  const upper = text.toLocaleUpperCase('en-GB');
  const lower = text.toLocaleLowerCase('en-GB');
  if (text !== upper && text !== lower) return text;
  return lower.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toLocaleUpperCase('en-GB'));
}
