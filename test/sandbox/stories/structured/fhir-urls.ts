/** Addresses of the STU3 profiles, extensions and code systems (structured.md 2.2, 2.3, 3.0.2). */
const NHS = 'https://fhir.nhs.uk/STU3';
const HL7_UK = 'https://fhir.hl7.org.uk/STU3';
const GPC_EXTENSION = `${NHS}/StructureDefinition/Extension-CareConnect-GPC-`;

export const SNOMED = 'http://snomed.info/sct';
export const READ_V2 = 'http://read.info/readv2';
export const CTV3 = 'http://read.info/ctv3';
export const NULL_FLAVOR = 'http://hl7.org/fhir/v3/NullFlavor';

export const extensionUrl = {
  listWarning: `${GPC_EXTENSION}ListWarningCode-1`,
  clinicalSetting: `${GPC_EXTENSION}ClinicalSetting-1`,
  allergyEnd: `${GPC_EXTENSION}AllergyIntoleranceEnd-1`,
  associatedEncounter: 'http://hl7.org/fhir/StructureDefinition/encounter-associatedEncounter',
  lastIssueDate: `${GPC_EXTENSION}MedicationStatementLastIssueDate-1`,
  prescribingAgency: `${GPC_EXTENSION}PrescribingAgency-1`,
  dosageLastChanged: `${HL7_UK}/StructureDefinition/Extension-CareConnect-MedicationStatementDosageLastChanged-1`,
  repeatInformation: `${GPC_EXTENSION}MedicationRepeatInformation-1`,
  statusReason: `${GPC_EXTENSION}MedicationStatusReason-1`,
  prescriptionType: `${GPC_EXTENSION}PrescriptionType-1`,
  quantityText: `${GPC_EXTENSION}MedicationQuantityText-1`,
  relatedClinicalContent: `${HL7_UK}/StructureDefinition/Extension-CareConnect-RelatedClinicalContent-1`,
  problemSignificance: `${HL7_UK}/StructureDefinition/Extension-CareConnect-ProblemSignificance-1`,
  relatedProblem: `${HL7_UK}/StructureDefinition/Extension-CareConnect-RelatedProblemHeader-1`,
  actualProblem: `${HL7_UK}/StructureDefinition/Extension-CareConnect-ActualProblem-1`,
  actualProblemNhs: `${GPC_EXTENSION}ActualProblem-1`,
  vaccinationProcedure: `${HL7_UK}/StructureDefinition/Extension-CareConnect-VaccinationProcedure-1`,
  dateRecorded: `${HL7_UK}/StructureDefinition/Extension-CareConnect-DateRecorded-1`,
  parentPresent: `${HL7_UK}/StructureDefinition/Extension-CareConnect-ParentPresent-1`,
  valueApproximation: `${HL7_UK}/StructureDefinition/Extension-CareConnect-ValueApproximation-1`,
  fastingStatus: `${HL7_UK}/StructureDefinition/Extension-CareConnect-FastingStatus-1`,
  nhsNumberVerification: `${GPC_EXTENSION}NHSNumberVerificationStatus-1`,
  registrationDetails: `${GPC_EXTENSION}RegistrationDetails-1`,
  descriptionIdHl7: `${HL7_UK}/StructureDefinition/Extension-coding-sctdescid`,
  descriptionIdNhs: `${NHS}/StructureDefinition/Extension-coding-sctdescid`,
} as const;

export const codeSystem = {
  listWarning: `${NHS}/CodeSystem/CareConnect-ListWarningCode-1`,
  listEmptyReason: `${NHS}/CodeSystem/CareConnect-ListEmptyReasonCode-1`,
  listOrder: 'http://hl7.org/fhir/list-order',
  secondaryList: `${HL7_UK}/CodeSystem/GPConnect-SecondaryListValues-1`,
  prescribingAgency: `${NHS}/CodeSystem/CareConnect-PrescribingAgency-1`,
  prescriptionType: `${NHS}/CodeSystem/CareConnect-PrescriptionType-1`,
  nhsNumberVerification: `${NHS}/CodeSystem/CareConnect-NHSNumberVerificationStatus-1`,
  jobRole: `${NHS}/CodeSystem/CareConnect-SDSJobRoleName-1`,
  registrationType: `${NHS}/CodeSystem/CareConnect-RegistrationType-1`,
  conditionCategory: `${HL7_UK}/CodeSystem/CareConnect-ConditionCategory-1`,
  spineError: `${NHS}/CodeSystem/Spine-ErrorOrWarningCode-1`,
  actCode: 'http://hl7.org/fhir/v3/ActCode',
  participantType: `${NHS}/CodeSystem/GPConnect-ParticipantType-1`,
  ucum: 'http://unitsofmeasure.org',
} as const;

export const identifierSystem = {
  nhsNumber: 'https://fhir.nhs.uk/Id/nhs-number',
  odsOrganisation: 'https://fhir.nhs.uk/Id/ods-organization-code',
  bookingReference: 'https://fhir.nhs.uk/Id/UBRN',
  labReport: 'urn:oid:2.16.840.1.113883.2.1.4.5.5',
  sdsUser: 'https://fhir.nhs.uk/Id/sds-user-id',
} as const;

/** The address of a CareConnect-GPC profile, e.g. `profileUrl('List')`. */
export function profileUrl(name: string): string {
  return `${NHS}/StructureDefinition/CareConnect-GPC-${name}-1`;
}

export const questionnaireProfile = `${HL7_UK}/StructureDefinition/CareConnect-QuestionnaireResponse-1`;
export const bundleProfile = `${NHS}/StructureDefinition/GPConnect-StructuredRecord-Bundle-1`;
export const operationOutcomeProfile = `${NHS}/StructureDefinition/GPConnect-OperationOutcome-1`;
