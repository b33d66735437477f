import type { UnknownRecord } from '../service/json.ts';
import { isRecord, parsedJson } from '../service/json.ts';
import type { ServiceRequest } from '../service/service-types.ts';

export interface DecodedProvenance {
  readonly header: UnknownRecord;
  readonly claims: UnknownRecord;
}

function decodedPart(part: string): UnknownRecord | undefined {
  if (!/^[\w-]+$/.test(part)) return undefined;
  const value = parsedJson(Buffer.from(part, 'base64url').toString('utf8'));
  return isRecord(value) ? value : undefined;
}

/**
 * Header and claims of the unsigned provenance token: exactly one Bearer, three base64url parts, the third
 * empty with its dot kept (integration.md 2.1). Undefined when it is anything else.
 */
export function decodeProvenance(request: ServiceRequest): DecodedProvenance | undefined {
  const values = request.repeated['authorization'] ?? [];
  const token = values.length === 1 ? /^Bearer (\S+)$/.exec(values[0] ?? '')?.[1] : undefined;
  const [headerPart = '', claimsPart = '', signature, ...more] = token?.split('.') ?? [];
  if (signature !== '' || more.length > 0) return undefined;
  const header = decodedPart(headerPart);
  const claims = decodedPart(claimsPart);
  return header === undefined || claims === undefined ? undefined : { header, claims };
}
