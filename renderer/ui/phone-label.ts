import { labels } from './labels.ts';

const words: ReadonlyMap<string, string> = new Map(Object.entries(labels.phoneUses));

/** Label of a telephone number by its use, without a colon (UI-20). */
export function phoneLabel(use: string): string {
  return words.get(use.toLowerCase()) ?? labels.phoneOther;
}
