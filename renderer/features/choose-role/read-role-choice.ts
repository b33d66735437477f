import type { ChannelInput } from '../../../shared/contract/contract.ts';
import type { OfferedRole, Registration } from '../../../shared/contract/session.ts';
import { roleWords } from '../../../shared/words/sign-in-words.ts';
import type { FieldProblem } from '../../ui/error-summary.tsx';

/** What is chosen and typed on the form. */
export interface RoleEntry {
  readonly roleId: string | undefined;
  readonly body: string;
  readonly number: string;
}

type ReadChoice =
  | { readonly ok: true; readonly choice: ChannelInput<'session.chooseRole'> }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

export const roleFieldIds = {
  choice: 'role-choice',
  body: 'registration-body',
  number: 'registration-number',
} as const;

export const registrationBodies = [
  'NMC',
  'GMC',
  'HCPC',
  'GPhC',
  'SWE',
] as const satisfies readonly Registration['body'][];

/** The choice, with a registration where the role needs one, or what is missing. */
export function readRoleChoice(entry: RoleEntry, role: OfferedRole | undefined): ReadChoice {
  if (role === undefined || role.refusedFor !== undefined) {
    return { ok: false, problems: [{ fieldId: roleFieldIds.choice, words: roleWords.missing }] };
  }
  if (!role.needsRegistration) return { ok: true, choice: { roleId: role.roleId } };
  const body: Registration['body'] | undefined = registrationBodies.find((each) => each === entry.body);
  const number = entry.number.replace(/\s/gu, '');
  const isNumber = /^[A-Za-z0-9]{4,12}$/u.test(number);
  if (body !== undefined && isNumber) {
    return { ok: true, choice: { roleId: role.roleId, registration: { body, number } } };
  }
  return {
    ok: false,
    problems: [
      ...(body === undefined ? [{ fieldId: roleFieldIds.body, words: roleWords.chooseBody }] : []),
      ...(isNumber ? [] : [{ fieldId: roleFieldIds.number, words: roleWords.enterNumber }]),
    ],
  };
}
