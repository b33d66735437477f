import type { StructuredAsk } from './structured-ask.ts';

/** One thing that the record of some person must show: FHIRPath that is not empty there. */
export interface StoryFeature {
  readonly feature: string;
  readonly storyId: string;
  readonly expression: string;
  /** How many; absent: at least one. */
  readonly count?: number;
  /** Absent: allergies and medicines. */
  readonly ask?: StructuredAsk;
}
