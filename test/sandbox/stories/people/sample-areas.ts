import type { PatientStory } from '../patient-story.ts';
import { bloodPressure, coded, high, legacy, measurement, result } from './story-terms.ts';

type Areas = Pick<
  PatientStory,
  | 'problems'
  | 'consultations'
  | 'immunisations'
  | 'consents'
  | 'reports'
  | 'observations'
  | 'referrals'
  | 'diary'
  | 'documents'
>;

/**
 * A small record in the seven areas besides allergies and medicines, and documents: enough of each to see a
 * supplier's habits, with every link there is. `clinician` is a key of the person's staff.
 */
export function sampleAreas(clinician: string): Areas {
  return {
    problems: [
      {
        key: 'asthma',
        term: coded('195967001', 'Asthma'),
        significance: 'major',
        status: 'active',
        onset: '1994',
        recorded: '2009-03-02',
        related: [
          'observation:peak-flow',
          'report:count',
          'document:clinic-letter',
          'consultation:asthma-visit',
        ],
        relatedProblems: [{ relation: 'child', problem: 'chest-infection' }],
      },
      {
        key: 'chest-infection',
        term: legacy('Chest infection'),
        significance: 'minor',
        status: 'inactive',
        recorded: '2022-11-08',
        abated: '2022-12',
        actual: 'observation:chest-signs',
        related: ['immunisation:pneumococcal', 'referral:chest-clinic', 'diary:asthma-review'],
        relatedProblems: [{ relation: 'parent', problem: 'asthma' }],
      },
      { key: 'no-date', term: legacy('Back pain'), significance: 'minor', status: 'active' },
    ],
    consultations: [
      {
        key: 'asthma-visit',
        type: 'Clinical - Face to face',
        started: '2024-03-05T09:30:00+00:00',
        ended: '2024-03-05T09:45:00+00:00',
        clinician,
        topics: [
          {
            title: 'Asthma',
            problems: ['asthma'],
            items: [
              { note: 'Wheeze after exercise – uses reliever 2–3 times a week.\nPatient’s own words.' },
              'observation:peak-flow',
              'observation:pressure',
              'observation:weight',
              'report:count',
              'diary:asthma-review',
            ],
          },
        ],
      },
      {
        key: 'infection-visit',
        type: 'Clinical - Telephone',
        started: '2022-11-08T16:20:00+00:00',
        clinician,
        topics: [
          {
            headings: [
              { title: 'Examination', items: ['observation:chest-signs'] },
              { items: ['referral:chest-clinic', 'immunisation:pneumococcal', 'document:clinic-letter'] },
            ],
          },
        ],
      },
      {
        key: 'without-period',
        type: 'Clinical - Other',
        clinician,
        topics: [
          {
            items: [
              { note: 'Note without a date' },
              { notSupplied: 'Reminder items are not supported by the provider system.' },
            ],
          },
        ],
      },
      {
        key: 'draft-visit',
        type: 'Clinical - Face to face',
        started: '2025-05-29T10:00:00+01:00',
        clinician,
        draft: true,
        topics: [{ items: [{ note: 'To be finished.' }] }],
      },
    ],
    immunisations: [
      {
        key: 'pneumococcal',
        procedure: coded('12866006', 'Pneumococcal vaccination'),
        product: legacy('Pneumococcal vaccine 0.5ml'),
        given: '2022-12-06',
        recorded: '2022-12-06',
        givenBy: clinician,
        lotNumber: 'PN22',
        dose: { value: '0.5', unit: 'ml' },
      },
      {
        key: 'influenza-refused',
        procedure: coded('315640000', 'Influenza vaccination declined'),
        notGiven: true,
        given: '2023-10-02',
        recorded: '2023-10-02',
        notForPatient: true,
      },
      {
        key: 'childhood',
        procedure: legacy('Measles mumps rubella vaccination'),
        given: '1990',
        recorded: '2009-03-02',
        reported: true,
        parentPresent: true,
        protocol: { dose: 1, of: 2, targets: [coded('14189004', 'Measles')] },
      },
    ],
    consents: [{ key: 'consent', term: legacy('Immunisation consent given'), effective: '2022-12-06' }],
    reports: [
      {
        key: 'count',
        issued: '2024-03-07T12:00:00+00:00',
        laboratory: clinician,
        specimens: [{ key: 'blood', type: 'Blood', collected: '2024-03-05' }],
        groups: [
          {
            key: 'group',
            term: legacy('Full blood count'),
            comment: 'Film:\n  Eosinophils    1.2   HIGH\n  Neutrophils    4.0',
            results: [
              result('haemoglobin', coded('1022431000000105', 'Haemoglobin estimation'), ['141.0', 'g/L'], {
                low: '130',
                high: '180',
              }),
              result('eosinophils', legacy('Eosinophil count'), ['1.2', '10*9/L'], { text: '< 0.4' }, high),
            ],
          },
        ],
        filing: [{ comment: 'Allergic, no action', filed: '2024-03-08T08:15:00+00:00', by: clinician }],
        consultation: 'asthma-visit',
      },
      {
        key: 'unfiled',
        issued: '2025-05-27T17:45:00+01:00',
        status: 'preliminary',
        results: [{ key: 'swab', term: legacy('Throat swab culture'), comment: 'Interim: no growth yet' }],
        notForPatient: true,
      },
    ],
    observations: [
      {
        key: 'peak-flow',
        term: legacy('Peak expiratory flow rate'),
        effective: '2024-03-05',
        value: { measured: { value: '412', unit: 'L/min' } },
        consultation: 'asthma-visit',
      },
      bloodPressure(
        'pressure',
        ['124', undefined],
        { effective: '2024-03-05', consultation: 'asthma-visit' },
        'alternative',
      ),
      measurement('weight', coded('27113001', 'Body weight'), ['71.50', 'kg'], {
        effective: '2024-03-05',
        consultation: 'asthma-visit',
      }),
      measurement('weight-earlier', coded('27113001', 'Body weight'), ['70.0', 'kg'], {
        effective: '2021-06',
      }),
      {
        key: 'chest-signs',
        term: legacy('Chest examination'),
        effective: '2022-11-08',
        members: ['crackles', 'wheeze'],
        membersLabel: 'Chest',
        consultation: 'infection-visit',
      },
      {
        key: 'crackles',
        term: legacy('Basal crackles'),
        effective: '2022-11-08',
        comment: 'Laterality: Right',
      },
      { key: 'wheeze', term: coded('56018004', 'Wheezing'), effective: '2022-11-08', performer: clinician },
      { key: 'smoking', term: coded('266919005', 'Never smoked tobacco'), effective: '2009' },
      { key: 'undated-entry', term: legacy('Lives alone'), notForPatient: true },
    ],
    referrals: [
      {
        key: 'chest-clinic',
        reasons: [legacy('Referral to respiratory physician')],
        authored: '2022-11-09',
        priority: 'routine',
        requestedBy: clinician,
        letters: ['clinic-letter'],
        consultation: 'infection-visit',
      },
      {
        key: 'earlier-referral',
        reasons: [legacy('Referral to physiotherapist')],
        authored: '2015',
        notForPatient: true,
      },
    ],
    diary: [
      {
        key: 'asthma-review',
        action: legacy('Asthma annual review'),
        due: '2025-03-05',
        raised: '2024-03-05',
        requestedBy: clinician,
        consultation: 'asthma-visit',
      },
      { key: 'coming', action: legacy('Blood pressure recheck'), due: '2099-01-15', raised: '2025-01-15' },
      { key: 'some-day', action: legacy('Spirometry'), notForPatient: true },
    ],
    documents: [
      {
        key: 'clinic-letter',
        type: { original: 'Clinical letter' },
        created: '2022-12-20',
        filed: '2022-12-23T10:00:00+00:00',
        author: clinician,
        contentType: 'application/pdf',
        size: 74_211,
        notForPatient: true,
        consultation: 'infection-visit',
      },
    ],
  };
}
