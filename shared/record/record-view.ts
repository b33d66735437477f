import type { ShownDate } from '../format/dates.ts';

/** The clinical areas that this version asks for and shows. */
export type AreaId = 'allergies' | 'medicines';

/** Exactly one per area (SAFE-16; DESIGN: every area has exactly one supply state). */
export type SupplyState =
  | 'not-requested'
  | 'loading'
  | 'failed'
  | 'not-returned'
  | 'not-supplied'
  | 'switched-off'
  | 'withheld'
  | 'role-hidden'
  | 'empty-in-period'
  | 'empty-recorded'
  | 'partial'
  | 'complete';

/** One warning of a list or of the answer's OperationOutcome, tied to the area it speaks of (SAFE-14, SAFE-15). */
export interface AreaWarning {
  readonly key: 'W-CONF' | 'W-TRANSIT' | 'W-FILING' | 'W-AREA-OFF' | 'W-AREA-OLD' | 'W-UNKNOWN';
  /** The area or list in words, e.g. `allergies` or `medicines mentioned in problems`. */
  readonly about: string;
  /** Code or parameter as received. */
  readonly received: string;
  /** The supplier's own sentences, verbatim. */
  readonly supplierText: readonly string[];
}

/** A coded entry as a person reads it (structured.md 3.0.1). */
export interface CodedText {
  readonly text: string;
  /** The SNOMED wording, only where it differs from `text`. */
  readonly codedAs?: string;
  /** Original wording from a transferred record (UI-50). */
  readonly degraded: boolean;
  /** No wording at all arrived, only a code. */
  readonly codeOnly: boolean;
}

/** A mark on a row; the catalogue holds its words (UI-83). */
export type RowMark =
  | 'no-patient-disclosure'
  | 'original-wording'
  | 'status-disagrees'
  | 'dose-changed'
  | 'not-issued'
  | 'future-dated'
  | 'authorisation-expired'
  | 'previous-practice'
  | 'incomplete-entry'
  | 'linked-not-supplied';

/** A labelled text block; `label` empty for text that came without one. */
export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** One line of a row's detail pane. Values are final display text. */
export interface DetailField {
  readonly label: string;
  readonly values: readonly string[];
}

interface RowBase {
  /** Unique within the record view; a rendering key, never shown. */
  readonly id: string;
  readonly marks: readonly RowMark[];
  /** Where in the record the row came from, e.g. `AllergyIntolerance/12`; asks for details by it. */
  readonly source: string;
}

export interface AllergyRow extends RowBase {
  readonly substance: CodedText;
  /** `all` = 716186003; `narrow` = one of its children (UI-53). */
  readonly noKnown: 'no' | 'all' | 'narrow';
  /** Manifestation and description as recorded, or `Not recorded`. */
  readonly reaction: string;
  readonly severity: string;
  /** `Drug`, `Non-drug`, or the received word. */
  readonly type: string;
  /** `Life-threatening risk recorded` and the like; empty when nothing was sent. */
  readonly criticality: string;
  readonly recorded: ShownDate;
  readonly recordedBy: string;
  readonly onset: ShownDate;
  readonly lastOccurrence: ShownDate;
  readonly notes: readonly string[];
  readonly ended?: { readonly date: ShownDate; readonly reason: string };
}

/** Groups of structured.md 3.2.2, in display order. */
export const medicineGroups = [
  'repeat',
  'repeat-dispensing',
  'acute',
  'type-not-recorded',
  'elsewhere',
  'stopped',
  'past',
  'mentioned-elsewhere',
] as const;
export type MedicineGroup = (typeof medicineGroups)[number];

/** One issue (order) under a medicine. */
export interface IssueRow {
  readonly id: string;
  readonly issued: ShownDate;
  readonly start: ShownDate;
  readonly end: ShownDate;
  readonly status: string;
  readonly dose: readonly string[];
  readonly quantity: string;
  readonly duration: string;
  readonly prescriber: string;
  readonly recordedBy: string;
  readonly notes: readonly LabelledText[];
  readonly marks: readonly RowMark[];
}

