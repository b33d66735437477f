import type { ErrorCode } from '../contract/errors.ts';
import type { CheckLayer } from '../contract/setup.ts';

/** The layers of the connection check, as they stand in the list. */
export const checkLayerWords: Readonly<
  Record<CheckLayer, { readonly title: string; readonly what: string }>
> = {
  credentials: {
    title: 'Keys and certificates',
    what: 'The certificate and the keys on this computer can be used today.',
  },
  token: { title: 'Signing on to NHS services', what: 'The API platform accepts our signing key.' },
  demographics: {
    title: 'National patient index',
    what: 'The index answers for the test person.',
  },
  'own-asid': {
    title: 'Our own registration',
    what: 'The directory knows this copy of Bedside and your organisation.',
  },
  'practice-endpoint': {
    title: 'The practice’s registration',
    what: 'The directory knows how to reach the practice.',
  },
  practice: { title: 'The GP practice', what: 'The practice answers through Spine.' },
};

export const checkWords = {
  nhsNumber: 'NHS number of a test person',
  nhsNumberHint: '10 digits. Use a number that was made for testing, never a patient’s.',
  practice: 'ODS code of a test practice',
  missingPractice: 'Enter the ODS code of a test practice',
  button: 'Check the connection',
  running: 'Checking…',
  list: 'Steps of the check',
  states: { waiting: 'Trying', ok: 'Works', failed: 'Does not work', 'not-tried': 'Not tried' },
  works: 'The connection works',
  worksText: 'Every part answered. Staff can open records once the other parts are in place.',
  broken: (layer: string) => `The connection stops at: ${layer}`,
  brokenText: 'Put this part right, then run the check again. Later parts were not tried.',
  whose: 'Whose task',
  owners: {
    'it-support': 'IT support of your organisation',
    'service-desk': 'NHS England service desk',
    practice: 'The GP practice and its system supplier',
    administrator: 'Your organisation’s Bedside administrator',
  },
  took: (milliseconds: number) =>
    milliseconds < 100 ? 'under 0.1 seconds' : `${(milliseconds / 1000).toFixed(1)} seconds`,
  unfinished: 'The check ended before every part was tried. Run it again.',
} as const;

export type TaskOwner = keyof typeof checkWords.owners;

/**
 * What a failed layer means for whoever sets Bedside up, where the sentence for staff would lead them astray: it says
 * that the app is not set up, or speaks of a role.
 */
export const checkTrouble: Readonly<
  Partial<
    Record<
      CheckLayer,
      Readonly<Partial<Record<ErrorCode, { readonly headline: string; readonly text: string }>>>
    >
  >
> = {
  token: {
    'E-CFG-01': {
      headline: 'The API platform does not accept our signing key',
      text: 'Check the name of the signing key and the API key. The public key must be published on the API platform for this application.',
    },
  },
  demographics: {
    'E-AUTH-02': {
      headline: 'The index does not let this application ask',
      text: 'The application must be approved for the national patient index on the API platform.',
    },
  },
  'own-asid': {
    'E-REC-04': {
      headline: 'The directory does not know this copy of Bedside',
      text: 'Check the ODS codes of the organisation and the supplier. Both must be registered for GP Connect.',
    },
  },
};
