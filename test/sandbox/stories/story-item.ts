/** What a consultation or a problem may hold; `issue` keys are `medicine/issue`. */
export type ItemKind =
  | 'medicine'
  | 'issue'
  | 'allergy'
  | 'immunisation'
  | 'observation'
  | 'report'
  | 'referral'
  | 'diary'
  | 'document'
  | 'problem'
  | 'consultation';

/** One entry of a story, by kind and key, e.g. `observation:weight-2024`. */
export type ItemRef = `${ItemKind}:${string}`;

/** An item that exists at the practice but cannot be sent: a sentence stands in its place (structured.md 2.9). */
export interface NotSupplied {
  readonly notSupplied: string;
}

export function isItemRef(item: unknown): item is ItemRef {
  return typeof item === 'string' && item.includes(':');
}

export function kindOf(item: ItemRef): ItemKind {
  // The type says that a kind stands before the first colon.
  return item.slice(0, item.indexOf(':')) as ItemKind;
}

export function keyOf(item: ItemRef): string {
  return item.slice(item.indexOf(':') + 1);
}
