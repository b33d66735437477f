import { verify } from 'node:crypto';
import type { Cis2Identity } from '../cis2/start-cis2.ts';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, parsedJson } from '../service/json.ts';
import type { Bearer } from './issued-tokens.ts';

type Checked =
  | { readonly ok: true; readonly bearer: Bearer }
  | { readonly ok: false; readonly check: string; readonly description: string };

const wrong = (check: string, description: string): Checked => ({ ok: false, check, description });

function decoded(part: string): UnknownRecord {
  const value = parsedJson(Buffer.from(part, 'base64url').toString('utf8'));
  return isRecord(value) ? value : {};
}

/** The id_token of a token exchange: signature, issuer, audience, end, assurance level (integration.md 9.1). */
export function checkSubjectToken(
  token: string,
  identity: Cis2Identity,
  minimumAssuranceLevel: number,
  now: number,
): Checked {
  const [headerPart = '', claimsPart = '', signaturePart = '', ...more] = token.split('.');
  const header = decoded(headerPart);
  const claims = decoded(claimsPart);
  const key = identity.publicKeys().get(String(header['kid']));
  if (more.length > 0 || header['alg'] !== 'RS256' || key === undefined) {
    return wrong('subject-token', 'Invalid subject_token - no matching public key');
  }
  const signature = Buffer.from(signaturePart, 'base64url');
  if (!verify('RSA-SHA256', Buffer.from(`${headerPart}.${claimsPart}`), key, signature)) {
    return wrong('subject-token-signature', 'Invalid subject_token - signature verification failed');
  }
  if (claims['iss'] !== identity.issuer) {
    return wrong('subject-token-iss', "Invalid 'iss' claim in subject_token JWT");
  }
  if (claims['aud'] !== identity.clientId) {
    return wrong('subject-token-aud', "Invalid 'aud' claim in subject_token JWT");
  }
  if (Number(claims['exp']) * 1000 <= now) {
    return wrong('subject-token-expired', "Invalid 'exp' claim in subject_token JWT - JWT has expired");
  }
  const assuranceLevel = Number(claims['authentication_assurance_level']);
  if (!(assuranceLevel >= minimumAssuranceLevel)) {
    return wrong('subject-token-assurance', 'authentication_assurance_level is too low for this product');
  }
  const sub = String(claims['sub']);
  const user = identity.users.find(({ uid }) => uid === sub);
  const roleIds = user?.roles.map(({ roleId }) => roleId) ?? [];
  return { ok: true, bearer: { mode: 'healthcare-worker', sub, assuranceLevel, roleIds } };
}
