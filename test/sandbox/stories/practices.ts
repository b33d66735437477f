import type { Practice } from './patient-story.ts';

/** Synthetic practices; ODS codes T9Pxx, hosts under `.sandbox.test`, fictional telephone ranges. */
export const practices: readonly Practice[] = [
  {
    odsCode: 'T9P01',
    name: 'Larkfield Surgery (synthetic)',
    supplier: 'emis-style',
    asid: '900000000201',
    partyKey: 'T9P01-900201',
    fhirAddress: 'https://gp-a.sandbox.test/T9P01/STU3/1/gpconnect/structured',
    structured: true,
    addressLines: ['1 Larkfield Parade', 'Testbury'],
    postcode: 'ZZ99 1AA',
    telephone: '01632 960101',
  },
  {
    odsCode: 'T9P02',
    name: 'The Weir Medical Practice (synthetic)',
    supplier: 'tpp-style',
    asid: '900000000202',
    partyKey: 'T9P02-900202',
    fhirAddress: 'https://gp-b.sandbox.test/Tpp-Style/T9P02/Stu3/1/GpConnect/structured',
    structured: true,
    alsoConsumer: true,
    addressLines: ['The Old Weir', 'Mill Row', 'Sandbox Magna'],
    postcode: 'ZZ99 2BB',
    telephone: '0118 496 0202',
  },
  {
    odsCode: 'T9P03',
    name: 'Orchard Quay Health Centre (synthetic)',
    supplier: 'medicus-style',
    asid: '900000000203',
    partyKey: 'T9P03-900203',
    fhirAddress: 'https://gp-c.sandbox.test/api/fhir/T9P03/STU3/1/gpconnect/structured',
    structured: true,
    addressLines: ['Orchard Quay', 'Testport'],
    postcode: 'ZZ99 3CC',
    telephone: '01632 960303',
  },
  {
    odsCode: 'T9P04',
    name: 'Stonecross Surgery (synthetic)',
    supplier: 'emis-style',
    asid: '900000000204',
    partyKey: 'T9P04-900204',
    fhirAddress: 'https://gp-d.sandbox.test/T9P04/STU3/1/gpconnect/structured',
    structured: false,
    addressLines: ['4 Market Cross', 'Stonecross'],
    postcode: 'ZZ99 4DD',
    telephone: '01632 960404',
  },
  {
    odsCode: 'T9P05',
    name: 'Nowhere Lane Surgery (synthetic)',
    supplier: 'emis-style',
    asid: '900000000205',
    partyKey: 'T9P05-900205',
    fhirAddress: 'https://gp-e.sandbox.test/T9P05/STU3/1/gpconnect/structured',
    structured: false,
    listed: false,
    addressLines: ['5 Nowhere Lane', 'Testbury'],
    postcode: 'ZZ99 5EE',
    telephone: '01632 960505',
  },
  {
    odsCode: 'T9P06',
    name: 'Legacy Lane Surgery (synthetic)',
    supplier: 'emis-style',
    version: '1.2',
    asid: '900000000206',
    partyKey: 'T9P06-900206',
    fhirAddress: 'https://gp-f.sandbox.test/T9P06/STU3/1/gpconnect/structured',
    structured: true,
    addressLines: ['6 Legacy Lane', 'Stonecross'],
    postcode: 'ZZ99 6FF',
    telephone: '01632 960606',
  },
];

/** The practice of an ODS code. Throws for a code no practice has: a story's mistake. */
export function practiceOf(odsCode: string): Practice {
  const practice = practices.find((candidate) => candidate.odsCode === odsCode);
  if (practice === undefined) throw new RangeError(`no practice ${odsCode}`);
  return practice;
}
