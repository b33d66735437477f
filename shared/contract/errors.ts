/**
 * The closed list of failures that can reach a person.
 * E-PT to E-REC and E-UNKNOWN are the keys of clinical-ui.md section 10; E-IPC are refusals of the contract itself.
 * Ours beyond that table: E-PT-17 trace older than 24 hours; E-AUTH-05 this sign-in may not ask PDS; E-AUTH-06 wrong
 * user name or password; E-AUTH-07 account locked; E-AUTH-08 role of another organisation; E-AUTH-09 CIS2 cannot be
 * reached or its answer not accepted; E-AUTH-10 new password too weak; E-AUTH-11 registration missing; E-AUTH-12 somebody else's proof at a locked screen; E-CFG-05 name of
 * the Spine service not known here (not on HSCN); E-CFG-06 another Bedside has this data folder open; E-CFG-07 the sealed set-up was altered or parts of it are gone; E-AUD-02 access log altered; E-AUD-03 a folder that takes no export; E-REC-12 practice paused after failures; E-REC-13 one area's question not accepted.
 */
export const errorCodes = [
  'E-PT-01',
  'E-PT-02',
  'E-PT-03',
  'E-PT-04',
  'E-PT-05',
  'E-PT-06',
  'E-PT-07',
  'E-PT-08',
  'E-PT-09',
  'E-PT-10',
  'E-PT-11',
  'E-PT-12',
  'E-PT-13',
  'E-PT-15',
  'E-PT-16',
  'E-PT-17',
  'E-AUTH-01',
  'E-AUTH-02',
  'E-AUTH-03',
  'E-AUTH-04',
  'E-AUTH-05',
  'E-AUTH-06',
  'E-AUTH-07',
  'E-AUTH-08',
  'E-AUTH-09',
  'E-AUTH-10',
  'E-AUTH-11',
  'E-AUTH-12',
  'E-CFG-01',
  'E-CFG-02',
  'E-CFG-03',
  'E-CFG-04',
  'E-CFG-05',
  'E-CFG-06',
  'E-CFG-07',
  'E-CLK-01',
  'E-AUD-01',
  'E-AUD-02',
  'E-AUD-03',
  'E-GP-01',
  'E-GP-02',
  'E-REC-01',
  'E-REC-02',
  'E-REC-03',
  'E-REC-04',
  'E-REC-05',
  'E-REC-06',
  'E-REC-07',
  'E-REC-08',
  'E-REC-09',
  'E-REC-10',
  'E-REC-11',
  'E-REC-12',
  'E-REC-13',
  'E-REC-WRONGPT',
  'E-REC-CANCELLED',
  'E-RENDER',
  'E-UNKNOWN',
  'E-IPC-SENDER',
  'E-IPC-INPUT',
  'E-IPC-SIGNED-OUT',
  'E-IPC-LOCKED',
  'E-IPC-DUTY',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The stations of one record opening, in the order a person waits for them. */
export const hops = ['sign-on', 'demographics', 'directory', 'practice', 'reading'] as const;
export type Hop = (typeof hops)[number];

/**
 * What failed, without patient data, address, header or body.
 * `reference` joins to the service's own trace where one exists; `values` fill the slots of the catalogue's sentence.
 */
export interface Failure {
  readonly code: ErrorCode;
  readonly reference: string;
  readonly at: string;
  readonly retryable: boolean;
  readonly hop?: Hop;
  readonly values?: Readonly<Record<string, string>>;
}

/** Every call resolves to one of these; nothing is ever thrown across the bridge. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
