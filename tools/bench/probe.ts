import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser, isRoot } from '../browser.ts';
import { serve } from '../serve.mjs';
import { comparedPages, bundleRival } from './pages.ts';
import { ride } from './ride.ts';
const dist = process.argv[2]!; const names = process.argv[3]!.split(','); const slow = +(process.argv[4] ?? 4); const runs = +(process.argv[5] ?? 1);
const pages = comparedPages(readFileSync(`${dist}/index.html`, 'utf8'));
const exe = await findBrowser(); const server = await serve({ folder: dist }); const rival = names.includes('rival') ? await bundleRival() : '';
for (let r = 0; r < runs; r++) for (const name of names) {
  const b = await chromium.launch({ executablePath: exe, args: isRoot() ? ['--no-sandbox'] : [] });
  const x = await ride(b, { url: server.url, html: pages[name as 'story'], rival, slowdown: slow });
  console.log(name.padEnd(12), Object.entries(x).map(([k, v]) => `${k} ${(+v).toFixed(2)}`).join('  '));
  await b.close();
}
await server.close();
