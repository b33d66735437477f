import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { errorCodes } from '../../../shared/contract/errors.ts';
import type { AccessReason } from '../../../shared/contract/person.ts';
import { auditRuleWords } from '../../../shared/words/audit-rule-words.ts';
import { accessReasonWords } from '../../../shared/words/access-reason-words.ts';
import { errorCatalogue } from '../../../shared/words/catalogue.ts';
import { capital, fillWords } from '../../../shared/words/fill-words.ts';
import {
  auditEventWords,
  auditOutcomeWords,
  chainAtStart,
  mayMissEntries,
  recoveredWords,
  recoveryCause,
  registerWords,
} from '../../../shared/words/register-words.ts';

/** What happened. */
export function eventWords(entry: AuditEntry): string {
  if (entry.event !== 'audit-recovered') return auditEventWords[entry.event];
  return mayMissEntries(entry) ? recoveredWords.entriesMayBeMissing : recoveredWords.finished;
}

/** How it went, and why when it was stopped or failed. */
export function outcomeWords(entry: AuditEntry): string {
  const rule = ruleWords(entry);
  if (entry.event === 'audit-recovered' && mayMissEntries(entry)) {
    return rule === undefined ? recoveredWords.tellLead : `${capital(rule)}. ${recoveredWords.tellLead}`;
  }
  const outcome = auditOutcomeWords[entry.outcome];
  return rule === undefined ? outcome : `${outcome}: ${rule}`;
}

/** Terms of use are accepted in one version. */
const termsVersion = /^\d{4}-\d{2}$/u;

/** The rule or error of an entry: the headline that the user saw, what the short word means, or the rule's own id. */
export function ruleWords({ event, rule }: AuditEntry): string | undefined {
  if (rule === undefined) return undefined;
  if (event === 'audit-recovered') return recoveryCause(rule);
  if (event === 'app-start') return chainAtStart(rule);
  const code = errorCodes.find((each) => each === rule);
  if (code !== undefined) return capital(fillWords(errorCatalogue[code].headline));
  if (termsVersion.test(rule)) return registerWords.version(rule);
  return (Object.hasOwn(auditRuleWords, rule) ? auditRuleWords[rule] : undefined) ?? registerWords.rule(rule);
}

function isReasonKind(kind: string): kind is AccessReason['kind'] {
  return Object.hasOwn(accessReasonWords, kind);
}

/** Why the record was opened; the person's own words stand in the details. Undefined where no reason belongs. */
export function reasonWords({ purpose }: AuditEntry): string | undefined {
  if (purpose === undefined) return undefined;
  if (!isReasonKind(purpose.kind)) return purpose.kind;
  const { label, recorded = label } = accessReasonWords[purpose.kind];
  return recorded;
}
