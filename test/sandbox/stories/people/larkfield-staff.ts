import type { StaffStory } from '../patient-story.ts';

/** Staff of the practice T9P01; the first is the usual GP. */
export const larkfieldStaff: readonly StaffStory[] = [
  {
    key: 'dr-mockridge',
    name: { prefix: 'Dr', given: ['Helena'], family: 'Mockridge' },
    role: { code: 'R0260', display: 'General Medical Practitioner' },
  },
  {
    key: 'sister-protoby',
    name: { prefix: 'Sister', given: ['Joan'], family: 'Protoby' },
    role: { code: 'R0600', display: 'Specialist Nurse Practitioner' },
  },
  {
    key: 'clerk-trialworth',
    name: { prefix: 'Mr', given: ['Anil'], family: 'Trialworth' },
    role: { code: 'R1720', display: 'Clerical Worker' },
  },
];
