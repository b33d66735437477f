import type { AccessReason } from '../../../shared/contract/person.ts';
import type { FieldProblem } from '../../ui/error-summary.tsx';
import { whyNotAskedWords } from '../../../shared/words/access-reason-words.ts';
import { labels } from '../../ui/labels.ts';

/** What is chosen and typed on the form. */
export interface ReasonEntry {
  readonly kind: AccessReason['kind'] | undefined;
  readonly why: string;
}

type ReadReason =
  | { readonly ok: true; readonly reason: AccessReason }
  | { readonly ok: false; readonly problem: FieldProblem };

export const reasonFieldIds = { first: 'reason-person-agreed', why: 'reason-why' } as const;

/** Limits of the person's own words, in characters; the contract holds the same. */
export const whyLimits = { shortest: 3, longest: 300 } as const;

/** The reason, or what is missing: a choice, or words where the person cannot be asked (IG-05). */
export function readReason({ kind, why }: ReasonEntry): ReadReason {
  if (kind === undefined) return refuse(reasonFieldIds.first, whyNotAskedWords.noChoice);
  if (kind !== 'cannot-be-asked') return { ok: true, reason: { kind } };
  const words = why.trim();
  if (words.length < whyLimits.shortest) return refuse(reasonFieldIds.why, whyNotAskedWords.missing);
  if (words.length > whyLimits.longest) return refuse(reasonFieldIds.why, labels.whyTooLong);
  return { ok: true, reason: { kind, why: words } };
}

function refuse(fieldId: string, words: string): ReadReason {
  return { ok: false, problem: { fieldId, words } };
}
