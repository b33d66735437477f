import type { ErrorCode, Failure } from '../../shared/contract/errors.ts';
import { ruleOfRefusal } from '../gpconnect/demographics-gate.ts';
import type { AuditFact } from './audit-writer.ts';

/** The same codes are a practice's answer once it has been asked; only the age of the trace is still ours. */
const openingRules: Partial<Record<ErrorCode, string>> = { 'E-PT-17': 'CORE01' };

/** Refusals of ours without a conformance rule: stopped here, so `blocked` and not `failed`. */
const ownRules: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'E-AUTH-02',
  'E-AUTH-12',
  'E-AUTH-05',
  'E-AUTH-07',
  'E-AUTH-08',
  'E-AUTH-10',
  'E-AUTH-11',
  'E-AUD-02',
  'E-PT-16',
  'E-CLK-01',
  'E-REC-12',
  'E-REC-WRONGPT',
]);

/** How an attempt that came to nothing is written down: as blocked by a rule, or as failed. */
export function describeFailure(
  { code }: Pick<Failure, 'code'>,
  stage: 'gate' | 'opening' | 'access',
): Pick<AuditFact, 'outcome' | 'rule'> {
  const core = stage === 'gate' ? ruleOfRefusal[code] : stage === 'opening' ? openingRules[code] : undefined;
  if (core !== undefined) return { outcome: 'blocked', rule: core };
  return { outcome: ownRules.has(code) ? 'blocked' : 'failed', rule: code };
}
