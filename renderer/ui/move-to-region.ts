import { labels } from './labels.ts';

const names: ReadonlyMap<string, string> = new Map(Object.entries(labels.regionNames));

/** Moves the focus to the next (`1`) or previous (`-1`) region in reading order, round and round; answers its name. */
export function moveToRegion(step: 1 | -1): string | undefined {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  if (regions.length === 0) return undefined;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const from = here === -1 && step === -1 ? 0 : here;
  const next = regions.at((from + step + regions.length) % regions.length);
  next?.focus();
  return names.get(next?.dataset['region'] ?? '');
}
