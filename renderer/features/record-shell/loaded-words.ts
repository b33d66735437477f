import { labels } from '../../ui/labels.ts';
import type { AreaDefinition } from './area-definition.ts';

/** What the live region says of a newly shown area; never a nought, which would read as none recorded (A11Y-22, H-05). */
export function loadedWords({
  shortName,
  count,
  uncountedWords,
  warningCount,
  state,
}: AreaDefinition): string {
  const figure =
    count > 0
      ? labels.loaded(shortName, `${count} ${labels.entries(count)}`)
      : `${shortName}: ${uncountedWords ?? labels.areaStates[state]}.`;
  return warningCount === 0 ? figure : `${figure} ${labels.warningCount(warningCount)}.`;
}
