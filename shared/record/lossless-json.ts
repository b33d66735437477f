import { numberMarker } from './json-value.ts';

export type LosslessParse =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'not-json' | 'too-deep' };

/** Deeper nesting than any FHIR resource has; beyond it recursive readers could exhaust the stack. */
export const deepestNesting = 200;

const quote = '"';
const backslash = '\\';
/**
 * Numbers in the place of a value whose text may change in a JavaScript number: with a point, an exponent, sixteen
 * digits or more, or a negative nought. Found in strings too; those are told apart afterwards.
 */
const candidates = /(^|[:[,])([ \t\n\r]*)(-?\d+[.eE][\d.eE+-]*|-?\d{16,}|-0)(?=[ \t\n\r]*(?:[,\]}]|$))/g;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** The mark as an escape: the character itself would make the whole text twice as wide, and slower to parse. */
const writtenMarker = String.raw`\ufdd0`;
const escapedMarker = /\\ufdd0/i;
const escapedMarkerHere = /\\ufdd0/iy;

/**
 * Parses JSON text so that no number loses its form: the few that would change are marked before one plain
 * `JSON.parse` (DESIGN: lossless). A byte order mark is tolerated.
 * Total: anything else than JSON gives a reason.
 */
export function parseLossless(text: string): LosslessParse {
  const sent = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    const value: unknown = JSON.parse(markNumbers(doubleMarkers(sent)));
    return isDeeper(value, deepestNesting) ? { ok: false, why: 'too-deep' } : { ok: true, value };
  } catch {
    return { ok: false, why: opensDeeper(sent, deepestNesting) ? 'too-deep' : 'not-json' };
  }
}

/** Replaces numbers that would change by marked strings; only well-formed ones, so that malformed text stays so. */
function markNumbers(text: string): string {
  const strings = new StringPlaces(text);
  let marked = '';
  let copied = 0;
  for (const match of text.matchAll(candidates)) {
    const [, before = '', blanks = '', token = ''] = match;
    if (!jsonNumber.test(token) || String(Number(token)) === token) continue;
    if (!endsKey(text, match.index, before) && strings.covers(match.index)) continue;
    const at = match.index + before.length + blanks.length;
    marked += `${text.slice(copied, at)}"${writtenMarker}${token}"`;
    copied = at + token.length;
  }
  return copied === 0 ? text : marked + text.slice(copied);
}

/**
 * Whether a colon follows what can only be the end of a key: a quote behind a letter or digit closes its string, since
 * before an opening one stands a blank or punctuation, and before an escaped one a backslash.
 */
function endsKey(text: string, at: number, before: string): boolean {
  return before === ':' && text.charAt(at - 1) === quote && /[A-Za-z0-9]/.test(text.charAt(at - 2));
}

/** Tells ascending places inside strings from those outside; goes over the text once at most. */
class StringPlaces {
  readonly #text: string;
  /** Outside every string. */
  #known = 0;

  constructor(text: string) {
    this.#text = text;
  }

  covers(at: number): boolean {
    for (;;) {
      const start = this.#text.indexOf(quote, this.#known);
      if (start === -1 || start >= at) return false;
      const end = endOfString(this.#text, start + 1);
      if (end > at) return true;
      this.#known = end;
    }
  }
}

/** A string of the input that begins with the mark gets a second one. */
function doubleMarkers(text: string): string {
  if (!text.includes(numberMarker) && !escapedMarker.test(text)) return text;
  let doubled = '';
  let copied = 0;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at)) {
    const inside = at + 1;
    if (startsWithMarker(text, inside)) {
      doubled += text.slice(copied, inside) + writtenMarker;
      copied = inside;
    }
    at = endOfString(text, inside);
  }
  return doubled + text.slice(copied);
}

function startsWithMarker(text: string, at: number): boolean {
  escapedMarkerHere.lastIndex = at;
  return text.startsWith(numberMarker, at) || escapedMarkerHere.test(text);
}

/** Place behind the closing quote of a string that begins at `from`. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf(quote, from); end !== -1; end = text.indexOf(quote, end + 1)) {
    let slash = end - 1;
    while (slash >= from && text.charAt(slash) === backslash) slash -= 1;
    if ((end - slash) % 2 === 1) return end + 1;
  }
  return text.length;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((item: unknown) => isDeeper(item, levels - 1));
  for (const name in value) {
    const item: unknown = Reflect.get(value, name);
    if (typeof item === 'object' && isDeeper(item, levels - 1)) return true;
  }
  return false;
}

/** Whether text that is no JSON opens more levels than it may before it closes them. */
function opensDeeper(text: string, levels: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= levels; at += 1) {
    const letter = text.charAt(at);
    if (letter === quote) at = endOfString(text, at + 1) - 1;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
  }
  return depth > levels;
}
