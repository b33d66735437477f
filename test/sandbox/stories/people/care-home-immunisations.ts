import type { ImmunisationStory } from '../immunisation-story.ts';
import type { ObservationStory } from '../observation-story.ts';
import { coded, legacy } from './story-terms.ts';

const influenza = coded('86198006', 'Influenza vaccination');
const deltoid = legacy('Left deltoid muscle');
const rightDeltoid = legacy('Right deltoid muscle');
const intramuscular = coded('78421000', 'Intramuscular route');

/** One each autumn; the right arm, for the left is not to be used. */
const autumns = [
  ['2015-10-06', 'FLU15A'],
  ['2016-10-04', 'FLU16C'],
  ['2017-10-10', 'FLU17B'],
  ['2018-10-17', 'FLU18A'],
  ['2019-10-16', 'FLU19D'],
  ['2020-09-30', 'FLU20A'],
  ['2021-10-06', 'FLU21A'],
  ['2022-10-12', 'FLU22K'],
  ['2023-10-18', 'FLU23B'],
] as const;

const doses = [
  ['2021-01-20', 'coronavirus-1', 'First dose'],
  ['2021-04-07', 'coronavirus-2', 'Second dose'],
  ['2021-10-20', 'coronavirus-3', 'Booster'],
  ['2023-04-19', 'coronavirus-4', 'Spring booster'],
] as const;

/** Twenty entries: given, not given, told by others, with batch, protocol and product or without. */
export const careHomeImmunisations: readonly ImmunisationStory[] = [
  ...autumns.map(([date, lotNumber]): ImmunisationStory => ({
    key: `influenza-${date}`,
    procedure: influenza,
    product: legacy('Adjuvanted trivalent influenza vaccine 0.5ml'),
    given: date,
    recorded: date,
    givenBy: 'sister-protoby',
    enteredBy: 'sister-protoby',
    lotNumber,
    expires: `${Number(date.slice(0, 4)) + 1}-06-30`,
    manufacturer: 'Sandbox Vaccines (synthetic)',
    site: rightDeltoid,
    route: intramuscular,
    dose: { value: '0.50', unit: 'ml' },
    place: 'Larkfield Surgery',
    ...(date === '2022-10-12' ? { consultation: 'review-2022-10-12' } : {}),
  })),
  {
    key: 'influenza-2024-declined',
    procedure: coded('315640000', 'Influenza vaccination declined'),
    notGiven: true,
    reasonNotGiven: legacy('Patient unwell'),
    given: '2024-10-09',
    recorded: '2024-10-09',
    enteredBy: 'sister-protoby',
    notes: ['Feverish. Offer again in two weeks.'],
  },
  {
    key: 'influenza-2024',
    procedure: influenza,
    given: '2024-11-13',
    recorded: '2024-11-13T11:02:00+00:00',
    givenBy: 'sister-protoby',
    lotNumber: 'FLU24M',
    site: rightDeltoid,
    route: intramuscular,
    consultation: 'review-2024-11-13',
  },
  ...doses.map(([date, key, words]): ImmunisationStory => ({
    key,
    procedure: legacy(`Coronavirus vaccination - ${words.toLowerCase()}`),
    product: legacy('Coronavirus mRNA vaccine 0.3ml dose'),
    given: date,
    recorded: date,
    reported: true,
    reportOrigin: 'Vaccination centre message',
    lotNumber: `CV${date.slice(2, 4)}${date.slice(5, 7)}`,
    site: deltoid,
    protocol: {
      dose: Number(key.slice(-1)),
      targets: [coded('840539006', 'Disease caused by severe acute respiratory syndrome coronavirus 2')],
      description: words,
    },
  })),
  {
    key: 'pneumococcal',
    procedure: coded('12866006', 'Pneumococcal vaccination'),
    product: legacy('Pneumococcal polysaccharide vaccine 0.5ml'),
    given: '1999-11',
    recorded: '1999-11-30',
    reason: legacy('Asplenia or age over 65'),
    protocol: { dose: 1, of: 1, targets: [coded('16814004', 'Pneumococcal infectious disease')] },
  },
  {
    key: 'shingles-not-given',
    procedure: legacy('Herpes zoster vaccination contraindicated'),
    notGiven: true,
    recorded: '2018-04-11',
    given: '2018-04-11',
    reasonNotGiven: legacy('Recent course of oral steroid'),
  },
  {
    key: 'tetanus',
    procedure: legacy('Tetanus vaccination'),
    recorded: '1987-05-12',
    given: '1976',
    reported: true,
    reportOrigin: 'Patient',
    notes: ['Source: patient recall'],
  },
  {
    key: 'respiratory',
    procedure: legacy('Respiratory syncytial virus vaccination'),
    given: '2025-01-15',
    recorded: '2025-01-16T08:30:00+00:00',
    givenBy: 'sister-protoby',
    enteredBy: 'clerk-trialworth',
    lotNumber: 'RSV2501',
    expires: '2025-12',
    site: rightDeltoid,
    route: intramuscular,
    notes: ['Site: upper arm\nNo reaction after fifteen minutes'],
  },
  {
    key: 'undated',
    procedure: legacy('Travel vaccination'),
    recorded: '2011-08-06',
    notes: ['Date unknown'],
  },
];

/** Dissent, then consent: both stand in the list (structured.md 3.5). */
export const careHomeConsents: readonly ObservationStory[] = [
  {
    key: 'consent-dissent',
    term: legacy('No consent for influenza imm.'),
    effective: '2014-09-30',
    until: '2015-10-06',
    comment: 'Unwell after the last one',
  },
  {
    key: 'consent-given',
    term: legacy('Consent given for influenza vaccination'),
    effective: '2015-10-06',
    performer: 'sister-protoby',
  },
  {
    key: 'consent-invitation',
    term: legacy('Coronavirus vaccination invitation first letter'),
    effective: '2025-03-31',
  },
];
