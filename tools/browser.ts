import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { packagedBrowser } from './packaged-browser.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Where browsers are installed on systems that do not put them into PATH. */
const PLACES: Partial<Record<NodeJS.Platform, readonly (string | undefined)[]>> = {
  darwin: ['/Applications', join(process.env.HOME ?? '', 'Applications')].flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]
      : [],
  ),
};

const APT = 'apt-get update && apt-get install -y --no-install-recommends chromium';

/** Whether this process may do anything on the machine; Chromium's sandbox refuses to start then. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Starts a browser once, without a window, and lets it draw a page.
 * @returns nothing when it did, else why it did not, in a line
 */
export async function whyNotStarting(executablePath: string): Promise<string | undefined> {
  try {
    accessSync(executablePath, constants.X_OK);
    const browser = await chromium.launch({ executablePath, args: isRoot() ? ['--no-sandbox'] : [], timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>started</p>');
      await page.locator('p').boundingBox();
    } finally {
      await browser.close();
    }
    return undefined;
  } catch (error) {
    const lines = (error instanceof Error ? error.message : String(error)).split('\n');
    return lines.find((line) => /error while loading|No usable sandbox|cannot open/.test(line))?.trim() ?? lines[0];
  }
}

/** The browsers of this machine, in the order in which to try them. */
function installed(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const elsewhere = (PLACES[process.platform] ?? []).filter((path) => path !== undefined);
  return [...inPath, ...elsewhere].filter((path) => existsSync(path));
}

/** Installs Debian's Chromium where that needs nobody's permission; says nothing when it cannot. */
function installWithApt(): boolean {
  if (process.platform !== 'linux' || !isRoot() || spawnSync('apt-get', ['--version']).status !== 0) return false;
  process.stderr.write(`No browser found. Installing one: ${APT}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', APT], { env, encoding: 'utf8', input: '' });
  if (status !== 0) process.stderr.write(`${(stdout + stderr).trim().split('\n').slice(-5).join('\n')}\n`);
  return status === 0;
}

/**
 * A Chromium that was seen to start: the one in `CHROME_PATH`, else one of this machine, else Debian's (as root),
 * else the one that ships inside an npm package.
 * @returns the path of its executable
 * @throws an error that says what was tried and what to do, when there is none, or when `CHROME_PATH` is wrong
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROME_PATH;
  if (given) {
    const reason = await whyNotStarting(given);
    if (reason) throw new Error(`CHROME_PATH is ${given}, which does not start: ${reason}\nCorrect it or unset it.`);
    return given;
  }
  const tried: string[] = [];
  const first = async (paths: readonly string[]): Promise<string | undefined> => {
    for (const path of paths) {
      const reason = await whyNotStarting(path);
      if (!reason) return path;
      tried.push(`${path}: ${reason}`);
    }
    return undefined;
  };
  const found = (await first(installed())) ?? (installWithApt() ? await first(installed()) : undefined);
  if (found) return found;
  try {
    for await (const path of packagedBrowser()) {
      const good = await first([path]);
      if (good) return good;
    }
  } catch (error) {
    tried.push(`@sparticuz/chromium from npm: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new Error(
    [
      'No browser starts on this machine, and the tests need a Chromium.',
      ...(tried.length > 0 ? ['Tried:', ...tried.map((line) => `  ${line}`)] : []),
      'On Debian or Ubuntu, as root:',
      `  ${APT}`,
      'or install Chrome or Chromium in another way and name its executable:',
      '  CHROME_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${await findBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
