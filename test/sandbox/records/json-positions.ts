/**
 * Where values stand in JSON text, by bytes. For text that `JSON.parse` has accepted: nothing is validated here.
 * Works on UTF-8 bytes, so that an edit leaves every other byte as it was.
 */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COMMA, COLON] = [
  0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a,
];

/** Half-open byte range. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Member {
  readonly key: string;
  readonly value: Span;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}

function endOfNested(bytes: Uint8Array, start: number): number {
  let depth = 0;
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = endOfString(bytes, at);
      continue;
    }
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
    if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
  return at;
}

function endOfValue(bytes: Uint8Array, start: number): number {
  const first = bytes[start];
  if (first === QUOTE) return endOfString(bytes, start);
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return endOfNested(bytes, start);
  let at = start;
  while (at < bytes.length && !isSpace(bytes[at])) {
    const byte = bytes[at];
    if (byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET) break;
    at += 1;
  }
  return at;
}

export function valueAt(bytes: Uint8Array, from: number): Span {
  const start = skipSpace(bytes, from);
  return { start, end: endOfValue(bytes, start) };
}

export function isObjectAt(bytes: Uint8Array, span: Span): boolean {
  return bytes[span.start] === OPEN_BRACE;
}

export function isListAt(bytes: Uint8Array, span: Span): boolean {
  return bytes[span.start] === OPEN_BRACKET;
}

/** The value of a span, parsed. */
export function parsedAt(bytes: Uint8Array, span: Span): unknown {
  return JSON.parse(Buffer.from(bytes.subarray(span.start, span.end)).toString('utf8'));
}

/** Members of the object at `span`, in the order of the text. */
function* membersOf(bytes: Uint8Array, span: Span): Generator<Member> {
  let at = skipSpace(bytes, span.start + 1);
  while (bytes[at] === QUOTE) {
    const keyEnd = endOfString(bytes, at);
    const key = String(parsedAt(bytes, { start: at, end: keyEnd }));
    const colon = skipSpace(bytes, keyEnd);
    const value = valueAt(bytes, bytes[colon] === COLON ? colon + 1 : colon);
    yield { key, value };
    at = skipSpace(bytes, value.end);
    if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1);
  }
}

/** The member of that name; the last of several, as `JSON.parse` takes it. */
export function memberOf(bytes: Uint8Array, span: Span, key: string): Span | undefined {
  let found: Span | undefined;
  for (const member of membersOf(bytes, span)) {
    if (member.key === key) found = member.value;
  }
  return found;
}

/** Elements of the list at `span`. */
export function* elementsOf(bytes: Uint8Array, span: Span): Generator<Span> {
  let at = skipSpace(bytes, span.start + 1);
  while (at < span.end - 1) {
    const value = valueAt(bytes, at);
    yield value;
    at = skipSpace(bytes, value.end);
    if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1);
  }
}
