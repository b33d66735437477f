import type { CodedTerm, StoryDate } from './clinical-story.ts';
import type { MeasuredStory } from './observation-story.ts';

/** A vaccination that was given, or that was intended and not given (structured.md 3.5). */
export interface ImmunisationStory {
  readonly key: string;
  readonly procedure: CodedTerm;
  /** Absent: the NullFlavor `UNK`. */
  readonly product?: CodedTerm;
  readonly notGiven?: boolean;
  readonly reasonNotGiven?: CodedTerm;
  readonly given?: StoryDate;
  readonly recorded: StoryDate;
  /** True: told by somebody else than who gave it. */
  readonly reported?: boolean;
  readonly reportOrigin?: string;
  readonly givenBy?: string;
  readonly enteredBy?: string;
  readonly place?: string;
  readonly manufacturer?: string;
  readonly lotNumber?: string;
  readonly expires?: StoryDate;
  readonly site?: CodedTerm;
  readonly route?: CodedTerm;
  readonly dose?: MeasuredStory;
  readonly reason?: CodedTerm;
  readonly protocol?: {
    readonly dose: number;
    readonly of?: number;
    readonly targets: readonly CodedTerm[];
    readonly description?: string;
  };
  readonly parentPresent?: boolean;
  readonly notes?: readonly string[];
  readonly consultation?: string;
  readonly notForPatient?: boolean;
}
