import type { ErrorCode } from '../../shared/contract/errors.ts';

/** Keys that no hop of the matrix leads to, and what leads to them; their tests are with their rooms. */
export const elsewhere: Partial<Readonly<Record<ErrorCode, string>>> = {
  'E-PT-01': 'No NHS number was typed.',
  'E-PT-02': 'Something else than digits was typed as the NHS number.',
  'E-PT-03': 'Fewer or more than ten digits were typed.',
  'E-PT-05': 'A National Insurance number was typed.',
  'E-PT-06': 'The date of birth is missing, not a real date, or in the future.',
  'E-AUTH-04': 'The keychain of this computer is absent, locked or refuses.',
  'E-AUTH-06': 'A local account: wrong user name or password.',
  'E-AUTH-07': 'A local account: locked after too many wrong passwords.',
  'E-AUTH-10': 'A local account: the new password is too weak.',
  'E-AUTH-11': 'The role needs a professional registration and none is on record.',
  'E-AUTH-12': 'Somebody else tries to unlock the screen.',
  'E-CFG-05':
    'The name of the Spine Secure Proxy is not known here, while that of the national services is: this computer is not on the secure NHS network.',
  'E-CFG-06': 'Another Bedside has the same data folder open.',
  'E-CFG-07': 'Sealed files of the set-up were altered, belong to another installation, or are gone.',
  'E-AUD-03': 'The folder chosen for an export of the access log does not take it.',
  'E-RENDER': 'A part of the screen failed.',
  'E-IPC-SENDER': 'A request inside the app came from where none may come from.',
  'E-IPC-INPUT': 'A request inside the app was not well formed.',
  'E-IPC-SIGNED-OUT': 'Nobody is signed in.',
  'E-IPC-LOCKED': 'The screen is locked.',
  'E-IPC-DUTY': 'The screen belongs to a duty that the person does not have.',
};
