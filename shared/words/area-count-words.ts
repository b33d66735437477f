import type { SupplyState } from '../record/record-view.ts';
import { areaName } from './area-state-words.ts';
import type { WordedArea } from './area-state-words.ts';
import { capital } from './fill-words.ts';

const stateNotes: Readonly<Record<Exclude<SupplyState, 'partial' | 'complete'>, string>> = {
  'not-requested': 'not loaded',
  loading: 'loading',
  failed: 'could not be loaded',
  'not-returned': 'nothing was sent',
  'not-supplied': 'not supplied',
  'switched-off': 'turned off by the practice system',
  withheld: 'cannot be shown',
  'role-hidden': 'not part of your access',
  'empty-in-period': 'nothing in the dates asked for',
  'empty-recorded': 'not recorded',
};

/** A rail item for a screen reader: `Medicines, 14 entries, 1 warning`, `Allergies, not recorded` (clinical-ui.md 9.2). */
export function railWords(area: WordedArea, state: SupplyState, entries: number, warnings: number): string {
  return [capital(areaName(area)), countOrState(state, entries), ...warningCount(warnings)].join(', ');
}

/** What the status region says once an area is there: `Medicines loaded. 14 entries. 1 warning.` (A11Y-22). */
export function loadedWords(area: WordedArea, state: SupplyState, entries: number, warnings: number): string {
  const name = capital(areaName(area));
  const arrived = state === 'partial' || state === 'complete';
  const first = arrived ? [`${name} loaded`, entryCount(entries)] : [railWords(area, state, entries, 0)];
  return [...first, ...warningCount(warnings)].map((part) => `${part}.`).join(' ');
}

function countOrState(state: SupplyState, entries: number): string {
  return state === 'partial' || state === 'complete' ? entryCount(entries) : stateNotes[state];
}

function entryCount(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

function warningCount(count: number): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? '1 warning' : `${count} warnings`];
}
