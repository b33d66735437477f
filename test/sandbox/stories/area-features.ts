import { everyAreaAsk } from './every-area-ask.ts';
import type { StoryFeature } from './story-feature.ts';

const CARE_HOME = 'care-home-resident';
const resources = (type: string): string => `Bundle.entry.resource.where(resourceType = '${type}')`;
const listOf = (code: string): string => `${resources('List')}.where(code.coding.exists(code = '${code}'))`;
const conditions = resources('Condition');
const observations = resources('Observation');
const reports = resources('DiagnosticReport');
const immunisations = resources('Immunization');
const encounters = resources('Encounter');
const documents = resources('DocumentReference');
const topics = listOf('25851000000105');
const extension = (end: string): string => `extension.where(url.endsWith('${end}'))`;

type Row = readonly [feature: string, storyId: string, expression: string, count?: number];

const rows: readonly Row[] = [
  ['problems', CARE_HOME, `${listOf('717711000000103')}.entry`, 15],
  ['actual problem', CARE_HOME, `${conditions}.${extension('CareConnect-ActualProblem-1')}`, 4],
  [
    'parent problem',
    CARE_HOME,
    `${conditions}.${extension('RelatedProblemHeader-1')}.extension.where(valueCode = 'parent')`,
  ],
  [
    'child problem',
    CARE_HOME,
    `${conditions}.${extension('RelatedProblemHeader-1')}.extension.where(valueCode = 'child')`,
  ],
  [
    'sibling problem',
    CARE_HOME,
    `${conditions}.${extension('RelatedProblemHeader-1')}.extension.where(valueCode = 'sibling')`,
  ],
  [
    'related content that is only a sentence',
    CARE_HOME,
    `${conditions}.${extension('RelatedClinicalContent-1')}.valueReference.where(reference.empty()).display`,
    2,
  ],
  [
    'actual problem under its other address',
    'ended-allergies',
    `${conditions}.${extension('GPC-ActualProblem-1')}`,
    1,
  ],
  [
    'relation with a capital',
    'ended-allergies',
    `${conditions}.${extension('RelatedProblemHeader-1')}.extension.where(valueCode = 'Parent')`,
  ],
  [
    'a problem without any date',
    'ended-allergies',
    `${conditions}.where(onsetDateTime.empty() and assertedDate.empty())`,
    1,
  ],

  ['consultations', CARE_HOME, `${listOf('1149501000000101')}.entry`, 27],
  ['a draft', CARE_HOME, `${encounters}.where(status = 'unknown')`, 1],
  [
    'only a recorder',
    CARE_HOME,
    `${encounters}.where(participant.count() = 1 and participant.type.coding.code = 'REC')`,
  ],
  ['no period', CARE_HOME, `${encounters}.where(period.empty())`, 1],
  ['untitled topic', CARE_HOME, `${topics}.where(title.empty())`],
  [
    'titled topic with its problems',
    CARE_HOME,
    `${topics}.where(title.exists() and ${extension('RelatedProblemHeader-1')}.exists())`,
  ],
  ['untitled heading', CARE_HOME, `${listOf('24781000000107')}.where(title.empty())`],
  ['narrative', CARE_HOME, `${observations}.where(code.coding.code = '37331000000100' and status = 'final')`],
  [
    'a topic with items and no heading',
    CARE_HOME,
    `${topics}.where(entry.item.reference.exists(startsWith('ReferralRequest/')))`,
  ],
  [
    'an item that is only a sentence',
    CARE_HOME,
    `${listOf('24781000000107')}.entry.item.where(reference.empty()).display`,
  ],
  ['topics never titled', 'ended-allergies', `${topics}.where(title.empty())`, 4],

  ['immunisations and consents', CARE_HOME, `${listOf('1102181000000102')}.entry`, 23],
  ['not given', CARE_HOME, `${immunisations}.where(notGiven = true)`, 2],
  ['reported by others', CARE_HOME, `${immunisations}.where(primarySource = false)`, 5],
  ['consent that ended', CARE_HOME, `${observations}.where(effectivePeriod.end.exists())`, 1],
  ['no product', CARE_HOME, `${immunisations}.where(vaccineCode.coding.code = 'UNK')`],

  ['reports', CARE_HOME, `${listOf('887191000000108')}.entry`, 30],
  ['preliminary', CARE_HOME, `${reports}.where(status = 'preliminary')`, 1],
  [
    'report without filing',
    CARE_HOME,
    `${reports}.where(status = 'preliminary' and conclusion.startsWith('INTERIM'))`,
    1,
  ],
  [
    'several filing comments',
    CARE_HOME,
    `${observations}.where(comment = 'Result told to the care home')`,
    1,
  ],
  ['a test request', CARE_HOME, `${resources('ProcedureRequest')}.where(intent = 'order')`, 2],
  [
    'a request without a code',
    CARE_HOME,
    `${resources('ProcedureRequest')}.code.where(text = 'No code available')`,
    1,
  ],
  ['fasting', CARE_HOME, `${resources('Specimen')}.collection.${extension('FastingStatus-1')}`, 1],
  ['specimen note', CARE_HOME, `${resources('Specimen')}.note`, 1],
  ['range as text', CARE_HOME, `${observations}.referenceRange.where(text = '> 60' and low.empty())`],
  [
    'range without a unit',
    'ended-allergies',
    `${observations}.referenceRange.where(low.exists() and low.unit.empty())`,
  ],
  ['range with its kind', CARE_HOME, `${observations}.referenceRange.where(type.text = 'Female adult')`],
  ['flag in words', CARE_HOME, `${observations}.interpretation.where(text.startsWith('H - '))`],
  ['flag as a code', 'ended-allergies', `${observations}.interpretation.coding.where(code = 'H')`],
  ['HbA1c again and again', CARE_HOME, `${observations}.where(code.coding.code = '1049301000000100')`, 10],

  ['uncategorised entries', CARE_HOME, `${listOf('826501000000100')}.entry`, 62],
  [
    'blood pressure codings',
    CARE_HOME,
    `${observations}.where(component.count() = 2).code.coding.code.distinct()`,
    6,
  ],
  ['half of a blood pressure', CARE_HOME, `${observations}.component.where(dataAbsentReason.exists())`, 2],
  [
    'members',
    CARE_HOME,
    `${observations}.where(code.coding.exists(display = 'Multifactorial falls assessment')).related.where(type = 'has-member').target.reference`,
    2,
  ],
  [
    'members by questionnaire',
    CARE_HOME,
    `${resources('QuestionnaireResponse')}.item.answer.valueReference`,
    3,
  ],
  ['inbound referral', CARE_HOME, `${observations}.where(component.code.text contains 'Referrer')`, 1],
  ['approximate value', CARE_HOME, `${observations}.${extension('ValueApproximation-1')}`, 1],
  ['comparator', CARE_HOME, `${observations}.valueQuantity.where(comparator = '>=')`, 1],
  [
    'performer in words',
    'ended-allergies',
    `${observations}.performer.where(reference.empty() and display.exists())`,
  ],
  ['values as strings', 'numbers-as-strings', `${observations}.valueQuantity.where(value = '412.0000')`, 1],

  ['referrals', CARE_HOME, `${listOf('792931000000107')}.entry`, 6],
  ['cancelled referral', CARE_HOME, `${resources('ReferralRequest')}.where(status = 'cancelled')`, 1],
  ['diary', CARE_HOME, `${listOf('714311000000108')}.entry`, 8],
  [
    'undated action',
    CARE_HOME,
    `${resources('ProcedureRequest')}.where(intent = 'plan' and occurrence.empty() and occurrenceDateTime.empty())`,
    1,
  ],
  ['documents', CARE_HOME, documents, 10],
  [
    'placeholder documents',
    CARE_HOME,
    `${documents}.content.attachment.where(url.empty() and title.exists())`,
    2,
  ],
  ['document not for the patient', CARE_HOME, `${documents}.where(securityLabel.coding.code = 'NOPAT')`, 1],

  [
    'degraded entries',
    'degraded-codes',
    `Bundle.entry.resource.code.where(coding.code = '196411000000103' and text.exists())`,
    3,
  ],
  [
    'medicines that a consultation leads to',
    'reached-through-problem',
    `${listOf('consultations-medications-contained-in-consultations')}.entry`,
    2,
  ],
  [
    'links that are switched off',
    'areas-switched-off',
    `${conditions}.extension.valueReference.where(display = 'Uncategorised data items have been disabled')`,
  ],
  [
    'areas switched off',
    'areas-switched-off',
    `${resources('OperationOutcome')}.issue.where(details.text.endsWith('has been disabled')).diagnostics`,
    6,
  ],
  [
    'switched off, with an empty list',
    'areas-switched-off',
    `${resources('List')}.where(entry.empty() and emptyReason.empty())`,
    5,
  ],
  [
    'secondary list for a warning alone',
    'confidential-items',
    `${listOf('consultations-outbound-referrals-in-consultations')}.where(entry.empty())`,
    1,
  ],
  [
    'confidential items on every list',
    'confidential-items',
    `${resources('List')}.where(extension.exists(valueCode = 'confidential-items'))`,
    13,
  ],
  [
    'sentences in every primary list',
    'irregular-answer',
    `${resources('List')}.entry.item.where(reference.empty()).display`,
    13,
  ],
];

/** Features of the areas besides allergies and medicines; everything is asked for. */
export const areaFeatures: readonly StoryFeature[] = rows.map(([feature, storyId, expression, count]) => ({
  feature,
  storyId,
  expression,
  ask: everyAreaAsk,
  ...(count === undefined ? {} : { count }),
}));
