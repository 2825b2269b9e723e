import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from './edition.ts';
import { dataFolder } from './load.ts';

/**
 * What readers saw of an edition when it was released: the bytes of the element `[data-frozen]` of one of its pages,
 * to be printed as they are.
 * @param name of the page: `story`, `embed/CHART`, `embed/CHART/STATE`
 * @returns `undefined` where the edition is not released, or nothing was stored of such a page
 */
export function frozenPart(
  { id, status }: Pick<Edition, 'id' | 'status'>,
  language: string,
  name: string,
): string | undefined {
  const path = join(frozenFolder(id), language, `${name}.html`);
  return status === 'released' && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Where the parts of a released edition are stored, one folder per language. */
export function frozenFolder(edition: string, folder: string = dataFolder()): string {
  return join(folder, 'frozen', edition);
}
