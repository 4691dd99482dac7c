import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds against WCAG 2.2 AA on a page as it stands, one line each; nothing is what a test wants. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(source);
  // a colour that is on its way to another is neither
  await page.evaluate(`Promise.allSettled(
    document.getAnimations().flatMap(({ effect, finished }) => effect?.getTiming().iterations === Infinity ? [] : [finished]),
  )`);
  const options = JSON.stringify({ runOnly: { type: 'tag', values: rules } });
  const { violations } = await page.evaluate<Found>(`axe.run(document, ${options})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}: ${html} ${failureSummary.replaceAll('\n', ' ')}`),
  );
};
