import type { RefreshChanges } from '../record/record-view.ts';
import { areaName } from './area-state-words.ts';
import { changeCounts, refreshWords } from './fetch-words.ts';
import { fillWords } from './fill-words.ts';

/**
 * What changed by area: `Since the copy of 23-Nov-2026 14:05: medicines 1 new, 1 changed. No change in: allergies.`
 * Only the areas that both copies have are spoken of.
 */
export function refreshSentence(changes: readonly RefreshChanges[], before: string): string {
  const since = fillWords(refreshWords.since, { time: before });
  const counted = changes.map(({ area, added, changed, gone }) => ({
    name: areaName(area),
    counts: changeCounts(added, changed, gone.length),
  }));
  const different = counted.filter(({ counts }) => counts !== '');
  const same = counted.filter(({ counts }) => counts === '').map(({ name }) => name);
  const said = different.map(({ name, counts }) => `${name} ${counts}`).join('; ');
  return [
    said === '' ? `${since}: ${refreshWords.nothing}.` : `${since}: ${said}.`,
    ...(said !== '' && same.length > 0 ? [`${refreshWords.noChangeIn}: ${same.join(', ')}.`] : []),
  ].join(' ');
}
