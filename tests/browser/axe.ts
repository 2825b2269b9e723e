import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** WCAG 2.2 up to AA, what axe calls best practice, and the size of targets, which it leaves out by itself. */
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** The rules that ask about colours: all that a theme changes. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/**
 * What axe finds wrong with a page as it is now.
 * @param within a selector, where only a part is looked at
 * @param only the rules that are asked about, where not all are
 * @returns a line for each fault: the rule, and the first element that breaks it
 */
export async function axeFaults(page: Page, within?: string, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ([context, options]) => {
      const { axe } = window as unknown as { axe: { run(on: ElementContext, how: RunOptions): Promise<AxeResults> } };
      const { violations } = await axe.run(context ?? document, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map(({ html, target }) => `${id}: ${String(target)} ${html.slice(0, 120)}`),
      );
    },
    [within, only ? { ...OPTIONS, runOnly: [...only] } : OPTIONS] as const,
  );
}
