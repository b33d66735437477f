export type { PatientStory, PdsStory, Practice } from './patient-story.ts';
export { practices } from './practices.ts';
export { stories } from './all-stories.ts';
export { testNhsNumber } from './test-nhs-number.ts';
export { buildPdsPatient } from './pds/build-pds-patient.ts';
export { buildStructuredBundle } from './structured/build-structured-bundle.ts';
export type { StructuredAsk } from './structured-ask.ts';
export { changedStory, changedWords } from './changed-story.ts';
