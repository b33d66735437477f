import type { PatientStory } from './patient-story.ts';

/** Words that only the changed record holds, for tests. */
export const changedWords = {
  dose: 'Dose changed at the practice: half a tablet each morning',
  allergy: 'Adverse reaction to flucloxacillin',
} as const;

/**
 * The record after the practice worked on it: the first medicine has another dose, one allergy came, and one
 * uncategorised entry went (of a person without any, the last immunisation). Whatever is linked to what went is left.
 */
export function changedStory(story: PatientStory): PatientStory {
  const [first, ...medicines] = story.medicines;
  const { observations = [], immunisations = [] } = story;
  const links = JSON.stringify([
    story.problems,
    story.consultations,
    observations.map(({ members }) => members),
  ]);
  const gone = observations.find(
    ({ key, members }) =>
      members === undefined && !links.includes(`"observation:${key}"`) && !links.includes(`"${key}"`),
  );
  return {
    ...story,
    medicines: first === undefined ? [] : [{ ...first, doses: [{ text: changedWords.dose }] }, ...medicines],
    allergies: [
      ...story.allergies,
      {
        key: 'came-since',
        substance: { original: changedWords.allergy },
        category: 'medication',
        recorded: '2025-05-28',
      },
    ],
    ...(gone === undefined
      ? { immunisations: immunisations.slice(0, -1) }
      : { observations: observations.filter((observation) => observation !== gone) }),
  };
}
