import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { NationalAnswer } from '../national-exchange.ts';
import { wireFaultVerdict } from '../wire-fault-verdicts.ts';
import { SignInStopped } from './sign-in-stopped.ts';

/** Answers of the provider by which the person said no, or let the time pass. */
const declined: ReadonlySet<string> = new Set(['access_denied', 'expired_token']);

/** What a sign-in that did not come to its end tells the person. */
export function cis2Code(
  error: unknown,
  trouble: Exclude<NationalAnswer, { kind: 'answered' }> | undefined,
  stopped: boolean,
): ErrorCode {
  if (stopped) return 'E-AUTH-01';
  if (error instanceof SignInStopped) return error.code;
  if (trouble?.kind === 'clock-wrong') return 'E-CLK-01';
  if (trouble !== undefined) return lineCode(trouble);
  const answered = error instanceof AuthorizationResponseError || error instanceof ResponseBodyError;
  return answered && declined.has(error.error) ? 'E-AUTH-01' : 'E-AUTH-09';
}

/** No network and no trust have words of their own; everything else is "CIS2 cannot be reached". */
function lineCode({ fault }: Extract<NationalAnswer, { kind: 'fault' }>): ErrorCode {
  const { code } = wireFaultVerdict('sign-on', fault);
  return code === 'E-CFG-03' || code === 'E-CFG-04' ? code : 'E-AUTH-09';
}
