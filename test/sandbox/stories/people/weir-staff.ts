import type { StaffStory } from '../patient-story.ts';

/** Staff of the practice T9P02; the first is the usual GP. */
export const weirStaff: readonly StaffStory[] = [
  {
    key: 'dr-sandboxe',
    name: { prefix: 'Dr', given: ['Owain'], family: 'Sandboxe' },
    role: { code: 'R0260', display: 'General Medical Practitioner' },
  },
  {
    key: 'nurse-demoby',
    name: { prefix: 'Ms', given: ['Carys'], family: 'Demoby' },
    role: { code: 'R0700', display: 'Community Nurse' },
  },
];
