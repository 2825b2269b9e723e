import type { Edition } from '../../record/edition.ts';
import { frozenNames, frozenPart } from '../../record/frozen-store.ts';
import { nameOf } from '../take-parts.ts';
import { type BuiltFile, type BuiltSite, type Disagreement, firstDifference, pagePath } from './built-file.ts';
import type { Element } from './html-tree.ts';

/**
 * What is wrong with a part that never changes: it must be what was stored of its page at the release, byte for byte.
 * What it says was read then, and is not held against today's words.
 * @returns `not stored` where nothing was stored of this page
 */
export function frozenFault(
  element: Element,
  { path, text }: BuiltFile,
  edition: Edition,
  language: string,
): string | undefined {
  const name = nameOf(path, edition.id);
  const stored = name === undefined ? undefined : frozenPart(edition, language, name);
  if (stored === undefined) return 'not stored';
  const { startOffset = 0, endOffset = 0 } = element.sourceCodeLocation ?? {};
  const says = text.slice(startOffset, endOffset);
  return says === stored ? undefined : `frozen part of ${edition.id} ${firstDifference(says, stored)}`;
}

/** Pages of released editions that are not there, or no longer hold a part that never changes. */
export function lostPages({ editions, files }: BuiltSite): Disagreement[] {
  const built = new Map(files.map((file) => [file.path, file]));
  return editions.flatMap((edition) =>
    edition.languages.flatMap((language) =>
      frozenNames(edition, language).flatMap((name) => {
        const address = name === 'story' ? `editions/${edition.id}/` : `${name}/v/${edition.id}/`;
        const path = pagePath({ editions }, language, address);
        const message = `must hold what was stored of it when ${edition.id} was released`;
        return built.get(path)?.text.includes(' data-frozen') ? [] : [{ file: path, where: 'the whole file', message }];
      }),
    ),
  );
}
