import { errorCodes, type ErrorCode } from '../../../shared/contract/errors.ts';
import type { CheckLayer } from '../../../shared/contract/setup.ts';
import type { TaskOwner } from '../../../shared/words/check-words.ts';

const known: ReadonlySet<string> = new Set(errorCodes);

/** The error key of a failed layer; one that this version does not know is told as E-UNKNOWN. */
export function errorCodeOf(code: string | undefined): ErrorCode {
  return errorCodes.find((each) => each === code) ?? 'E-UNKNOWN';
}

/** Errors whose owner does not depend on the layer that met them. */
const byCode: Readonly<Partial<Record<ErrorCode, TaskOwner>>> = {
  'E-CFG-01': 'administrator',
  'E-CFG-02': 'administrator',
  'E-CFG-03': 'it-support',
  'E-CFG-04': 'it-support',
  'E-CFG-05': 'it-support',
  'E-CLK-01': 'it-support',
  'E-AUTH-04': 'it-support',
  'E-AUTH-05': 'administrator',
  'E-AUD-01': 'it-support',
  'E-AUD-02': 'administrator',
  'E-PT-15': 'service-desk',
  // Spine knows no agreement, or not our system: neither is the practice's to register.
  'E-REC-04': 'service-desk',
  'E-GP-01': 'practice',
  'E-GP-02': 'practice',
};

const byLayer: Readonly<Record<CheckLayer, TaskOwner>> = {
  credentials: 'administrator',
  token: 'service-desk',
  demographics: 'service-desk',
  'own-asid': 'service-desk',
  'practice-endpoint': 'practice',
  practice: 'practice',
};

/** Whose task it is to put a failed layer right. A person that was not found is the administrator's own test number. */
export function taskOwner(layer: CheckLayer, code: string | undefined): TaskOwner {
  if (code !== undefined && known.has(code)) {
    // The first call of all: what it cannot reach is most likely this computer's own network.
    if (layer === 'token' && code === 'E-PT-15') return 'it-support';
    const owner = byCode[errorCodeOf(code)];
    if (owner !== undefined) return owner;
    if (code.startsWith('E-PT-')) return 'administrator';
  }
  return byLayer[layer];
}
