import { duty, registration } from '../../../shared/contract/session.ts';
import type { Duty, Registration } from '../../../shared/contract/session.ts';
import type { NewAccount } from '../../../shared/contract/setup.ts';
import { accountWords as words } from '../../../shared/words/account-words.ts';
import type { Problem } from './use-set-up-form.ts';

/** What stands in the boxes of a new account; a duty is `yes` or empty. */
export type AccountValues = {
  readonly prefix: string;
  readonly given: string;
  readonly family: string;
  readonly userName: string;
  readonly roleId: string;
  readonly administrator: string;
  readonly 'privacy-officer': string;
  readonly body: string;
  readonly number: string;
  readonly firstPassword: string;
};

export const emptyAccount: AccountValues = {
  given: '',
  prefix: '',
  family: '',
  userName: '',
  roleId: '',
  administrator: '',
  'privacy-officer': '',
  body: '',
  number: '',
  firstPassword: '',
};

/** Boxes that are emptied for the next person. */
export const accountFields = [
  'given',
  'prefix',
  'family',
  'userName',
  'roleId',
  'administrator',
  'privacy-officer',
  'body',
  'number',
] as const;

/** What is missing or cannot be, field by field in the order of the form. */
export function accountProblems(values: AccountValues): readonly Problem<AccountValues>[] {
  const userName = values.userName.trim();
  return [
    ...(values.given.trim() === '' ? [['given', words.missingGiven] as const] : []),
    ...(values.family.trim() === '' ? [['family', words.missingFamily] as const] : []),
    ...(userName === '' ? [['userName', words.missingUserName] as const] : []),
    ...(userName !== '' && !/^[a-z0-9][a-z0-9._-]{2,39}$/u.test(userName)
      ? [['userName', words.wrongUserName] as const]
      : []),
    ...registrationProblems(values),
    ...passwordProblems(values),
  ];
}

/** How strong a first password must be is main's to say. */
export function passwordProblems(values: {
  readonly firstPassword: string;
}): readonly (readonly ['firstPassword', string])[] {
  return values.firstPassword === '' ? [['firstPassword', words.missingPassword]] : [];
}

function registrationProblems({ body, number }: AccountValues): readonly Problem<AccountValues>[] {
  const typed = number.trim();
  if (body === '') return typed === '' ? [] : [['body', words.missingBody]];
  if (typed === '') return [['number', words.missingNumber]];
  return /^[A-Za-z0-9]{4,12}$/u.test(typed) ? [] : [['number', words.wrongNumber]];
}

/** The account as main takes it. */
export function toAccount(values: AccountValues): NewAccount {
  return {
    userName: values.userName.trim(),
    prefix: values.prefix.trim(),
    given: values.given.trim(),
    family: values.family.trim(),
    duties: duty.options.filter((each: Duty) => values[each] === 'yes'),
    firstPassword: values.firstPassword,
    ...(values.roleId !== '' && { roleId: values.roleId }),
    ...registrationOf(values),
  };
}

function registrationOf({ body, number }: AccountValues): { registration?: Registration } {
  const read = registration.safeParse({ body, number: number.trim() });
  return read.success ? { registration: read.data } : {};
}
