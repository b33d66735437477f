import type { UnknownRecord } from '../service/json.ts';
import { isRecord, recordsOf, textOf } from '../service/json.ts';

const VERIFICATION = 'NHSNumberVerificationStatus';

function isVerified(patient: UnknownRecord): boolean {
  return recordsOf(patient['identifier'])
    .flatMap((identifier) => recordsOf(identifier['extension']))
    .filter((extension) => textOf(extension['url'])?.endsWith(VERIFICATION) === true)
    .some(({ valueCodeableConcept: concept }) =>
      recordsOf(isRecord(concept) ? concept['coding'] : undefined).some(({ code }) => code === '01'),
    );
}

/** Why no record may be asked for after this answer (integration.md 4.3); undefined: it may. For the journal's canaries. */
export function gateReason(patient: object): string | undefined {
  if (!isRecord(patient)) return 'unreadable';
  const meta = patient['meta'];
  const security = recordsOf(isRecord(meta) ? meta['security'] : undefined).map(({ code }) => code);
  if (!security.includes('U') || security.length > 1) return 'restricted';
  if (patient['deceasedDateTime'] !== undefined) return 'deceased';
  if (!isVerified(patient)) return 'unverified';
  return recordsOf(patient['generalPractitioner']).length === 0 ? 'no-practice' : undefined;
}
