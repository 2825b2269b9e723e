import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from './edition.ts';
import { dataFolder } from './load.ts';
import { frozenHome } from './read-frozen.ts';

type Standing = Pick<Edition, 'id' | 'status'>;

/**
 * What readers saw of an edition when it was released: the bytes of the element `[data-frozen]` of one of its pages,
 * to be printed as they are.
 * @param name of the page: `story`, `embed/CHART`, `embed/CHART/STATE`
 * @returns `undefined` where the edition is not released, or nothing was stored of such a page
 */
export function frozenPart(edition: Standing, language: string, name: string): string | undefined {
  const path = join(folderOf(edition, language), `${name}.html`);
  return edition.status === 'released' && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/**
 * The names of all pages stored of a released edition in a language, sorted: what it has of them for ever, whatever
 * charts and states the code draws today. None where it is not released.
 */
export function frozenNames(edition: Standing, language: string): string[] {
  const folder = folderOf(edition, language);
  if (edition.status !== 'released' || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/').replace(/\.html$/, ''))
    .sort();
}

function folderOf({ id }: Standing, language: string): string {
  return join(frozenHome(dataFolder()), id, language);
}
