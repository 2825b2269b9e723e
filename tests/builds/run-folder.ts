import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that the test files of one run share. */
    runFolder: string;
  }
}

/** Gives the test files of one run a folder to share, and removes it after the last. */
export default function provideFolder({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'builds-'));
  provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
