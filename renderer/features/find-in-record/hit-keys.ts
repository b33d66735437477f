/**
 * Where the focus goes from here: Down and Enter lead from the box into the hits, Up and Down through them and back.
 * `undefined` where the key is the element's own, as Enter is a hit's.
 */
export function nextHit(
  key: string,
  present: Element | null,
  box: HTMLElement | null,
  hits: readonly HTMLElement[],
): HTMLElement | undefined {
  if (present === box) return key === 'ArrowDown' || key === 'Enter' ? hits[0] : undefined;
  const at = hits.findIndex((hit) => hit === present);
  if (at < 0) return undefined;
  if (key === 'ArrowDown') return hits[at + 1] ?? hits[at];
  if (key !== 'ArrowUp') return undefined;
  return at === 0 ? (box ?? undefined) : hits[at - 1];
}
