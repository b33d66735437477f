import type { ErrorCode, Failure } from '../../shared/contract/errors.ts';
import type { AuditFact } from './audit-writer.ts';

/** The conformance rule that each refusal of the gate keeps (GPC-CORE01 to 08; integration.md 1.4). */
const gateRules: Partial<Record<ErrorCode, string>> = {
  'E-PT-04': 'CORE06',
  'E-PT-07': 'CORE08',
  'E-PT-08': 'CORE02',
  'E-PT-09': 'CORE05',
  'E-PT-10': 'CORE07',
  'E-PT-11': 'CORE04',
  'E-PT-12': 'CORE03',
  'E-PT-13': 'CORE06',
  'E-PT-17': 'CORE01',
};

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
  const core = stage === 'gate' ? gateRules[code] : stage === 'opening' ? openingRules[code] : undefined;
  if (core !== undefined) return { outcome: 'blocked', rule: core };
  return { outcome: ownRules.has(code) ? 'blocked' : 'failed', rule: code };
}
