import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { errorCodes } from '../../../shared/contract/errors.ts';
import type { AccessReason } from '../../../shared/contract/person.ts';
import { accessReasonWords } from '../../../shared/words/access-reason-words.ts';
import { errorCatalogue } from '../../../shared/words/catalogue.ts';
import { capital, fillWords } from '../../../shared/words/fill-words.ts';
import { auditEventWords, auditOutcomeWords, registerWords } from '../../../shared/words/register-words.ts';

/** What happened. */
export function eventWords({ event }: AuditEntry): string {
  return auditEventWords[event];
}

/** How it went, and why when it was stopped or failed. */
export function outcomeWords(entry: AuditEntry): string {
  const rule = ruleWords(entry);
  const outcome = auditOutcomeWords[entry.outcome];
  return rule === undefined ? outcome : `${outcome}: ${rule}`;
}

/** The rule or error of an entry: the headline that the user saw, or the rule's own id. */
export function ruleWords({ rule }: AuditEntry): string | undefined {
  if (rule === undefined) return undefined;
  const code = errorCodes.find((each) => each === rule);
  return code === undefined ? registerWords.rule(rule) : capital(fillWords(errorCatalogue[code].headline));
}

function isReasonKind(kind: string): kind is AccessReason['kind'] {
  return Object.hasOwn(accessReasonWords, kind);
}

/** Why the record was opened; the person's own words stand in the details. Undefined where no reason belongs. */
export function reasonWords({ purpose }: AuditEntry): string | undefined {
  if (purpose === undefined) return undefined;
  return isReasonKind(purpose.kind) ? accessReasonWords[purpose.kind].label : purpose.kind;
}
