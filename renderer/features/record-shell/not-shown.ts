import type { Completeness } from '../../../shared/record/record-view.ts';

/** Values for W-NOTSHOWN; undefined when everything received is on screen or accounted for (SAFE-21). */
export function notShownValues({
  notShown,
}: Completeness): { readonly count: string; readonly types: string } | undefined {
  const count = notShown.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return undefined;
  return { count: String(count), types: notShown.map((each) => `${each.type} (${each.count})`).join(', ') };
}
