import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

/** A browser of another make than the tests’ own. */
export interface Engine {
  /** Opens a page and runs a function that needs nothing around it in its only frame. @returns what it returns */
  inFrame(page: string, look: () => unknown): Promise<unknown>;
  open(page: string): Promise<void>;
  /** Runs a function that needs nothing around it in the page that was opened. @returns what it returns */
  run(look: () => unknown): Promise<unknown>;
  close(): Promise<void>;
}

const MINI_BROWSER = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`,
);

function inPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/**
 * The other engines by their names: how to start each, or `undefined` where this machine does not have it. Debian has
 * them as `firefox-esr`, and as `webkit2gtk-driver` with `xvfb`.
 */
export const ENGINES: Readonly<Record<'Firefox' | 'WebKitGTK', (() => Promise<Engine>) | undefined>> = {
  Firefox: starter(inPath('firefox', 'firefox-esr'), startFirefox),
  WebKitGTK: starter(
    inPath('WebKitWebDriver') && inPath('Xvfb') && MINI_BROWSER.find((path) => existsSync(path)),
    startWebKit,
  ),
};

function starter(
  path: string | undefined,
  start: (path: string) => Promise<Engine>,
): (() => Promise<Engine>) | undefined {
  return path === undefined ? undefined : () => start(path);
}

async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  return {
    inFrame: async (address, look) => {
      await page.goto(address);
      const frame = page.frames()[1];
      if (!frame) throw new Error(`${address} has no frame`);
      // In a world of its own, which a sandbox does not keep from running.
      return frame.$eval('html', look);
    },
    open: async (address) => {
      await page.goto(address);
    },
    run: (look) => page.evaluate(look),
    close: () => browser.close(),
  };
}

/** Starts a program that says on its fourth channel which display it serves. */
async function startDisplay(): Promise<{ display: string; process: ChildProcess }> {
  const started = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1200x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const said = started.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    said.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
    started.once('exit', () => reject(new Error('Xvfb does not start')));
  });
  return { display: `:${number}`, process: started };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** How long a driver may take for an answer, in milliseconds. */
const PATIENCE = 20_000;

/** Drives WebKitGTK’s own small browser over WebDriver. */
async function startWebKit(binary: string): Promise<Engine> {
  const { display, process: screen } = await startDisplay();
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env });
  const stop = (): void => {
    driver.kill();
    screen.kill();
  };
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const answers = (): Promise<boolean> =>
    ask('GET', '/status').then(
      () => true,
      () => false,
    );
  const newSession = async (): Promise<string> => {
    const began = Date.now();
    while (!(await answers())) {
      if (Date.now() - began > PATIENCE) throw new Error('WebKitWebDriver does not answer');
      await pause(50);
    }
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } };
    const { sessionId } = (await ask('POST', '/session', { capabilities })) as { sessionId: string };
    return `/session/${sessionId}`;
  };
  const session = await newSession().catch((error: unknown) => {
    stop();
    throw error;
  });
  const open = async (address: string): Promise<void> => {
    await ask('POST', `${session}/url`, { url: address });
  };
  const run = (look: () => unknown): Promise<unknown> =>
    ask('POST', `${session}/execute/sync`, { script: `return (${look.toString()})()`, args: [] });
  return {
    open,
    run,
    inFrame: async (address, look) => {
      await open(address);
      const id = await ask('POST', `${session}/element`, { using: 'css selector', value: 'iframe' });
      await ask('POST', `${session}/frame`, { id });
      return run(look);
    },
    close: async () => {
      await ask('DELETE', session).finally(stop);
    },
  };
}
