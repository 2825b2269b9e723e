import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser, isRoot } from '../browser.ts';
import { serve } from '../serve.mjs';
import budgets from './budgets.json' with { type: 'json' };
import { RUNS, SLOWDOWNS } from './course.ts';
import { deployed } from './deployed.ts';
import { EMBED_NAMES, mostOfEmbeds } from './embeds.ts';
import { type Audit, audit } from './lighthouse.ts';
import { paintRatio } from './paint.ts';
import { type Pages, bundleRival, comparedPages } from './pages.ts';
import { type Line, budgetTable, keeps, median, table } from './report.ts';
import { type Ride, ride } from './ride.ts';
import { type Weight, weigh } from './weigh.ts';

const dist = process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url));

type Rides = Readonly<Record<keyof Pages, readonly Ride[]>>;

/** Scrolls the pages in turn, so that a slow moment of the machine meets all of them. */
async function compare(url: string, pages: Pages, executablePath: string, slowdown: number): Promise<Rides> {
  const rival = await bundleRival();
  const rides: Record<keyof Pages, Ride[]> = { story: [], rival: [], motionless: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const name of ['motionless', 'story', 'rival'] as const) {
      const browser = await chromium.launch({ executablePath, args: isRoot() ? ['--no-sandbox'] : [] });
      try {
        rides[name].push(await ride(browser, { url, html: pages[name], rival, slowdown }));
      } finally {
        await browser.close();
      }
    }
  }
  return rides;
}

function middle(rides: readonly Ride[], what: keyof Ride): number {
  return median(rides.map((one) => one[what]));
}

/** What the story costs beyond the motionless page, as a share of what the rival costs beyond it. */
function motionShare({ story, rival, motionless }: Rides): number {
  const still = middle(motionless, 'busy');
  return (middle(story, 'busy') - still) / (middle(rival, 'busy') - still);
}

const NAMES: Record<keyof typeof budgets, string> = {
  script: 'Script',
  allScript: 'Script, everything used',
  page: 'Page, all requests',
  webFonts: 'Web fonts',
  otherOrigins: 'Other origins',
  longTasks: 'Long tasks',
  slowFrames: 'Slow frames',
  partialFrames: 'Partial frames',
  shift: 'Shift over a full scroll',
  paint: 'Largest paint',
  accessibility: 'Accessibility',
  bestPractices: 'Best practices',
  seo: 'Search engines',
  performance: 'Performance',
  motion: 'Motion',
  ...EMBED_NAMES,
};

function linesOf(weight: Weight, paint: number, audited: Audit, cost: Rides, smoothness: Rides): Line[] {
  const measured = {
    ...weight,
    ...mostOfEmbeds(dist),
    ...audited.lost,
    longTasks: middle(smoothness.story, 'longTasks'),
    slowFrames: middle(smoothness.story, 'slowFrames'),
    partialFrames: middle(smoothness.story, 'partialFrames'),
    shift: Math.max(...smoothness.story.map((one) => one.shift)),
    paint,
    motion: motionShare(cost),
  };
  const keys = Object.keys(NAMES) as (keyof typeof budgets)[];
  return keys.map((key) => ({ name: NAMES[key], measured: measured[key], ...budgets[key] }));
}

const COLUMNS = {
  'busy s': 'busy',
  'script s': 'script',
  'style s': 'style',
  'layout s': 'layout',
  frames: 'frames',
  slow: 'slowFrames',
  'partial %': 'partialFrames',
  'longest ms': 'longestFrame',
  'long tasks': 'longTasks',
  'longest task ms': 'longestTask',
} as const satisfies Record<string, keyof Ride>;

function ridesTable(rides: Rides): string {
  const rows = (Object.keys(rides) as (keyof Pages)[]).map((name) => [
    name,
    ...Object.values(COLUMNS).map((column) => middle(rides[name], column)),
  ]);
  return table([['', ...Object.keys(COLUMNS)], ...rows]);
}

/** What Lighthouse says of the site as it is deployed, with an address. */
async function auditDeployed(executablePath: string): Promise<Audit> {
  const { folder, remove } = deployed(dist);
  const server = await serve({ folder });
  try {
    return await audit(server.url, executablePath);
  } finally {
    await server.close();
    remove();
  }
}

async function bench(): Promise<boolean> {
  if (!existsSync(`${dist}/index.html`)) throw new Error(`${dist} holds no built site: run npm run build first.`);
  const pages = comparedPages(readFileSync(`${dist}/index.html`, 'utf8'));
  const executablePath = await findBrowser();
  const server = await serve({ folder: dist });
  try {
    const browser = await chromium.launch({ executablePath, args: isRoot() ? ['--no-sandbox'] : [] });
    const weight = await weigh(browser, server.url);
    const paint = await paintRatio(browser, dist);
    await browser.close();
    const audited = await auditDeployed(executablePath);
    const cost = await compare(server.url, pages, executablePath, SLOWDOWNS.cost);
    const smoothness = await compare(server.url, pages, executablePath, SLOWDOWNS.smoothness);
    const lines = linesOf(weight, paint, audited, cost, smoothness);
    console.log(`\n${budgetTable(lines)}`);
    console.log(`\nLighthouse, on a phone, takes points for: ${audited.faults.join(', ') || 'nothing'}.`);
    for (const [slowdown, rides] of [[SLOWDOWNS.cost, cost] as const, [SLOWDOWNS.smoothness, smoothness] as const]) {
      console.log(`\nA whole scroll on a phone, processor ${slowdown} times slower, medians of ${RUNS}:`);
      console.log(`${ridesTable(rides)}\nmotion ${motionShare(rides).toFixed(2)}`);
    }
    console.log('\nstory: as built. rival: the same page, scrollama and d3-transition move each mark by itself.');
    console.log(
      'motionless: the same page without the script that changes pictures. busy: main thread, processor time.',
    );
    console.log('motion: what the story costs beyond motionless, as a share of what the rival costs beyond it.');
    console.log('The thread that draws the story’s moves is not counted; the rival draws on the main thread.');
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
