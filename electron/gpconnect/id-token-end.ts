import { objectOf, parsedJson } from './json-reading.ts';

/** Milliseconds since 1970 at which an id_token ends; `undefined` when it does not say. Its signature was verified at sign-in. */
export function idTokenEnd(idToken: string): number | undefined {
  const claims = objectOf(parsedJson(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8')));
  const seconds = claims['exp'];
  return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
