import { defineConfig } from 'vitest/config';

// Before anything reads a date: the same day everywhere.
process.env.TZ = 'UTC';

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    // Pictures that leave the page take their colours from its stylesheets.
    css: { include: [/\.css\?raw$/] },
    // What a page shows at once may take seconds on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    // Most of the time goes into commands that tests start: as many at once as there are processors.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{browser,builds,matrix,motion}/**'],
          // Files share what they import, which is most of what they cost.
          isolate: false,
          // Some run a command of the desk several times, each on a Node of its own.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'motion',
          include: ['tests/motion/**/*.test.ts'],
          // One page at a time: what they measure must not depend on what runs beside them.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'builds',
          include: ['tests/builds/**/*.test.ts'],
          globalSetup: 'tests/builds/run-folder.ts',
          // Astro builds in one place of this folder: two builds at once would write over each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'matrix',
          include: ['tests/matrix/**/*.test.ts'],
          fileParallelism: false,
          // A long page takes axe half a minute on a small machine, and some tests look at every step of it.
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
