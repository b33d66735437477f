/**
 * Whether a value is plain JSON-like content of at most `cap` characters as JSON text.
 * Stops counting at the cap, so that a huge input costs no more than a large one; anything but plain
 * objects, lists, text, numbers, truth values and nothing does not fit at all.
 */
export function fitsSizeCap(value: unknown, cap: number): boolean {
  return remainingAfter(value, cap) >= 0;
}

/** What is left of a budget of characters; negative once it is spent. */
function remainingAfter(value: unknown, budget: number): number {
  if (budget < 0) return budget;
  if (value === undefined) return budget;
  if (typeof value === 'string') {
    return value.length > budget ? -1 : budget - JSON.stringify(value).length;
  }
  if (value === null || typeof value === 'number' || typeof value === 'boolean') {
    return budget - String(value).length;
  }
  if (typeof value !== 'object') return -1;
  if (Array.isArray(value)) return remainingAfterParts(value, budget);
  if (!isPlainObject(value)) return -1;
  return remainingAfterParts(Object.entries(value).flat(), budget);
}

/** Each part costs itself and one separator; two more characters are the brackets. */
function remainingAfterParts(parts: readonly unknown[], budget: number): number {
  if (parts.length > budget) return -1;
  let remaining = budget - 2;
  for (const part of parts) remaining = remainingAfter(part, remaining - 1);
  return remaining;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
