import axe from 'axe-core';

/** What axe finds wrong in an element, as `rule: markup`. Contrast and target size need a real browser, landmarks a whole page. */
export async function axeViolations(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
