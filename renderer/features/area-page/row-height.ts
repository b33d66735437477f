/** Below this width rows are blocks, every cell on a line of its own. */
const blocksBelow = 900;

/** A guess until a row has been on the page once. */
export function estimatedHeight(): number {
  return window.innerWidth < blocksBelow ? 320 : 76;
}

/** True height of what stands in a row's place, open parts included; a page without layout has none to give. */
export function heightOf(element: Element): number {
  const { height } = element.getBoundingClientRect();
  return height > 0 ? height : estimatedHeight();
}
