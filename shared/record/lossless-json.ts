import { numberMarker } from './json-value.ts';

export type LosslessParse =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'not-json' | 'too-deep' };

/** Deeper nesting than any FHIR resource has; beyond it recursive readers could exhaust the stack. */
export const deepestNesting = 200;

const quote = 0x22;
const backslash = 0x5c;
const minus = 0x2d;
/** Integers up to this many characters survive a JavaScript number unchanged. */
const safeIntegerLength = 15;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const escapedMarker = /^\\u(?:fdd0)/i;

/**
 * Parses JSON text so that no number loses its form: the few that would change are marked before one plain
 * `JSON.parse` (DESIGN: lossless). A byte order mark is tolerated.
 * Total: anything else than JSON gives a reason.
 */
export function parseLossless(text: string): LosslessParse {
  const marked = markNumbers(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (marked === undefined) return { ok: false, why: 'too-deep' };
  try {
    const value: unknown = JSON.parse(marked);
    return { ok: true, value };
  } catch {
    return { ok: false, why: 'not-json' };
  }
}

function markNumbers(text: string): string | undefined {
  let marked = '';
  let copied = 0;
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      if (startsWithMarker(text, at + 1)) {
        marked += text.slice(copied, at + 1) + numberMarker;
        copied = at + 1;
      }
      at = endOfString(text, at + 1);
    } else if (code === minus || isDigit(code)) {
      const end = endOfNumber(text, at + 1);
      const token = text.slice(at, end);
      if (wouldChange(token) && !isKey(text, end)) {
        marked += `${text.slice(copied, at)}"${numberMarker}${token}"`;
        copied = end;
      }
      at = end;
    } else {
      if (code === 0x5b || code === 0x7b) depth += 1;
      else if (code === 0x5d || code === 0x7d) depth -= 1;
      if (depth > deepestNesting) return undefined;
      at += 1;
    }
  }
  return copied === 0 ? text : marked + text.slice(copied);
}

function startsWithMarker(text: string, at: number): boolean {
  return text.startsWith(numberMarker, at) || escapedMarker.test(text.slice(at, at + 6));
}

function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end !== -1) {
    let slash = end - 1;
    while (slash >= from && text.charCodeAt(slash) === backslash) slash -= 1;
    if ((end - slash) % 2 === 1) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

function endOfNumber(text: string, from: number): number {
  let end = from;
  while (end < text.length && isNumberPart(text.charCodeAt(end))) end += 1;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isNumberPart(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x65 || code === 0x45 || code === 0x2b || code === minus;
}

/** Only well-formed numbers are marked, so that marking never turns malformed text into JSON. */
function wouldChange(token: string): boolean {
  if (token.length <= safeIntegerLength && /^[1-9]\d*$/.test(token)) return false;
  return jsonNumber.test(token) && String(Number(token)) !== token;
}

/** `{7.0: …}` is malformed and has to stay so. */
function isKey(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return text.charAt(at) === ':';
}
