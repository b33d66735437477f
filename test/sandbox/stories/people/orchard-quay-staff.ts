import type { OrganisationStory, StaffStory } from '../patient-story.ts';

const wards = Array.from({ length: 24 }, (_, index) => index + 1);

/** Dozens of organisations come along in one record of this supplier, few with an ODS code. */
export const orchardQuayOrganisations: readonly OrganisationStory[] = wards.map((ward) => ({
  key: `organisation-${ward}`,
  name: `Testport Community Service ${ward} (synthetic)`,
  ...(ward % 6 === 0 ? { odsCode: `T9H${String(ward).padStart(2, '0')}` } : {}),
}));

/** Staff of the practice T9P03, and a clinician of another organisation for every third one. */
export const orchardQuayStaff: readonly StaffStory[] = [
  {
    key: 'dr-fixturefield',
    name: { prefix: 'Dr', given: ['Priya'], family: 'Fixturefield' },
    role: { code: 'R0260', display: 'General Medical Practitioner' },
  },
  ...wards
    .filter((ward) => ward % 3 === 0)
    .map((ward): StaffStory => ({
      key: `clinician-${ward}`,
      name: { given: [], family: `Stubberson-${ward}` },
      role: { code: 'R0050', display: 'Consultant' },
      organisation: `organisation-${ward}`,
    })),
];
