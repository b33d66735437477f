/** A date as a clinician knew it: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an instant with offset. */
export type StoryDate = string;

export interface CodeWithDisplay {
  readonly code: string;
  readonly display: string;
}

/** What kind of entry lost its code on the way (structured.md 3.0.1, degrade codes). */
export type DegradedKind =
  'drug-allergy' | 'non-drug-allergy' | 'medication' | 'plan' | 'referral' | 'request' | 'record-entry';

/**
 * A coded statement before any supplier wrote it down. A style chooses which codings it sends and whether
 * it sends `original` as `code.text`; a degraded term always sends its original as text.
 */
export interface CodedTerm {
  /** The words the clinician chose. */
  readonly original?: string;
  readonly snomed?: CodeWithDisplay;
  readonly read?: CodeWithDisplay;
  /** Code of a supplier's own drug dictionary. */
  readonly local?: CodeWithDisplay;
  readonly degraded?: DegradedKind;
  /** NullFlavor instead of a code, e.g. `NI` for a manifestation when only the severity is known. */
  readonly nullFlavor?: 'NI' | 'UNK' | 'UNC' | 'ASKU';
}

export interface ReactionStory {
  readonly manifestation?: CodedTerm;
  readonly description?: string;
  readonly severity?: 'mild' | 'moderate' | 'severe';
  readonly exposureRoute?: CodedTerm;
}

export interface AllergyStory {
  readonly key: string;
  readonly substance: CodedTerm;
  readonly category: 'medication' | 'environment';
  readonly type?: 'allergy' | 'intolerance';
  readonly criticality?: 'low' | 'high' | 'unable-to-assess';
  /** Absent: the practice's system has no date (structured.md 3.1 "can be missing in practice"). */
  readonly recorded?: StoryDate;
  readonly onset?: StoryDate;
  readonly lastOccurrence?: StoryDate;
  readonly recordedBy?: string;
  readonly assertedBy?: string;
  readonly reactions?: readonly ReactionStory[];
  readonly notes?: readonly string[];
  readonly ended?: {
    readonly date?: StoryDate;
    readonly reason: string;
    /** An ordinary entry of the Ended list instead of a contained resource (supplier-data.md 3). */
    readonly ordinaryEntry?: boolean;
  };
  readonly consultation?: string;
  /** NOPAT: not to be disclosed to the patient (structured.md 3.0.5). */
  readonly notForPatient?: boolean;
}

export type PrescriptionKind = 'acute' | 'repeat' | 'repeat-dispensing' | 'delayed-prescribing';
export type PrescriptionStatus = 'active' | 'completed' | 'stopped';

/** Numbers are source text, so that `7.0` stays `7.0`. */
export interface QuantityStory {
  readonly value?: string;
  readonly unit?: string;
  /** The quantity in words, for free-text quantities. */
  readonly text?: string;
}

export interface DoseStory {
  readonly text: string;
  readonly patientInstruction?: string;
  /** Structured dose; the text is the display all the same. */
  readonly dose?: QuantityStory;
  readonly when?: 'MORN' | 'EVE' | 'NIGHT';
}

/** One order under a plan. What is absent is as in the plan. */
export interface IssueStory {
  readonly key: string;
  readonly issued: StoryDate;
  readonly start?: StoryDate;
  readonly end?: StoryDate;
  readonly status?: PrescriptionStatus | 'cancelled';
  readonly quantity?: QuantityStory;
  readonly prescriber?: string;
  readonly note?: string;
  readonly consultation?: string;
}

export interface MedicineStory {
  readonly key: string;
  readonly drug: CodedTerm;
  /** Absent: no prescription type was recorded (structured.md 3.2.1). */
  readonly kind?: PrescriptionKind;
  readonly status: PrescriptionStatus;
  readonly prescribedBy?: 'this-practice' | 'another-organisation' | 'previous-practice';
  /** E.g. `Hospital`, `Over the counter`. */
  readonly agencyText?: string;
  readonly doses: readonly DoseStory[];
  /** Adds the warning that the dose changed within the period (structured.md 3.2.1), `DD-Mmm-YYYY` in text. */
  readonly doseChanged?: StoryDate;
  readonly quantity?: QuantityStory;
  /** Days, as source text. */
  readonly supplyDays?: string;
  readonly authorised: StoryDate;
  readonly start?: StoryDate;
  readonly end?: StoryDate;
  readonly lastIssued?: StoryDate;
  readonly issuesAllowed?: number;
  readonly issuesMade?: number;
  readonly authorisationExpires?: StoryDate;
  readonly stopped?: { readonly date: StoryDate; readonly reason: CodedTerm };
  readonly patientNote?: string;
  readonly prescriberNote?: string;
  readonly additionalNote?: string;
  readonly prescriber?: string;
  readonly recordedBy?: string;
  readonly issues?: readonly IssueStory[];
  /** Key of the plan that this one replaces (priorPrescription). */
  readonly continuesFrom?: string;
  readonly consultation?: string;
  /** False: not in the primary list; reached only through a problem (structured.md 2.4). */
  readonly inMedicationList?: boolean;
  readonly notForPatient?: boolean;
}
