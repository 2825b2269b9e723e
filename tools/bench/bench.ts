import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser, isRoot } from '../browser.ts';
import { serve } from '../serve.mjs';
import budgets from './budgets.json' with { type: 'json' };
import { RUNS, SLOWDOWN } from './course.ts';
import { type Pages, bundleRival, comparedPages } from './pages.ts';
import { type Line, budgetTable, keeps, median, table } from './report.ts';
import { type Ride, ride } from './ride.ts';
import { type Weight, weigh } from './weigh.ts';

const dist = process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url));

type Rides = Readonly<Record<keyof Pages, readonly Ride[]>>;

/** Scrolls the pages in turn, so that a slow moment of the machine meets all of them. */
async function compare(url: string, pages: Pages, executablePath: string): Promise<Rides> {
  const rival = await bundleRival();
  const rides: Record<keyof Pages, Ride[]> = { story: [], rival: [], motionless: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const name of ['motionless', 'story', 'rival'] as const) {
      const browser = await chromium.launch({ executablePath, args: isRoot() ? ['--no-sandbox'] : [] });
      try {
        rides[name].push(await ride(browser, url, pages[name], rival));
      } finally {
        await browser.close();
      }
    }
  }
  return rides;
}

function linesOf(weight: Weight, rides: Rides): Line[] {
  const middle = (name: keyof Pages, what: keyof Ride): number => median(rides[name].map((one) => one[what]));
  const beyond = (name: keyof Pages): number => middle(name, 'busy') - middle('motionless', 'busy');
  const measured = {
    ...weight,
    longTasks: middle('story', 'longTasks'),
    slowFrames: middle('story', 'slowFrames'),
    motion: beyond('story') / beyond('rival'),
  };
  const names: Record<keyof typeof budgets, string> = {
    script: 'Script',
    page: 'Page, all requests',
    webFonts: 'Web fonts',
    otherOrigins: 'Other origins',
    longTasks: 'Long tasks',
    slowFrames: 'Slow frames',
    motion: 'Motion',
  };
  return (Object.keys(names) as (keyof typeof budgets)[]).map((key) => ({
    name: names[key],
    measured: measured[key],
    ...budgets[key],
  }));
}

function ridesTable(rides: Rides): string {
  const columns = [
    'busy',
    'script',
    'style',
    'layout',
    'frames',
    'slowFrames',
    'longestFrame',
    'longTasks',
    'longestTask',
  ] as const;
  const titles = [
    'busy s',
    'script s',
    'style s',
    'layout s',
    'frames',
    'slow',
    'longest ms',
    'long tasks',
    'longest ms',
  ];
  const rows = (Object.keys(rides) as (keyof Pages)[]).map((name) => [
    name,
    ...columns.map((column) => median(rides[name].map((one) => one[column]))),
  ]);
  return table([['', ...titles], ...rows]);
}

async function bench(): Promise<boolean> {
  if (!existsSync(`${dist}/index.html`)) throw new Error(`${dist} holds no built site: run npm run build first.`);
  const pages = comparedPages(readFileSync(`${dist}/index.html`, 'utf8'));
  const executablePath = await findBrowser();
  const server = await serve({ folder: dist });
  try {
    const browser = await chromium.launch({ executablePath, args: isRoot() ? ['--no-sandbox'] : [] });
    const weight = await weigh(browser, server.url).finally(() => browser.close());
    const rides = await compare(server.url, pages, executablePath);
    const lines = linesOf(weight, rides);
    console.log(`\n${budgetTable(lines)}\n`);
    console.log(`A whole scroll on a phone, ${SLOWDOWN} times slower than this machine; medians of ${RUNS} runs each:`);
    console.log(`${ridesTable(rides)}\n`);
    console.log('story: as built. rival: the same page, scrollama and d3-transition move each mark by itself.');
    console.log('motionless: the same page without the script that changes pictures. busy: main thread.');
    console.log('Motion is what the story costs beyond motionless, as a share of what the rival costs beyond it.');
    return lines.every(keeps);
  } finally {
    await server.close();
  }
}

try {
  process.exitCode = (await bench()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
