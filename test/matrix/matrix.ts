import { faultTable, kindsOf } from '../sandbox/fault-table.ts';
import type { FaultyHop } from '../sandbox/fault-table.ts';
import { computerRows } from './computer-rows.ts';
import { gateRows } from './gate-rows.ts';
import type { Expected, MatrixRow, Station } from './matrix-row.ts';
import { moreRows } from './more-rows.ts';
import {
  demographicsFaults,
  directoryFaults,
  directoryServerFaults,
  indexServerFaults,
  tokenFaults,
} from './national-faults.ts';
import { practiceFaults, proxyFaults, proxyServerFaults } from './record-faults.ts';
import { cis2Away, cis2Faults, cis2People } from './sign-in-faults.ts';

/** The switches of one hop of the sandbox as rows. */
function faultRows(
  station: Station,
  hop: FaultyHop,
  faults: Readonly<Record<string, Expected>>,
  by: 'application' | 'cis2' = 'application',
): readonly MatrixRow[] {
  const words = kindsOf(hop);
  return Object.entries(faults).map(([fault, expected]) => ({
    station,
    what: words[fault] ?? fault,
    cause: { kind: 'fault', hop, fault, by },
    expected,
    // The former address is rightly refused before the new one is looked up.
    ...(fault === 'stale-address' ? { sandboxRefuses: ['ssp/target-url'] } : {}),
  }));
}

/**
 * Every hop and every way in which it can go wrong, with what must come of it: what the tests play and what
 * `docs/errors.md` is written from.
 */
export const matrix: readonly MatrixRow[] = [
  ...faultRows('sign-in', 'cis2', cis2Faults),
  ...cis2Away,
  ...cis2People,
  ...faultRows('sign-on-application', 'token', tokenFaults),
  ...faultRows('sign-on-application', 'gateway', indexServerFaults),
  ...faultRows('sign-on-cis2', 'token', tokenFaults, 'cis2'),
  ...faultRows('sign-on-cis2', 'gateway', indexServerFaults, 'cis2'),
  ...faultRows('demographics', 'pds', demographicsFaults),
  ...faultRows('demographics', 'gateway', indexServerFaults),
  ...faultRows('directory', 'sds', directoryFaults),
  ...faultRows('directory', 'gateway', directoryServerFaults),
  ...faultRows('proxy', 'ssp', proxyFaults),
  ...faultRows('proxy', 'proxy', proxyServerFaults),
  ...faultRows('practice', 'practice', practiceFaults),
  ...moreRows,
  ...gateRows,
  ...computerRows,
];

/** Tells two rows apart. */
export function nameOf({ station, cause, what }: MatrixRow): string {
  return cause.kind === 'fault' ? `${station}: ${cause.hop} ${cause.fault}` : `${station}: ${what}`;
}

/** Switches of the sandbox that no row plays, as `hop kind`. */
export function unplayedFaults(rows: readonly MatrixRow[]): readonly string[] {
  const played = new Set(
    rows.flatMap(({ cause }) => (cause.kind === 'fault' ? [`${cause.hop} ${cause.fault}`] : [])),
  );
  return faultTable.map(({ hop, kind }) => `${hop} ${kind}`).filter((fault) => !played.has(fault));
}
