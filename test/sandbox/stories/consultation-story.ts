import type { StoryDate } from './clinical-story.ts';
import type { ItemRef, NotSupplied } from './story-item.ts';

/** A narrative paragraph: an Observation with the code Comment note (structured.md 3.4). */
export interface NoteItem {
  readonly note: string;
  readonly notForPatient?: boolean;
}

export type ConsultationItem = ItemRef | NoteItem | NotSupplied;

export interface HeadingStory {
  readonly title?: string;
  readonly items: readonly ConsultationItem[];
}

/** Either headings or items, never mixed (structured.md 2.5). */
export interface TopicStory {
  readonly title?: string;
  /** Keys of problems that the topic is about. */
  readonly problems?: readonly string[];
  readonly headings?: readonly HeadingStory[];
  readonly items?: readonly ConsultationItem[];
}

export interface ConsultationStory {
  readonly key: string;
  readonly type: string;
  /** Absent: an Encounter without a period (supplier-data.md 3). */
  readonly started?: StoryDate;
  readonly ended?: StoryDate;
  /** Minutes, as source text. */
  readonly minutes?: string;
  /** Primary performer; absent: only who recorded it is known. */
  readonly clinician?: string;
  readonly recordedBy?: string;
  readonly others?: readonly string[];
  readonly place?: string;
  /** Not finalised at the practice: status `unknown` (structured.md 3.4). */
  readonly draft?: boolean;
  readonly notForPatient?: boolean;
  readonly topics?: readonly TopicStory[];
}
