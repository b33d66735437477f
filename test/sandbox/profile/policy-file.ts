/**
 * The organisation's role policy as the sandbox hands it out (integration.md 6.2.3, DESIGN 2.17).
 * The role codes of CIS2 are those of the sandbox's own provider.
 */
export const policyFile = {
  version: 1,
  policyVersion: '2026.1-sandbox',
  approvedBy: { name: 'Wilma Caldicotter (synthetic)', role: 'Caldicott Guardian' },
  approvedOn: '2026-01-05',
  tiers: {
    full: {
      areas: [
        'allergies',
        'medicines',
        'problems',
        'immunisations',
        'consultations',
        'investigations',
        'uncategorised',
        'referrals',
        'diary',
      ],
      htmlSections: ['SUM', 'PRB', 'ENC', 'ALL', 'CLI', 'MED', 'REF', 'OBS', 'IMM', 'ADM'],
    },
    restricted: {
      areas: ['allergies', 'medicines', 'immunisations'],
      htmlSections: ['SUM', 'ALL', 'MED', 'IMM'],
    },
  },
  roles: [
    {
      id: 'registered-nurse',
      name: 'Registered nurse',
      tier: 'full',
      registration: 'required',
      duties: [],
      cis2RoleCodes: ['S8000:G8000:R8001'],
      activityCodes: [],
    },
    {
      id: 'hospital-doctor',
      name: 'Hospital doctor',
      tier: 'full',
      registration: 'required',
      duties: [],
      cis2RoleCodes: ['S8000:G8000:R8000'],
      activityCodes: [],
    },
    {
      id: 'care-home-manager',
      name: 'Care home manager',
      tier: 'restricted',
      registration: 'not-required',
      duties: ['administrator'],
      cis2RoleCodes: ['S8002:G8003:R8008'],
      activityCodes: [],
    },
    {
      id: 'senior-carer',
      name: 'Senior carer',
      tier: 'restricted',
      registration: 'not-required',
      duties: [],
      cis2RoleCodes: [],
      activityCodes: [],
    },
    {
      id: 'privacy-officer',
      name: 'Privacy officer',
      tier: 'none',
      registration: 'not-required',
      duties: ['privacy-officer'],
      cis2RoleCodes: ['S8002:G8003:R0001'],
      activityCodes: [],
    },
  ],
} as const;
