import type { KeyObject } from 'node:crypto';
import { verify } from 'node:crypto';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, parsedJson } from '../service/json.ts';

const digests: ReadonlyMap<unknown, string> = new Map([
  ['RS256', 'RSA-SHA256'],
  ['RS512', 'RSA-SHA512'],
]);

const decoded = (part: string): unknown => parsedJson(Buffer.from(part, 'base64url').toString('utf8'));

/** Claims of a JWT that one of the client's keys signed; `undefined` for any other text. */
export function signedByClient(
  jwt: string,
  publicKeys: ReadonlyMap<string, KeyObject>,
): UnknownRecord | undefined {
  const [headerPart = '', claimsPart = '', signaturePart = '', ...more] = jwt.split('.');
  const header = decoded(headerPart);
  const claims = decoded(claimsPart);
  if (!isRecord(header) || !isRecord(claims) || more.length > 0) return undefined;
  const key = publicKeys.get(String(header['kid']));
  const digest = digests.get(header['alg']);
  if (key === undefined || digest === undefined) return undefined;
  const signature = Buffer.from(signaturePart, 'base64url');
  return verify(digest, Buffer.from(`${headerPart}.${claimsPart}`), key, signature) ? claims : undefined;
}

/** The first of these that a signed text fails, as a word for the journal: who, for whom, until when. */
export function wrongClaim(
  claims: UnknownRecord,
  clientId: string,
  audiences: readonly string[],
  now: number,
): string | undefined {
  if (claims['iss'] !== clientId) return 'iss';
  if (!audiences.includes(String(claims['aud']))) return 'aud';
  const end = Number(claims['exp']);
  if (!Number.isInteger(end) || end * 1000 <= now) return 'expired';
  return end * 1000 - now > 310_000 ? 'exp-too-long' : undefined;
}
