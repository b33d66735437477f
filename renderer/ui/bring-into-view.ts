/** Gives an element the focus and scrolls it to a place in the window; a page without layout has nowhere to scroll. */
export function bringIntoView(element: HTMLElement, block: 'start' | 'center'): void {
  element.focus({ preventScroll: true });
  if (typeof element.scrollIntoView === 'function') element.scrollIntoView({ block });
}
