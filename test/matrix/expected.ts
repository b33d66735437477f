import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { AuditEnd, Expected, ExpectedReading } from './matrix-row.ts';

const success: AuditEnd = { outcome: 'success' };

/** Refusals that Bedside makes itself: what was wanted was stopped here, so its end is `blocked`. */
const stoppedHere: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['E-PT-16', 'E-CLK-01', 'E-AUTH-02']);

const accessOf = (code: ErrorCode): AuditEnd => ({
  outcome: stoppedHere.has(code) ? 'blocked' : 'failed',
  rule: code,
});

/** An accident: so many requests, the last with this status. */
export function fails(code: ErrorCode, requests: number, status?: number): Expected {
  const call: AuditEnd = { outcome: 'failed', rule: code };
  return { code, requests, call, access: accessOf(code), ...(status === undefined ? {} : { status }) };
}

/** Somebody said no: never asked again. */
export function refuses(code: ErrorCode, status: number): Expected {
  const call: AuditEnd = { outcome: 'blocked', rule: code };
  return { code, requests: 1, status, call, access: accessOf(code) };
}

/** A rule of GP Connect forbids it. `access`: the rule as the finding names it, where that is another. */
export function forbids(code: ErrorCode, rule: string, status?: number, access = rule): Expected {
  const requests = status === undefined ? 0 : 1;
  return {
    code,
    requests,
    call: { outcome: 'blocked', rule },
    access: { outcome: 'blocked', rule: access },
    ...(status === undefined ? {} : { status }),
  };
}

/** It does no harm, or is put right without the person. */
export function works(requests = 1, status = 200): Expected {
  return { code: 'ok', requests, status, call: success, access: success };
}

/** The answer arrives and the reader judges it. */
export function arrives(reading: ExpectedReading): Expected {
  return { ...works(), reading };
}

/** Nothing leaves this computer. */
export function staysHere(code: ErrorCode, access?: AuditEnd): Expected {
  const call: AuditEnd = { outcome: 'failed', rule: code };
  return { code, requests: 0, call, ...(access === undefined ? {} : { access }) };
}
