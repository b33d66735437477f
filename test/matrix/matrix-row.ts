import type { ErrorCode, Hop } from '../../shared/contract/errors.ts';
import type { ClientCertificateKind } from '../sandbox/certificates/sandbox-certificates.ts';
import type { FaultyHop } from '../sandbox/fault-table.ts';

/** Where something goes wrong, in the order in which a person meets it. */
export const stations = [
  'sign-in',
  'sign-on-application',
  'sign-on-cis2',
  'demographics',
  'directory',
  'proxy',
  'practice',
  'more',
  'reading',
  'computer',
] as const;
export type Station = (typeof stations)[number];

/** How an entry of the audit says that something ended. */
export interface AuditEnd {
  readonly outcome: 'success' | 'blocked' | 'failed';
  /** Absent for a success. */
  readonly rule?: string;
}

/** What the reader makes of an answer that arrived (SAFE-13). */
export type ExpectedReading =
  | { readonly kind: 'record' }
  | { readonly kind: 'differs'; readonly fields: readonly string[] }
  | { readonly kind: 'other-person' }
  | {
      readonly kind: 'unreadable';
      readonly why: 'not-json' | 'not-a-record' | 'no-patient' | 'error-outcome';
    };

/** What has to come of it. */
export interface Expected {
  /** The key of the words, or `ok` when it is put right without the person. */
  readonly code: ErrorCode | 'ok';
  /** Requests to this station, the tried again ones included; each has its entry in the audit. */
  readonly requests: number;
  /** Status of the last answer, where there was one that was read to its end. */
  readonly status?: number;
  /** End of the last request. */
  readonly call: AuditEnd;
  /** End of the sign-in, the finding or the opening as a whole; absent when not even that can be written. */
  readonly access?: AuditEnd;
  /** The station that the failure names to the screen, where it is not the row's own; `none`: no station failed. */
  readonly hop?: Hop | 'none';
  /** Only of an answer that arrived. */
  readonly reading?: ExpectedReading;
}

export interface Question {
  readonly nhsNumber: string;
  readonly dateOfBirth: string;
  readonly names?: { readonly family: string; readonly given: string };
}

/** States of this computer, this set-up or this person's access that stop a request before it leaves. */
export type Circumstance =
  | 'audit-full'
  | 'audit-full-before-the-request'
  | 'audit-altered'
  | 'no-view-in-role'
  | 'area-outside-the-role'
  | 'no-right-to-search'
  | 'trace-a-day-old'
  | 'practice-paused'
  | 'stopped-by-the-person'
  | 'key-of-another-certificate'
  | 'certificate-file-missing'
  | 'certificate-not-yet-valid'
  | 'own-system-unknown'
  | 'cis2-away'
  | 'cis2-by-another-authority'
  | 'clock-wrong-at-cis2';

/** How to bring it about. */
export type Cause =
  /** A switch of the sandbox; `by`: whose token is used. */
  | {
      readonly kind: 'fault';
      readonly hop: FaultyHop;
      readonly fault: string;
      readonly by: 'application' | 'cis2';
    }
  /** A synthetic person, asked for as given. */
  | { readonly kind: 'person'; readonly question: Question }
  /** Somebody at the sign-in page of CIS2. */
  | { readonly kind: 'cis2-user'; readonly userName: string }
  | { readonly kind: 'certificate'; readonly certificate: ClientCertificateKind }
  | { readonly kind: 'circumstance'; readonly circumstance: Circumstance };

/** One way in which something goes wrong, and all that must come of it. */
export interface MatrixRow {
  readonly station: Station;
  /** What happens, in the words of the sandbox's switches or of a story. */
  readonly what: string;
  readonly cause: Cause;
  readonly expected: Expected;
  /** Checks of the sandbox that this rightly fails, e.g. a certificate it must not accept. */
  readonly sandboxRefuses?: readonly string[];
}

/** The station as the contract names it to the person's screen. */
export const hopOfStation: Readonly<Record<Station, Hop | undefined>> = {
  'sign-in': 'sign-on',
  'sign-on-application': 'sign-on',
  'sign-on-cis2': 'sign-on',
  demographics: 'demographics',
  directory: 'directory',
  proxy: 'practice',
  practice: 'practice',
  more: 'practice',
  reading: 'reading',
  computer: undefined,
};
