import type { ShownDate } from '../format/dates.ts';
import type { RecordAreaId } from './area-order.ts';

export type { Block, BlockColumn, BlockRow } from './record-blocks.ts';

/**
 * Pages of a record: the nine areas that a practice can be asked for, and two that only come along with them:
 * document references, and resources that no area claims, shown as supplied (ARS-D-04).
 */
export type AreaId = RecordAreaId | 'documents' | 'supplied';

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

/** What of an area was asked for. Days are `YYYY-MM-DD`; an absent end is open. */
export type AskedRange =
  | { readonly kind: 'all' }
  | { readonly kind: 'last'; readonly count: number }
  | { readonly kind: 'period'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'until'; readonly to: string };

/** One area of one request. */
export interface AskedArea {
  readonly area: RecordAreaId;
  readonly range: AskedRange;
}

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
  | 'linked-not-supplied'
  /** Came only along with a problem or consultation, outside what was asked of its own area. */
  | 'came-along'
  /** Only an earlier answer brought it; a newer one that was asked for the same did not. */
  | 'from-earlier-answer'
  /** Not there, or otherwise, in the copy before the refresh. */
  | 'new-in-refresh'
  | 'changed-in-refresh';

/** A labelled text block; `label` empty for text that came without one. */
export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** One line of a cell. Supplier text is verbatim; nothing is ever cut. */
export type CellPart =
  /** `look`: `absent` for our own words that stand for nothing recorded (UI-46); `mono` where spacing carries meaning (UI-28). */
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'strong' | 'absent' | 'mono' | 'second' }
  | { readonly kind: 'date'; readonly date: ShownDate }
  | { readonly kind: 'labelled'; readonly label: string; readonly text: string }
  /** A word that stands as a tag (UI-83). */
  | { readonly kind: 'tag'; readonly word: string }
  /** A measured value; `spoken` says its comparator in words (UI-23). */
  | { readonly kind: 'measure'; readonly text: string; readonly spoken?: string };

/** Never empty (UI-46): where nothing was recorded it says so. */
export type Cell = readonly [CellPart, ...CellPart[]];

/** Leads to a row of the record. */
export interface RowLink {
  readonly area: AreaId;
  readonly source: string;
  /** Name of the row with its prefix, e.g. `Planned: Rabies vaccination`. */
  readonly words: string;
  readonly date: ShownDate;
}

/** A part that opens beneath a row, e.g. its issues; the reader gives its blocks when it is opened. */
export interface RowPart {
  readonly key: string;
  /** Visible words of the button: `2 issues`, `Whole consultation`. */
  readonly words: string;
}

/** One row of any area, final for the screen. Components add no meaning to it. */
export interface AreaRow {
  /** Unique within the record; a rendering key, never shown. */
  readonly id: string;
  /** Where in the record the row came from, e.g. `AllergyIntolerance/12`; asks for details by it. */
  readonly source: string;
  /** What the row is; bold, leftmost, the row's header. */
  readonly name: CodedText;
  /** Stands before the name wherever it is shown, copied or found: `Planned:` (UI-71, ARS-C-044). */
  readonly prefix?: string;
  readonly marks: readonly RowMark[];
  /** Status words as tags: `Ended`, `Draft, not finalised by the practice`. */
  readonly tags: readonly string[];
  /** Lines under the name: agency, problem chips `From problem: Asthma` (ARS-D-06). */
  readonly underName: readonly string[];
  /** The row's clinical date with its words, for the name of its button: `started` + date (9.4). */
  readonly date: ShownDate;
  readonly dateWords: 'started' | 'recorded' | 'on' | 'planned for' | 'issued' | 'created';
  /** By the keys of the table's columns; a column without a cell is a defect. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly tone?: 'ended' | 'not-given';
  readonly parts: readonly RowPart[];
  /** `false`: nothing stands behind it that details could be of, e.g. a row that only leads to another. */
  readonly hasDetails?: false;
  /** How deep it stands under the row before it that it belongs to (UI-65); 0 at the top. */
  readonly depth?: number;
}

/** A value in a detail field: text, or a way to another row. */
export interface DetailField {
  readonly label: string;
  readonly values: readonly string[];
  readonly mono?: boolean;
}

/** What opens beneath any row. */
export interface RowDetail {
  /** Who recorded it, where and when, in one sentence (M17). */
  readonly provenance: string;
  readonly fields: readonly DetailField[];
  /** Linked rows by what they are: `Linked problems`, `In consultation`, `Continues from`. */
  readonly links: readonly { readonly title: string; readonly links: readonly RowLink[] }[];
  /** Words of the way to its values over time, where there are two or more (M11): `This test over time (7 values)`. */
  readonly trend?: string;
  /** Resources behind the row, for the source inspector: `MedicationStatement/1`. */
  readonly resources: readonly string[];
}

/** A list entry that is only a sentence (structured.md 2.9), or a reference to something that did not come. */
export interface TextOnlyRow {
  readonly id: string;
  readonly text: string;
}

/** What the banner's fifth section is called (UI-34, UI-53). */
export type AllergyTitle =
  'Known allergies' | 'No known allergies' | 'Allergies not recorded' | 'Allergies unavailable';

/** One area without its rows: those are asked for by window. */
export interface AreaSummary {
  readonly id: AreaId;
  readonly state: SupplyState;
  /** Lists with an answer of their own beside the area's: `ended-allergies`. */
  readonly partStates: readonly { readonly id: 'ended-allergies'; readonly state: SupplyState }[];
  /** What was asked for; absent where the area was not asked for. */
  readonly asked?: AskedRange;
  readonly warnings: readonly AreaWarning[];
  /** Tables that have rows, in the order of the area's facts. */
  readonly tables: readonly { readonly id: string; readonly count: number }[];
  readonly textOnly: readonly TextOnlyRow[];
  /** What a person counts in the rail: a statement of no known allergies is not an allergy (UI-53). */
  readonly count: number;
  /** Everything that stands in it, ended entries and sentences too: what the access log counts. */
  readonly rows: number;
  /** Stands in place of a count of nought; else the state's own words do. */
  readonly uncountedWords?: string;
  /** Sentences about what came, e.g. how many items a problem names. */
  readonly notices: readonly string[];
}

/** Every resource received is in exactly one of these counts (SAFE-21). */
export interface Completeness {
  readonly received: number;
  readonly shown: number;
  readonly used: number;
  readonly hiddenByRole: number;
  readonly notShown: readonly { readonly type: string; readonly count: number }[];
}

/** What a refresh found otherwise than the copy before it, for the areas that both copies have. */
export interface RefreshChanges {
  readonly area: AreaId;
  readonly added: number;
  readonly changed: number;
  /** Names of entries that are gone. */
  readonly gone: readonly string[];
}

/** A record as far as it has been received in this opening. */
export interface RecordSummary {
  /** Grows with every answer: rows asked for under an older one are stale. */
  readonly version: number;
  readonly practice: { readonly name: string; readonly odsCode: string };
  readonly allergyTitle: { readonly title: AllergyTitle; readonly titleLine: string };
  /** All areas, in the order of the rail. */
  readonly areas: readonly AreaSummary[];
  /** Warnings that speak of the whole record, one per kind (`data-in-transit`). */
  readonly recordWarnings: readonly AreaWarning[];
  readonly completeness: Completeness;
  /** After a refresh in this sitting; absent before. */
  readonly changes?: readonly RefreshChanges[];
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
  /** `differences`: those that the person at the screen had already gone on despite. */
  | {
      readonly kind: 'record';
      readonly summary: RecordSummary;
      readonly differences: readonly IdentityDifference[];
    };
