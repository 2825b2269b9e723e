import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checksum } from '../../record/checksum.ts';
import { goneOf } from '../../publish/gone.ts';
import { type Embed, allEmbeds, embedPath, linksOf } from '../../publish/embed.ts';
import { aboveHeight, footHeight } from '../../publish/embed-layout.ts';
import { paragraphsOf, partHeight, standingOf } from '../../publish/embed-part.ts';
import { cssHeight } from '../../publish/height.ts';
import { metaOf } from '../../publish/meta.ts';
import { oembedOf } from '../../publish/oembed.ts';
import { storedPart } from '../../publish/stored-part.ts';
import { type BuiltFile, type BuiltSite, type Disagreement, once, type Reader } from './built-file.ts';
import { attribute, type Element, isElement, parsePage, textOf, walk } from './html-tree.ts';
import { differences } from './read-downloads.ts';
import { pages } from './read-page.ts';

const fault = (file: BuiltFile, where: string, message: string): Disagreement => ({ file: file.path, where, message });
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 160);

/** Whether a path is of such a file beside an embed. */
const beside = (path: string, name: string): boolean =>
  /^(?:[a-z]{2}\/)?embed\//.test(path) && path.endsWith(`/${name}`);

/** The embed whose folder a file stands in; `undefined` where the record gives none. */
function embedOf({ path }: BuiltFile, site: BuiltSite): Embed | undefined {
  const known = once(site, 'embeds', () => {
    const root = site.editions.at(-1)?.site.languages[0]?.id;
    return new Map(
      allEmbeds(site.editions).map((embed) => {
        const locale = embed.language === root ? '' : `${embed.language}/`;
        return [`${locale}${embedPath(embed)}`, embed] as const;
      }),
    );
  });
  return known.get(`${dirname(path)}/`);
}

/** Every field of two values that differs. */
function told(file: BuiltFile, says: unknown, gives: unknown): Disagreement[] {
  return differences(says, JSON.parse(JSON.stringify(gives)), '').map((one) =>
    fault(file, one.path, `says ${shown(one.says)}, the record gives ${shown(one.gives)}`),
  );
}

/**
 * What a program is told of an embed, field by field: words, days, sources, citations, heights, addresses, why it is
 * gone, and the fingerprints of its data and of what is frozen.
 */
export const embedMetas: Reader = {
  surface: 'embed description',
  reads: (path) => beside(path, 'meta.json'),
  check: (file, site) => {
    const embed = embedOf(file, site);
    const meta = JSON.parse(file.text) as { places: { embed: string }; checksum: { csv: string } };
    if (!embed) return [fault(file, 'the whole file', 'is of an embed that the record does not give')];
    const at = addressesFrom(meta.places.embed, `${dirname(file.path)}/`, site);
    const csv = checksum(readFileSync(join(site.folder, dirname(file.path), 'data.csv'), 'utf8'));
    return [
      ...told(file, meta, metaOf(embed, site.editions, at, storedPart(embed))),
      ...(meta.checksum.csv === csv ? [] : [fault(file, 'checksum csv', 'is not that of the data.csv beside it')]),
    ];
  },
};

/** What an oEmbed consumer is given, field by field. */
export const oembeds: Reader = {
  surface: 'oEmbed',
  reads: (path) => beside(path, 'oembed.json'),
  check: (file, site) => {
    const embed = embedOf(file, site);
    const says = JSON.parse(file.text) as { provider_url: string };
    if (!embed) return [fault(file, 'the whole file', 'is of an embed that the record does not give')];
    const [locale = ''] = /^[a-z]{2}\/(?=embed\/)/.exec(file.path) ?? [];
    const at = addressesFrom(says.provider_url, locale, site);
    const gone = goneOf(embed, site.editions);
    return told(file, says, oembedOf(embed, at, pictureBeside(file, site), storedPart(embed), gone));
  },
};

/** Addresses on the site whose address of `path` is `whole`. */
function addressesFrom(whole: string, path: string, { editions }: BuiltSite) {
  const base = whole.endsWith(path) ? whole.slice(0, whole.length - path.length) : '';
  const root = editions.at(-1)?.site.languages[0]?.id;
  return (language: string, to: string): string => `${base}${language === root ? '' : `${language}/`}${to}`;
}

/** The size of the picture beside a file: that of its pixels, else twice that of the drawing. */
function pictureBeside({ path }: BuiltFile, { folder }: BuiltSite): { width: number; height: number } {
  const png = join(folder, dirname(path), 'chart.png');
  if (existsSync(png)) {
    const bytes = readFileSync(png);
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  const svg = readFileSync(join(folder, dirname(path), 'chart.svg'), 'utf8');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: 2 * Number(width), height: 2 * Number(height) };
}

/** The pages of embeds: besides what every page is held to, what their frame says of them, and the heights they keep. */
export const embedPages: Reader = {
  surface: 'embed page',
  reads: (path) => beside(path, 'index.html') && !/\/(share|embed)\/index\.html$/.test(`/${path}`),
  check: (file, site) => {
    const embed = embedOf(file, site);
    if (!embed) return [fault(file, 'the whole page', 'is of an embed that the record does not give')];
    return [...pages.check(file, site), ...told(file, frameIn(file), frameOf(embed, site))];
  },
};

interface Frame {
  readonly line: string;
  readonly gone: readonly string[];
  readonly heights: Readonly<Record<'part' | 'gone' | 'foot', string | null>>;
}

/** What the record gives for the frame of an embed. */
function frameOf(embed: Embed, { editions }: BuiltSite): Frame {
  const gone = goneOf(embed, editions);
  const paragraphs = gone ? paragraphsOf(gone, embed.language) : [];
  const stored = /^<article[^>]*style="min-height:([^"]*)"/.exec(storedPart(embed) ?? '')?.[1];
  return {
    line: gone?.text ?? standingOf(embed),
    gone: paragraphs,
    heights: {
      part: stored ?? cssHeight(partHeight(embed), '100cqw'),
      gone: gone ? `${aboveHeight(paragraphs)}px` : null,
      foot: `${footHeight(linksOf(embed.language))}px`,
    },
  };
}

/** What the frame of a built embed says. */
function frameIn({ text }: BuiltFile): Frame {
  const found: Partial<Record<string, Element>> = {};
  const gone: string[] = [];
  walk(parsePage(text), (node, within) => {
    if (!isElement(node)) return true;
    for (const name of attribute(node, 'class')?.split(' ') ?? []) found[name] ??= node;
    if (node.tagName === 'p' && within.some((one) => attribute(one, 'class') === 'gone'))
      gone.push(textOf(node).trim());
    return true;
  });
  const height = (name: string): string | null => {
    const element = found[name];
    return (element && attribute(element, 'style')?.replace(/^min-height:/, '')) ?? null;
  };
  return {
    line: found['news'] ? textOf(found['news']).trim() : '',
    gone,
    heights: { part: height('embed'), gone: height('gone'), foot: height('foot') },
  };
}
