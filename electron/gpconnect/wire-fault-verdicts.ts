import type { ErrorCode, Hop } from '../../shared/contract/errors.ts';
import { afterAPause, afterATimeout, never } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import type { WireFault, WireFaultKind } from './wire.ts';

export type CalledHop = Exclude<Hop, 'reading'>;

/** "The other side cannot be reached", in the words of each hop (clinical-ui.md §10). */
const unreachable: Readonly<Record<CalledHop, ErrorCode>> = {
  'sign-on': 'E-PT-15',
  demographics: 'E-PT-15',
  directory: 'E-GP-02',
  practice: 'E-REC-09',
};

const verdicts: Readonly<Record<WireFaultKind, (hop: CalledHop, answering: boolean) => Verdict>> = {
  cancelled: () => never('E-REC-CANCELLED'),
  // At the practice this key stands only after a national name was not found either (see `practice-client.ts`).
  'name-not-found': () => afterAPause('E-CFG-03'),
  offline: () => afterAPause('E-CFG-03'),
  // The proxy is reachable on the health network only: refused means that network is missing (§0.4).
  blocked: (hop) => afterAPause(hop === 'practice' ? 'E-CFG-03' : unreachable[hop]),
  dropped: (hop, answering) => afterAPause(hop === 'practice' && answering ? 'E-REC-10' : unreachable[hop]),
  'timed-out': (hop) => afterATimeout(unreachable[hop]),
  'certificate-required': (hop) => never(hop === 'practice' ? 'E-CFG-02' : 'E-CFG-04'),
  'secure-connection': () => never('E-CFG-04'),
  'not-http': (hop) => never(hop === 'practice' ? 'E-REC-10' : unreachable[hop]),
  unknown: () => never('E-UNKNOWN'),
};

/** One key for each class of transport fault (integration.md §5.4). */
export function wireFaultVerdict(hop: CalledHop, { kind, answering }: WireFault): Verdict {
  return verdicts[kind](hop, answering);
}
