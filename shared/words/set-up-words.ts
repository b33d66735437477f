import type { SetupState } from '../contract/setup.ts';

/** The parts of the set-up page, in the order in which they stand on it. */
export type SetUpPart =
  | 'environment'
  | 'organisation'
  | 'certificate'
  | 'keys'
  | 'policy'
  | 'accounts'
  | 'modes'
  | 'collector'
  | 'check'
  | 'wipe';

/** Headings of the parts. */
export const setUpHeadings: Readonly<Record<SetUpPart, string>> = {
  environment: 'Environment file',
  organisation: 'Organisation',
  certificate: 'Spine certificate and key',
  keys: 'Keys for the API platform',
  policy: 'Role policy',
  accounts: 'Local accounts',
  modes: 'How staff sign in',
  collector: 'Copy of the access log',
  check: 'Connection check',
  wipe: 'Wipe keys and certificates',
};

/** What each part is for, in one or two sentences beneath its heading. */
export const setUpLeads: Readonly<Record<SetUpPart, string>> = {
  environment: 'This file says which NHS service Bedside talks to. It holds no passwords and no keys.',
  organisation: 'Every request names your organisation. The practice and NHS England see this name.',
  certificate:
    'The certificate proves to NHS services which organisation is asking. You get it from NHS England.',
  keys: 'These keys open the national patient index and the directory of GP practices.',
  policy:
    'This file says which roles may see which parts of a record. Your organisation approves it before use.',
  accounts: 'An account is for one person only. Do not make an account that several people share.',
  modes: 'Staff with NHS CIS2 sign in with it. Both settings below are exceptions and are recorded.',
  collector: 'Bedside can send each entry of the access log to a server of your organisation.',
  check: 'The check tries each part of the connection in turn. It asks for test data only.',
  wipe: 'Do this if a key may be known to somebody else, or before this computer is given away.',
};

export const setUpWords = {
  title: 'Set up Bedside',
  lead: 'Records can be opened once the parts below are in place. Parts that are missing come first.',
  tasks: 'What is in place',
  terms: 'Words used on this page',
  back: 'Back',
  tryAgain: 'Try again',
  loading: 'Reading the set-up…',
  saved: 'Saved.',
  change: 'Change',
  stopChanging: 'Stop changing',
  saving: 'Saving…',
  readOnly: {
    headline: 'This set-up cannot be changed here',
    text: 'Bedside was started with a prepared sandbox file. Everything is shown as that file says. Change the file and start again.',
  },
  notSet: 'Not set yet',
  fileOnce:
    'The file is read once. Delete it afterwards if others could read it: Bedside does not delete it.',
  fileHint: 'The whole path, from the root folder on',
  missingPath: 'Enter the path of the file',
  complete: {
    unchecked: 'Nothing is missing. Run the connection check before staff use Bedside.',
    works: 'Nothing is missing. The connection works.',
    broken: 'Nothing is missing, but the connection does not work yet. See the connection check.',
  },
  hosts: 'Hosts to allow in the firewall',
  noHosts: 'The hosts are listed here once the environment file is in place.',
} as const;

/** State of a part in the task list; the colour is only a second sign. */
export const taskStateWords = {
  done: 'Done',
  'to-do': 'To do',
  problem: 'Problem',
  optional: 'Optional',
} as const;

/** The keychain of the operating system, by its state. */
export const keychainWords: Readonly<
  Record<SetupState['keychain'], { readonly headline: string; readonly text: string }>
> = {
  ready: {
    headline: 'This computer’s secure store works',
    text: 'Keys and the access log are kept under a key in that store.',
  },
  absent: {
    headline: 'This computer has no secure store',
    text: 'Nothing you enter here is kept when Bedside closes. Ask IT support to turn on the secure store of this computer, then start Bedside again.',
  },
};

export const firstAdministratorWords = {
  title: 'Set up Bedside for the first time',
  lead: 'Bedside is empty. First make the account of the person who sets it up.',
  nextTitle: 'What comes next',
  next: [
    'You sign in with this account.',
    'You bring in the environment file, the organisation, the certificate and the keys.',
    'You bring in the role policy and make accounts for staff without NHS CIS2.',
    'You name a privacy officer, who can see the whole access log.',
    'You run the connection check.',
  ],
  password: 'Password',
  passwordHint: 'At least 12 characters. Only you may know it.',
  button: 'Make the administrator’s account',
  done: 'The administrator’s account is made',
  doneText: 'Sign in with it to go on.',
  signIn: 'Go to sign in',
  onlyHere: 'This account sets Bedside up. It cannot open records.',
} as const;

export const environmentWords = {
  path: 'Path of the environment file',
  button: 'Bring in the environment file',
  name: 'Name',
  kind: 'Kind',
  kinds: {
    sandbox: 'Sandbox: made-up people, nothing leaves this computer',
    integration: 'Integration: a test service of the NHS',
  },
} as const;

export const organisationWords = {
  odsCode: 'ODS code of your organisation',
  odsHint: 'Capital letters and digits, for example T9C01',
  name: 'Name of your organisation',
  nameHint: 'As it is registered. Practices see this name.',
  supplier: 'ODS code of the supplier',
  supplierHint: 'The organisation that provides this copy of Bedside',
  host: 'Host name of the certificate',
  hostHint: 'The name the Spine certificate was issued to, in lower-case letters',
  button: 'Save the organisation',
  missingOds: 'Enter the ODS code of your organisation',
  missingSupplier: 'Enter the ODS code of the supplier',
  wrongOds: 'An ODS code has 3 to 12 capital letters and digits',
  missingName: 'Enter the name of your organisation',
  missingHost: 'Enter the host name of the certificate',
  wrongHost: 'A host name has lower-case letters, digits, dots and hyphens only',
} as const;

