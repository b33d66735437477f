import type { StructuredAsk } from './stories/index.ts';

/** A person that every service knows, whether a story or a third-party record stands behind them. */
export interface SandboxPerson {
  readonly nhsNumber: string;
  readonly birthDate: string;
  readonly displayName: string;
  /** Who this is, in one line. */
  readonly story: string;
  /** File of a third-party record, relative to the records directory. */
  readonly source?: string;
  /** What was put in place of something missing or unusable; empty for a story. */
  readonly substituted: readonly string[];
}

/** What a structured request asked for (structured.md 1.4), after it was checked. */
export type CheckedAsk = StructuredAsk & Required<Pick<StructuredAsk, 'warnings'>>;

type PdsAnswer = { readonly kind: 'patient'; readonly patient: object } | { readonly kind: 'invalidated' };

/** A person and how each service answers for them. */
export interface ServedPerson extends SandboxPerson {
  readonly practiceOdsCode: string;
  readonly pds: PdsAnswer;
  /** False: the practice answers 404 PATIENT_NOT_FOUND, e.g. deceased or restricted (integration.md 5.3). */
  readonly atPractice: boolean;
  /** The practice's answer: JSON text, or its UTF-8 bytes. */
  structuredBody(ask: CheckedAsk, traceId: string): string | Uint8Array;
}

/** A practice that the directory, the proxy and the practices' server know. */
export interface ServedPractice {
  readonly odsCode: string;
  readonly name: string;
  readonly asid: string;
  readonly partyKey: string;
  /** Service root addresses for the structured record; none: not enabled. Two: a directory fault. */
  readonly addresses: readonly string[];
  /** Absent from the directory's endpoint though the record exists (integration.md 3.2). */
  readonly withoutAddress?: boolean;
  readonly alsoConsumer: boolean;
  /** The system of foundations and HTML is another one, with its own party key and ASID. */
  readonly secondSystem?: { readonly asid: string; readonly partyKey: string };
  /** The directory knows the system but not its ASID. */
  readonly withoutAsid?: boolean;
  /** `1.2`: knows allergies and medicines only (structured.md 1.7). */
  readonly version?: '1.2';
  /** False: no data-sharing agreement with the viewer's organisation (403 FOT). */
  readonly shares: boolean;
}
