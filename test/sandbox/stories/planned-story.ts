import type { CodedTerm, StoryDate } from './clinical-story.ts';

/** An outbound referral (structured.md 3.8). */
export interface ReferralStory {
  readonly key: string;
  readonly reasons: readonly CodedTerm[];
  readonly authored?: StoryDate;
  readonly priority?: 'routine' | 'urgent' | 'asap';
  readonly requestedBy?: string;
  /** Keys of organisations or staff. */
  readonly recipients?: readonly string[];
  readonly specialty?: CodedTerm;
  readonly service?: CodedTerm;
  readonly description?: string;
  readonly notes?: readonly string[];
  /** Keys of documents. */
  readonly letters?: readonly string[];
  /** Booking reference of the e-Referral Service. */
  readonly bookingReference?: string;
  /** Absent: `unknown`, as always. */
  readonly cancelled?: boolean;
  readonly consultation?: string;
  readonly notForPatient?: boolean;
}

/** A planned action of the diary (structured.md 3.9). */
export interface DiaryStory {
  readonly key: string;
  readonly action: CodedTerm;
  /** Absent: no date was given. */
  readonly due?: StoryDate;
  readonly raised?: StoryDate;
  readonly requestedBy?: string;
  readonly reasons?: readonly CodedTerm[];
  readonly notes?: readonly string[];
  readonly consultation?: string;
  readonly notForPatient?: boolean;
}

/** What the record says about a document; never the document (structured.md 3.10). */
export interface DocumentStory {
  readonly key: string;
  readonly type: CodedTerm;
  readonly created?: StoryDate;
  readonly filed: StoryDate;
  /** Key of staff or organisation. */
  readonly author?: string;
  readonly description?: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** The document cannot be had: no url, and this sentence as the title. */
  readonly placeholder?: string;
  readonly consultation?: string;
  /** Both security label and `meta.security`. */
  readonly notForPatient?: boolean;
}
