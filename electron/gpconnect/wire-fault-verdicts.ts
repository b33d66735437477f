import type { ErrorCode, Hop } from '../../shared/contract/errors.ts';
import { afterAPause, afterATimeout, never } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import type { WireFault } from './wire.ts';

export type CalledHop = Exclude<Hop, 'reading'>;

/** "The other side cannot be reached", in the words of each hop (clinical-ui.md §10). */
const unreachable: Readonly<Record<CalledHop, ErrorCode>> = {
  'sign-on': 'E-PT-15',
  demographics: 'E-PT-15',
  directory: 'E-GP-02',
  practice: 'E-REC-09',
};

/** One key for each class of transport fault (integration.md §5.4). */
export function wireFaultVerdict(hop: CalledHop, { kind, answering }: WireFault): Verdict {
  switch (kind) {
    case 'cancelled':
      return never('E-REC-CANCELLED');
    case 'name-not-found':
    case 'offline':
      return afterAPause('E-CFG-03');
    case 'blocked':
      // The proxy is reachable on the health network only: refused means that network is missing (§0.4).
      return afterAPause(hop === 'practice' ? 'E-CFG-03' : unreachable[hop]);
    case 'dropped':
      return afterAPause(hop === 'practice' && answering ? 'E-REC-10' : unreachable[hop]);
    case 'timed-out':
      return afterATimeout(unreachable[hop]);
    case 'certificate-required':
      return never(hop === 'practice' ? 'E-CFG-02' : 'E-CFG-04');
    case 'secure-connection':
      return never('E-CFG-04');
    case 'not-http':
      return never(hop === 'practice' ? 'E-REC-10' : unreachable[hop]);
    case 'unknown':
      return never('E-UNKNOWN');
  }
}
