import type { Failure } from '../contract/errors.ts';
import type { AreaId } from '../record/record-view.ts';
import { areaName, areaStateWords } from './area-state-words.ts';
import { errorWords } from './error-words.ts';
import type { SlotValues } from './word-entry.ts';

/** Sentences that hold while a record is being opened and not for one part of an open one. */
const ofAnOpening: readonly string[] = ['No record was opened.', 'No record has been opened.'];

export interface AreaFailureWords {
  readonly headline: string;
  /** What happened, and what it means. */
  readonly sentences: readonly string[];
}

/** An area that could not be loaded: never none, then what stopped it (9.5, H-05). */
export function areaFailureWords(area: AreaId, failure: Failure, slots: SlotValues = {}): AreaFailureWords {
  const { headline } = areaStateWords(area, 'failed');
  const { headline: cause, text } = errorWords(failure, { ...slots, area: areaName(area) });
  const without = ofAnOpening.reduce((kept, sentence) => kept.replace(sentence, ''), text);
  const meaning = without.replaceAll(/\s+/gu, ' ').trim();
  return {
    headline,
    sentences: [
      `${cause}.`,
      ...(/do not assume/iu.test(meaning) ? [] : ['Do not assume there are none.']),
      meaning,
    ],
  };
}