export interface MedicineRow extends RowBase {
  readonly group: MedicineGroup;
  readonly name: CodedText;
  /** `dosage.text` of every dosage, verbatim, in the order received. */
  readonly dose: readonly string[];
  readonly patientInstructions: readonly string[];
  readonly quantity: string;
  readonly duration: string;
  /** `Repeat`, `Acute`, ... or `No information available` (UI-58). */
  readonly type: string;
  readonly status: string;
  /** Empty for the own practice; else `Prescribed elsewhere: Hospital` and the like. */
  readonly agency: string;
  readonly start: ShownDate;
  readonly end: ShownDate;
  readonly lastIssued: ShownDate;
  /** What the last-issued date does not say for this type; empty when nothing need be said. */
  readonly lastIssuedCaveat: string;
  /** `3 of 6`, `3`, or `Not recorded`. */
  readonly issuesCount: string;
  readonly reviewDate: ShownDate;
  readonly stopped?: { readonly date: ShownDate; readonly reason: string };
  readonly prescriber: string;
  readonly recordedBy: string;
  readonly notes: readonly LabelledText[];
  readonly issues: readonly IssueRow[];
}

/** A list entry that is only a sentence (structured.md 2.9), or a reference to something that did not come. */
export interface TextOnlyRow {
  readonly id: string;
  readonly text: string;
}

/** What the banner's fifth section is called (UI-34, UI-53). */
export type AllergyTitle =
  'Known allergies' | 'No known allergies' | 'Allergies not recorded' | 'Allergies unavailable';

export interface AllergiesArea {
  readonly state: SupplyState;
  /** State of the ended list, which has its own answer in the bundle. */
  readonly endedState: SupplyState;
  readonly warnings: readonly AreaWarning[];
  readonly title: AllergyTitle;
  /** The line under the title, e.g. what a narrower "no known" entry says; empty when nothing need be said. */
  readonly titleLine: string;
  readonly active: readonly AllergyRow[];
  readonly ended: readonly AllergyRow[];
  readonly textOnly: readonly TextOnlyRow[];
}

export interface MedicinesArea {
  readonly state: SupplyState;
  readonly warnings: readonly AreaWarning[];
  readonly rows: readonly MedicineRow[];
  readonly textOnly: readonly TextOnlyRow[];
}

/** Every resource received is in exactly one of these counts (SAFE-21). */
export interface Completeness {
  readonly received: number;
  readonly shown: number;
  readonly used: number;
  readonly hiddenByRole: number;
  readonly notShown: readonly { readonly type: string; readonly count: number }[];
}

export interface RecordView {
  readonly practice: { readonly name: string; readonly odsCode: string };
  readonly allergies: AllergiesArea;
  readonly medicines: MedicinesArea;
  /** Warnings that speak of the whole record, one per kind (`data-in-transit`). */
  readonly recordWarnings: readonly AreaWarning[];
  readonly completeness: Completeness;
}

/** One field in which the practice's patient differs from PDS (SAFE-13). Both sides as display text. */
export interface IdentityDifference {
  readonly field:
    | 'family name'
    | 'given name'
    | 'gender'
    | 'date of birth'
    | 'GP practice'
    /** What entries say of whom they are about; the patient's own number never differs. */
    | 'NHS number in entries';
  readonly nationalRecord: string;
  readonly practiceRecord: string;
}

/** What became of one received body. */
export type RecordReading =
  | {
      readonly kind: 'unreadable';
      readonly why:
        'not-fetched' | 'too-large' | 'not-json' | 'not-a-record' | 'no-patient' | 'error-outcome';
    }
  | { readonly kind: 'other-person' }
  | { readonly kind: 'differs'; readonly differences: readonly IdentityDifference[] }
  | { readonly kind: 'record'; readonly view: RecordView };
