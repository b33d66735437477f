/** Words that the reader puts into rows. Kept in one place; supplier text is never changed. */
export const recordWords = {
  notRecorded: 'Not recorded',
  noDescription: 'No description supplied',
  linkedNotSupplied: 'Linked item not supplied',
  notApplicable: 'Not applicable',
  quantityNotRecorded: 'Quantity not recorded',
  unitNotSupplied: '(unit not supplied)',
  doseTextNotSupplied: '(dose instructions not supplied, parts may be missing)',
  medicineOnPrescription: 'Medicine on this prescription',
  doseOnPrescription: 'Dose on the prescription',
  patientInstructions: 'Patient instructions',
  noInformation: 'No information available',
  agencyNotRecorded: 'Prescribing organisation not recorded',
  previousPractice: 'Prescribed by previous practice',
  elsewhere: 'Prescribed elsewhere',
  elsewhereUnknown: 'prescriber type not recorded',
  additionalNotes: 'Additional notes',
  emptyEntry: 'entries without content',
  entryUnreadable: 'This entry could not be read',
  dateNotRecordedGroup: '(Date not recorded)',
  datedGroup: 'Entries with a date',
  practiceUnknown: 'GP practice not named',
} as const;

/** Null-flavour codes in words (UI-26). UNC takes the description text where there is one. */
export const nullFlavourWords: Readonly<Record<string, string>> = {
  NI: 'Not recorded',
  UNC: 'Not coded',
  UNK: 'Not known',
  ASKU: 'Asked but not known',
  NAVU: 'Not available',
};

/** UI-25: an entry that came with a code and no wording. */
export function codeOnlyWords(code: string): string {
  return `Entry has no wording (code ${code})`;
}

/** UI-49, W-LINK. */
export function missingWords(display: string | undefined): string {
  return display === undefined
    ? recordWords.linkedNotSupplied
    : `${recordWords.linkedNotSupplied}. ${display}`;
}

/** What the resource types are called when they could not be shown (SAFE-21). */
export const typeWords: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'allergies',
  Condition: 'problems',
  DiagnosticReport: 'test reports',
  DocumentReference: 'documents',
  Encounter: 'consultations',
  Immunization: 'immunisations',
  List: 'consultation sections',
  Medication: 'medicine names',
  MedicationRequest: 'prescriptions',
  MedicationStatement: 'medicines',
  Observation: 'observations and results',
  ProcedureRequest: 'planned actions and test requests',
  QuestionnaireResponse: 'questionnaires',
  ReferralRequest: 'referrals',
  Specimen: 'specimens',
  Unknown: 'entries of unknown type',
};

export const severityWords: Readonly<Record<string, string>> = {
  mild: 'Mild',
  moderate: 'Moderate',
  severe: 'Severe',
};

/** UI-52. */
export const criticalityWords: Readonly<Record<string, string>> = {
  high: 'Life-threatening risk recorded',
  low: 'Low risk recorded',
  'unable-to-assess': 'Risk could not be assessed',
};

/** UI-52: food is coded environment by the suppliers, so `Non-drug`. */
export const categoryWords: Readonly<Record<string, string>> = {
  medication: 'Drug',
  environment: 'Non-drug',
};

/** UI-58; `completed` says that the authorisation ran its course. */
export const statusWords: Readonly<Record<string, string>> = {
  active: 'Active',
  completed: 'Ended',
  stopped: 'Stopped',
  cancelled: 'Cancelled',
  draft: 'Draft',
  'on-hold': 'On hold',
  intended: 'Intended',
  'entered-in-error': 'Entered in error',
  unknown: 'Not known',
};

/** UI-58. */
export const prescriptionTypeWords: Readonly<Record<string, string>> = {
  acute: 'Acute',
  'acute-handwritten': 'Acute (handwritten)',
  'delayed-prescribing': 'Delayed acute',
  repeat: 'Repeat',
  'repeat-dispensing': 'Repeat dispensing',
};

/** UI-59 and structured.md 3.2.1, "Last issued". */
export const lastIssuedWords = {
  dispensing: 'Actual dispensing dates are not in the GP record.',
  elsewhere: 'Date recorded by the practice.',
  future: 'This date is still to come.',
  absentForType: 'Not recorded by GP for this type.',
} as const;

/** Lines under the allergy title (UI-53). */
export const allergyLines = {
  conflict: 'The record also says no known allergies. Check with the practice.',
  endedOnly: 'No active allergies recorded. Ended allergies are listed.',
  othersMissing: 'Other entries may be missing.',
  nothingElse: 'Nothing is recorded about other allergies.',
} as const;
