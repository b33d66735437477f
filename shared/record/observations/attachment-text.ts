import { asObject, textOf, wordOf } from '../json-value.ts';

/**
 * What an attachment says as text: its title, and its content where that is plain text.
 * @returns `undefined` where its content is no text, or where it has neither: then it is only told of
 */
export function attachmentText(attachment: unknown): string | undefined {
  const body = asObject(attachment);
  const title = textOf(body?.['title']);
  const isText = wordOf(body?.['contentType'])?.startsWith('text/plain') === true;
  const data = isText ? textOf(body?.['data']) : undefined;
  const content = data === undefined ? undefined : decoded(data);
  if (content === undefined) return body?.['data'] === undefined ? title : undefined;
  return title === undefined ? content : `${title}\n${content}`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 as text; blanks inside are allowed. `undefined` where it is not base64. */
function decoded(data: string): string | undefined {
  const letters = data.replaceAll(/\s/g, '').replace(/={1,2}$/, '');
  if (letters === '' || !/^[A-Za-z0-9+/]+$/.test(letters) || letters.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of letters) {
    held = ((held << 6) | alphabet.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return textOfBytes(bytes);
}

/** UTF-8, and where the bytes are none, one letter a byte: older systems send Latin-1. */
function textOfBytes(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return bytes.map((byte) => String.fromCodePoint(byte)).join('');
  }
}
