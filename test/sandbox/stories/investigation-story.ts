import type { CodedTerm, StoryDate } from './clinical-story.ts';
import type { InterpretationStory, ObservationStory } from './observation-story.ts';

/** Who filed a report, and what they wrote (structured.md 3.7). */
export interface FilingStory {
  readonly comment: string;
  readonly filed: StoryDate;
  readonly by?: string;
}

export interface SpecimenStory {
  readonly key: string;
  readonly type: string;
  readonly accession?: string;
  readonly collected?: StoryDate;
  readonly received?: StoryDate;
  readonly fasting?: boolean;
  readonly note?: string;
}

export interface GroupStory {
  readonly key: string;
  readonly term: CodedTerm;
  readonly comment?: string;
  readonly interpretation?: InterpretationStory;
  readonly specimen?: string;
  readonly results: readonly ObservationStory[];
  readonly filing?: readonly FilingStory[];
}

export interface TestRequestStory {
  /** Absent: the literal `No code available` (structured.md 3.7). */
  readonly term?: CodedTerm;
  readonly requestedBy?: string;
  readonly authored?: StoryDate;
  readonly reason?: string;
  readonly note?: string;
}

export interface ReportStory {
  readonly key: string;
  readonly issued: StoryDate;
  /** Absent: `unknown`, as mostly (structured.md 3.7). */
  readonly status?: 'final' | 'preliminary';
  /** Absent: Laboratory. */
  readonly category?: string;
  /** Key of an organisation or of staff. */
  readonly laboratory?: string;
  readonly reportNumber?: string;
  readonly conclusion?: string;
  readonly codedDiagnosis?: CodedTerm;
  readonly specimens?: readonly SpecimenStory[];
  readonly request?: TestRequestStory;
  readonly groups?: readonly GroupStory[];
  /** Results that belong to no group. */
  readonly results?: readonly ObservationStory[];
  readonly filing?: readonly FilingStory[];
  readonly consultation?: string;
  readonly notForPatient?: boolean;
}
