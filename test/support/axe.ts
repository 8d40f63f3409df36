import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page as Tab } from 'playwright-core';

/**
 * What axe objects to on a page: a line for each rule, with the elements that break it. Its script is injected, which a page's
 * own policy would refuse: `bypassCSP`. See https://github.com/dequelabs/axe-core/blob/develop/doc/API.md.
 */
export async function objectionsTo(tab: Tab, without: readonly string[] = []): Promise<string[]> {
  // A page whose content alone was changed still has it.
  if (!(await tab.evaluate(`'axe' in window`))) await tab.evaluate(axe.source);
  const options: RunOptions = {
    // Of what passes nobody reads the elements, and finding how each is selected takes long.
    resultTypes: ['violations'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
  const run = `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`;
  const violations = await tab.evaluate<AxeResults['violations']>(run);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
