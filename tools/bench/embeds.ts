import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import budgets from './budgets.json' with { type: 'json' };
import { budgetTable, keeps } from './report.ts';
import { brotliKilobytes } from './weigh.ts';

/** An embed with more records than these in its table is one of the largest. */
const MANY_RECORDS = 25;

/** What an embed costs a reader of someone else’s page before anything is touched. */
export interface EmbedCost {
  /** Its folder within the site. */
  readonly path: string;
  /** The document and what it loads, in kilobytes of brotli. */
  readonly weight: number;
  /** The script that stands in it, in kilobytes of brotli. */
  readonly script: number;
  /** The document and what it asks for. */
  readonly requests: number;
  /** What it asks of others. */
  readonly otherOrigins: number;
  /** How many records its table shows. */
  readonly records: number;
}

type Element = Tree.Element;

function elementsOf(node: Tree.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsOf)];
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

/** The addresses that a document loads by itself. */
function loadedBy(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.tagName === 'link')
      return /stylesheet|preload|icon/.test(attribute(element, 'rel') ?? '') ? (attribute(element, 'href') ?? []) : [];
    return [
      ...(attribute(element, 'src')?.split(/\s*,\s*/) ?? []),
      ...(attribute(element, 'srcset') ?? '').split(/\s+\S+,?\s*/),
    ].filter(Boolean);
  });
}

function costOf(site: string, path: string): EmbedCost {
  const html = readFileSync(join(site, path, 'index.html'), 'utf8');
  const elements = elementsOf(parse(html));
  const loaded = loadedBy(elements);
  const own = loaded.filter((address) => address.startsWith('/'));
  const inline = elements.flatMap((element) =>
    element.tagName === 'script' && attribute(element, 'src') === undefined
      ? element.childNodes.map((node) => ('value' in node ? node.value : ''))
      : [],
  );
  const files = own.map((address) => readFileSync(join(site, address)));
  return {
    path,
    weight: [Buffer.from(html), ...files].reduce((sum, bytes) => sum + brotliKilobytes(bytes), 0),
    script: brotliKilobytes(Buffer.from(inline.join(''))),
    requests: 1 + loaded.length,
    otherOrigins: loaded.length - own.length,
    records: elements.filter(({ tagName }) => tagName === 'tr').length - 1,
  };
}

/** The cost of every embed of a built site that stands at the root of its host. */
export function embedCosts(site: string): EmbedCost[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^([a-z]{2}\/)?embed\/.+\/index\.html$/.test(name) && !name.includes('/share/'))
    .sort()
    .map((name) => costOf(site, dirname(name)));
}

/** The most that an embed of a site costs, by the names of the budgets. */
export function mostOfEmbeds(site: string, costs = embedCosts(site)): Record<keyof typeof EMBED_NAMES, number> {
  const most = (what: 'weight' | 'script' | 'requests' | 'otherOrigins', among = costs): number =>
    Math.max(...among.map((one) => one[what]));
  const isLarge = ({ records }: EmbedCost): boolean => records > MANY_RECORDS;
  return {
    embed: most(
      'weight',
      costs.filter((one) => !isLarge(one)),
    ),
    largestEmbed: most('weight', costs.filter(isLarge)),
    embedScript: most('script'),
    embedRequests: most('requests'),
    embedOrigins: most('otherOrigins'),
    embedLoader: brotliKilobytes(readFileSync(join(site, 'embed/loader/1.js'))),
  };
}

/** What people read in the report. */
export const EMBED_NAMES = {
  embed: 'Embed',
  largestEmbed: `Embed of more than ${MANY_RECORDS} records`,
  embedScript: 'Embed, its script',
  embedRequests: 'Embed, requests',
  embedOrigins: 'Embed, other origins',
  embedLoader: 'Script for hosts',
} as const;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const site = process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(`${site}/index.html`)) throw new Error(`${site} holds no built site: run npm run build first.`);
  const measured = mostOfEmbeds(site);
  const keys = Object.keys(EMBED_NAMES) as (keyof typeof EMBED_NAMES)[];
  const lines = keys.map((key) => ({ name: EMBED_NAMES[key], measured: measured[key], ...budgets[key] }));
  console.log(budgetTable(lines));
  process.exitCode = lines.every(keeps) ? 0 : 1;
}
