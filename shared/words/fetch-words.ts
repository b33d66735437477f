/** While parts of a record are asked for, one by one (9.5). */
export const fetchWords = {
  /** On the opening screen, after the practice failed over the whole (structured.md 5). */
  apart: 'The practice could not send everything at once. Bedside now asks for each part by itself.',
  /** While an area that is on screen is asked for anew. */
  again: 'Getting {area} again. What you see is the copy from before.',
  /** Where the request after it failed and rows of an earlier one stand. */
  failedAgain: 'The last request for {area} failed. What you see is the copy from before.',
  othersWork: 'You can use other sections.',
} as const;

/** What a refresh found (SAFE-17). */
export const refreshWords = {
  since: 'Since the copy of {time}',
  nothing: 'no change in what has come again',
  noChangeIn: 'No change in',
  unchanged: 'no change',
  gone: 'No longer there',
  lead: 'Compared with that copy only. An entry may also be gone because it is now withheld.',
  more: 'See what changed',
} as const;

/** `1 new, 2 changed, 1 no longer there`; empty where nothing changed. */
export function changeCounts(added: number, changed: number, gone: number): string {
  return [
    added === 0 ? '' : `${added} new`,
    changed === 0 ? '' : `${changed} changed`,
    gone === 0 ? '' : `${gone} no longer there`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
