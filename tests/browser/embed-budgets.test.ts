import { expect, test } from 'vitest';
import budgets from '../../tools/bench/budgets.json' with { type: 'json' };
import { EMBED_NAMES, embedCosts, mostOfEmbeds } from '../../tools/bench/embeds.ts';
import { openHost } from './host.ts';
import { withSite } from './open.ts';

const site = withSite();
const costs = embedCosts('dist');
const most = mostOfEmbeds('dist', costs);

test.each(Object.keys(EMBED_NAMES) as (keyof typeof EMBED_NAMES)[])('every embed keeps the budget “%s”', (name) => {
  expect(costs.length).toBeGreaterThan(50);
  expect(most[name]).toBeGreaterThanOrEqual(name === 'embedOrigins' ? 0 : 0.1);
  expect(most[name]).toBeLessThanOrEqual(budgets[name].most);
});

test('a browser asks for as many files as were counted, of one origin, and keeps nothing of its own', async () => {
  const path = costs.toSorted((a, b) => b.weight - a.weight)[0]?.path ?? '';
  const host = await openHost();
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(host.page(`<!doctype html><iframe src="${site.url}${path}/" width="600" height="900"></iframe>`));
  await page.waitForLoadState('networkidle');
  const ofEmbed = asked.filter((address) => new URL(address).origin !== new URL(page.url()).origin);
  expect(ofEmbed.map((address) => new URL(address).origin)).toEqual(Array(3).fill(new URL(site.url).origin));
  await page.goto(`${site.url}${path}/`, { waitUntil: 'networkidle' });
  const kept = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    document.querySelectorAll('script[type="module"]').length,
  ]);
  expect(kept).toEqual(['', 0, 0, 0, 0]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
  host.close();
});
