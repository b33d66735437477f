import type { CodedTerm, StoryDate } from './clinical-story.ts';

/** A measured value; numbers are source text, so that `7.0` stays `7.0`. */
export interface MeasuredStory {
  readonly value: string;
  readonly unit?: string;
  readonly comparator?: '<' | '<=' | '>=' | '>';
  readonly approximate?: boolean;
}

export type ValueStory =
  | { readonly measured: MeasuredStory }
  | { readonly text: string }
  | { readonly coded: CodedTerm }
  | { readonly absent: 'unknown' | 'not-performed' };

export interface RangeStory {
  readonly low?: string;
  readonly high?: string;
  readonly unit?: string;
  /** Ranges such as `< 5` come as text (structured.md 3.6). */
  readonly text?: string;
  /** What the range is for, e.g. `Female 70 years and over`. */
  readonly kind?: string;
}

export interface InterpretationStory {
  readonly code: 'H' | 'L' | 'HH' | 'LL' | 'A' | 'N';
  readonly words: string;
}

export interface ComponentStory {
  readonly term: CodedTerm;
  readonly value?: ValueStory;
  readonly range?: RangeStory;
  readonly interpretation?: InterpretationStory;
}

/** One Observation, whatever its role (structured.md 3.6). */
export interface ObservationStory {
  readonly key: string;
  readonly term: CodedTerm;
  readonly effective?: StoryDate;
  /** An `effectivePeriod` that ended then. */
  readonly until?: StoryDate;
  /** When it was typed; never the clinical date. */
  readonly issued?: StoryDate;
  readonly value?: ValueStory;
  readonly components?: readonly ComponentStory[];
  readonly interpretation?: InterpretationStory;
  readonly ranges?: readonly RangeStory[];
  readonly comment?: string;
  /** Key of staff or organisation. */
  readonly performer?: string;
  readonly bodySite?: CodedTerm;
  /** Absent: `final`. */
  readonly status?: string;
  /** Keys of Observations that belong to it. */
  readonly members?: readonly string[];
  /** With it the members hang on a QuestionnaireResponse of that label where the supplier does so. */
  readonly membersLabel?: string;
  readonly consultation?: string;
  readonly notForPatient?: boolean;
}
