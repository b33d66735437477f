import type { Failure } from '../../shared/contract/errors.ts';
import { showDate } from '../../shared/format/dates.ts';
import type { CredentialProblem } from '../credentials/credential-source.ts';
import { failureOf } from './failure.ts';

/** `E-CFG-02`; an end of validity goes along as `date`, a start that lies ahead as `from`. */
export function credentialFailure(problem: CredentialProblem, at: Date, reference: string): Failure {
  if (problem.kind === 'expired') {
    return failureOf('E-CFG-02', at, reference, { values: { date: showDay(problem.date) } });
  }
  // Not as `date`: the sentence with a date says that the certificate has ended.
  if (problem.kind === 'not-yet-valid') {
    return failureOf('E-CFG-02', at, reference, { values: { from: showDay(problem.date) } });
  }
  return failureOf('E-CFG-02', at, reference);
}

function showDay(instant: string): string {
  return showDate(instant.slice(0, 10)).visible;
}