export const certificateWords = {
  current: 'In use',
  next: 'Next certificate',
  damaged:
    'What is kept on this computer cannot be used. It was changed, or it belongs to another computer. Bring it in again.',
  noNext: 'Bring in the next certificate before this one ends.',
  form: 'How the key is kept',
  formPem: 'Two PEM files: certificate and key',
  formPkcs12: 'One PKCS#12 file: certificate and key together',
  certificatePem: 'Path of the certificate file',
  certificatePkcs12: 'Path of the PKCS#12 file',
  certificateHint: 'The certificate of your organisation first, then those above it',
  key: 'Path of the key file',
  passphrase: 'Passphrase of the key',
  passphraseHint: 'Leave it empty if the file has none. It is not kept.',
  roots: 'Path of the file with the Spine root certificates',
  rootsHint: 'From NHS England, for this environment',
  activeFrom: 'Use it from this day (optional)',
  activeFromHint: 'Leave the boxes empty to use it now. For example, 14 7 2027',
  button: 'Bring in the certificate',
  ended: (date: string) => `Ended on ${date}. Records cannot be opened until it is replaced.`,
  ends: (date: string, left: string) => `Ends on ${date}, ${left}`,
  activeOn: (date: string) => `In use from ${date}`,
  daysLeft: (days: number) => {
    if (days === 0) return 'in less than a day';
    return days === 1 ? 'in 1 day' : `in ${days} days`;
  },
  replaceSoon: 'Ask NHS England for a new one now.',
  wholeDay: 'Enter the whole day, or leave the boxes empty',
  pastDay: 'Enter today or a day to come',
} as const;

export const keysWords = {
  signingKey: 'Key that signs requests',
  apiKeys: 'API keys',
  present: 'In place',
  signingKeyPath: 'Path of the signing key file',
  passphrase: 'Passphrase of the signing key',
  signingKeyId: 'Name of the signing key',
  signingKeyIdHint: 'The key id that you gave to the API platform',
  publishFirst: 'Publish a new key on the API platform at least an hour before you bring it in here.',
  apiKey: 'API key of the national patient index',
  sdsApiKey: 'API key of the practice directory',
  secret: 'Client secret of NHS CIS2 (optional)',
  secretHint: 'Only where the environment file says that a secret is used',
  keyHint: 'Kept under the secure store of this computer',
  sharedKey: 'The signing key is the key of the Spine certificate',
  sharedKeyText: 'Whoever learns one has both. Make a signing key of its own and bring it in here.',
  secretMissing: 'The client secret of NHS CIS2 is missing',
  secretMissingText:
    'The environment file says that a secret is used. Nobody can sign in with NHS CIS2 without it. Save all keys again, with the secret.',
  button: 'Save the keys',
  missingId: 'Enter the name of the signing key',
  missingApiKey: 'Enter the API key of the national patient index',
  missingSdsKey: 'Enter the API key of the practice directory',
} as const;

export const policyWords = {
  path: 'Path of the policy file',
  button: 'Bring in the policy',
  version: 'Version',
  approved: 'Approved by',
  approvedOn: 'Approved on',
  rolesCaption: 'Roles of this policy',
  role: 'Role',
  tier: 'What the role may see',
  tiers: {
    full: 'Full view',
    restricted: 'Restricted view',
    none: 'No records',
  },
} as const;

export const collectorWords = {
  none: 'Entries stay on this computer only.',
  noneAdvice: 'A computer can be lost. Ask IT support for a server that takes the entries.',
  kind: 'How entries are sent',
  kinds: { https: 'Secure web address', 'syslog-tls': 'Syslog over a secure connection' },
  address: 'Address',
  addressHints: {
    https: 'For example, https://audit.example.nhs.uk/entries',
    'syslog-tls': 'Host and port, for example audit.example.nhs.uk:6514',
  },
  roots: 'Path of the server’s root certificate (optional)',
  rootsHint: 'Leave it empty if this computer already trusts the server',
  missingAddress: 'Enter the address of the server',
  button: 'Save the server',
  remove: 'Stop sending entries',
  server: 'Server',
} as const;

export const wipeWords = {
  start: 'Wipe keys and certificates…',
  confirmTitle: 'Wipe all keys and certificates now?',
  means: [
    'The certificate, the signing key and the API keys are deleted from this computer.',
    'Nobody can open a record here until new ones are brought in.',
    'The access log, the accounts and the policy stay.',
    'It cannot be undone, and it is written to the access log.',
    'If a key may be known to others, also tell the NHS England service desk.',
  ],
  confirm: 'Yes, wipe them',
  keep: 'Keep them',
  done: 'Keys and certificates are wiped.',
} as const;

/** Terms that an administrator meets on the page and staff never do. */
export const setUpTerms: readonly { readonly term: string; readonly meaning: string }[] = [
  { term: 'ODS code', meaning: 'The short code that the NHS gives to each organisation.' },
  { term: 'PEM', meaning: 'A text form of certificates and keys. It starts with a line of dashes.' },
  {
    term: 'PKCS#12',
    meaning: 'One file with a certificate and its key, often ending in .p12 or .pfx.',
  },
  { term: 'API platform', meaning: 'The NHS England service that passes requests on the internet.' },
  { term: 'Spine', meaning: 'The NHS network service that passes requests to GP practices.' },
  { term: 'NHS CIS2', meaning: 'The NHS sign-in service for staff.' },
];
