import type { SetupState } from '../contract/setup.ts';

export const modesWords = {
  local: 'Staff without NHS CIS2 may sign in with a local account',
  localHint: 'You make each account in the part above.',
  pds: 'Bedside may ask the national patient index on its own behalf',
  pdsHint: 'Needed for staff with a local account. NHS England must have approved it for you.',
  agreeTitle: 'Agree before you save',
  agree: 'I agree on behalf of my organisation',
  agreeRecorded:
    'That you agreed is written to the access log with your name; the sentence is kept with the set-up.',
  missingAgreement: 'Agree to the sentences before you save',
  proving: 'How a person proves again who they are',
  ways: {
    prompt: 'They sign in again in the browser',
    'back-channel': 'NHS CIS2 asks them on their own device, without the browser',
  },
  on: 'Allowed',
  off: 'Not allowed',
  button: 'Save how staff sign in',
} as const;

const acknowledgements = {
  localAccounts:
    'Our organisation lets staff without NHS CIS2 sign in with a local account. Each account belongs to one person whose identity we have checked.',
  applicationRestrictedPds:
    'Our organisation lets Bedside ask the national patient index on its own behalf. NHS England has approved this use.',
} as const;

/**
 * The sentences that an administrator agrees to when a mode is switched on, as they are recorded; undefined when
 * nothing is switched on that was off. At most 500 characters.
 */
export function modesAcknowledgement(
  before: Pick<SetupState['modes'], 'localAccounts' | 'applicationRestrictedPds'>,
  after: Pick<SetupState['modes'], 'localAccounts' | 'applicationRestrictedPds'>,
): string | undefined {
  const sentences = (['localAccounts', 'applicationRestrictedPds'] as const)
    .filter((mode) => after[mode] && !before[mode])
    .map((mode) => acknowledgements[mode]);
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
