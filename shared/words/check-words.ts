import type { ErrorCode } from '../contract/errors.ts';
import type { CheckLayer } from '../contract/setup.ts';

/** The layers of the connection check, as they stand in the list. */
export const checkLayerWords: Readonly<
  Record<
    CheckLayer,
    {
      readonly title: string;
      /** While it is not known. */
      readonly asks: string;
      /** Once it works. */
      readonly what: string;
    }
  >
> = {
  credentials: {
    title: 'Keys and certificates',
    asks: 'Checks whether the certificate and the keys on this computer can be used today.',
    what: 'The certificate and the keys on this computer can be used today.',
  },
  token: {
    title: 'Signing on to NHS services',
    asks: 'Checks whether the API platform accepts our signing key.',
    what: 'The API platform accepts our signing key.',
  },
  demographics: {
    title: 'National patient index',
    asks: 'Checks whether the index answers for the test person.',
    what: 'The index answers for the test person.',
  },
  'own-asid': {
    title: 'Our own registration',
    asks: 'Checks whether the directory knows this copy of Bedside and your organisation.',
    what: 'The directory knows this copy of Bedside and your organisation.',
  },
  'practice-endpoint': {
    title: 'The practice’s registration',
    asks: 'Checks whether the directory knows how to reach the practice.',
    what: 'The directory knows how to reach the practice.',
  },
  practice: {
    title: 'The GP practice',
    asks: 'Checks whether the practice answers through Spine.',
    what: 'The practice answers through Spine.',
  },
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
  worksText: 'Every part answered. Staff can open records.',
  worksSoFar: 'Every part answered. Staff can open records once the other parts are in place.',
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

/**
 * The same, whichever layer meets it: no record is waiting, and the reader is the administrator. Without a headline
 * the usual one stands, which names a date.
 */
export const checkTroubleAnywhere: Readonly<
  Partial<Record<ErrorCode, { readonly headline?: string; readonly text: string }>>
> = {
  'E-CFG-02': {
    text: 'Bring in a certificate that can be used today, with its key, under “Spine certificate and key”.',
  },
  'E-CFG-05': {
    text: 'Check that this computer is on the secure NHS network. If it is, ask IT support to look at the firewall.',
  },
  'E-CLK-01': {
    text: 'Ask IT support to set it, then run the check again.',
  },
  'E-AUTH-05': {
    headline: 'The check may not search with your sign-in',
    text: 'Under “How staff sign in”, allow Bedside to ask the national patient index on its own behalf. Or sign in with NHS CIS2. Then run the check again.',
  },
  'E-CFG-03': {
    headline: 'There is no network connection',
    text: 'Check the cable, Wi-Fi or secure NHS connection. Check that the firewall lets Bedside reach the hosts listed under “Environment file”.',
  },
  'E-CFG-04': {
    headline: 'A secure connection could not be made',
    text: 'The certificate of the other side was not accepted. Check that the Spine root certificates are those of this environment, and that nothing on your network opens secure connections.',
  },
  'E-PT-15': {
    headline: 'The national services cannot be reached',
    text: 'No usable answer came. Check that the firewall lets Bedside reach the hosts listed under “Environment file”. If it does, the service may be down: run the check again in a few minutes.',
  },
};
