import type { CodedTerm, StoryDate } from './clinical-story.ts';
import type { ItemRef, NotSupplied } from './story-item.ts';

export interface RelatedProblem {
  readonly relation: 'parent' | 'child' | 'sibling';
  /** Key of the other problem. */
  readonly problem: string;
}

export interface ProblemStory {
  readonly key: string;
  readonly term: CodedTerm;
  readonly significance: 'major' | 'minor';
  readonly status: 'active' | 'inactive';
  readonly onset?: StoryDate;
  readonly abated?: StoryDate;
  readonly recorded?: StoryDate;
  readonly recordedBy?: string;
  readonly notes?: readonly string[];
  /** Key of the first consultation. */
  readonly consultation?: string;
  /** The item that was made a problem (structured.md 3.3). */
  readonly actual?: ItemRef;
  readonly related?: readonly (ItemRef | NotSupplied)[];
  readonly relatedProblems?: readonly RelatedProblem[];
  readonly notForPatient?: boolean;
}
