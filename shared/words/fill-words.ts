import type { SlotValues } from './word-entry.ts';

/** What stands in a slot whose value is missing: a neutral noun, never `undefined`, never braces. */
const neutralNouns: Readonly<Record<string, string>> = {
  practice: 'the GP practice',
  area: 'this part of the record',
  new: 'a different number',
  date: 'a date not known',
  n: 'a few',
  count: 'some',
  minutes: 'more than 30',
  types: 'not known',
  text: 'nothing more',
  reason: 'It is too easy to guess.',
  display: 'Its name was not sent.',
  field: 'details',
  from: 'the first date',
  to: 'the last date asked for',
  a: 'not known',
  b: 'not known',
  time: 'a time not known',
  retrieved: 'at a time not known',
  name: 'a member of staff',
  odsCode: 'code not known',
};

/** Fills the `{slots}` of a catalogue sentence. A missing or blank value gives a neutral noun, with a capital where a sentence starts. */
export function fillWords(text: string, values: SlotValues = {}): string {
  return text.replace(/\{(\w+)\}/gu, (_, slot: string, offset: number) => {
    const value = Object.hasOwn(values, slot) ? values[slot]?.trim() : undefined;
    if (value !== undefined && value !== '') return value;
    const noun = Object.hasOwn(neutralNouns, slot) ? neutralNouns[slot] : undefined;
    return startsSentence(text, offset) ? capital(noun ?? 'not known') : (noun ?? 'not known');
  });
}

/** Whether a slot at `offset` opens a sentence. */
function startsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?]["”’]?\s+)$/u.test(text.slice(0, offset));
}

/** First letter in upper case. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
