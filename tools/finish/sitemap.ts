import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { filesOf } from './files.ts';

/** What a page says of itself to search engines. */
interface Listed {
  readonly address: string;
  readonly alternates: readonly { readonly language: string; readonly address: string }[];
}

type Attributes = Readonly<Record<string, string>>;

/** The attributes of every element of a name in a document’s head. */
function inHead(html: string, name: string): Attributes[] {
  const found: Attributes[] = [];
  const walk = (node: Tree.Node): void => {
    if (node.nodeName === 'body') return;
    if (node.nodeName === name && 'attrs' in node)
      found.push(Object.fromEntries(node.attrs.map(({ name: key, value }) => [key, value])));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}

/** A page as a sitemap lists it: one that names its own address as the one to find, and does not ask to be left out. */
function listed(path: string, html: string): Listed[] {
  const links = inHead(html, 'link');
  const address = links.find(({ rel }) => rel === 'canonical')?.href ?? '';
  const hidden = inHead(html, 'meta').some(({ name, content = '' }) => name === 'robots' && /noindex/.test(content));
  const own = URL.canParse(address) && new URL(address).pathname.endsWith(`/${path}`);
  if (!own || hidden) return [];
  const alternates = links.flatMap(({ rel, hreflang, href }) =>
    rel === 'alternate' && hreflang && href && URL.canParse(href) ? [{ language: hreflang, address: href }] : [],
  );
  return [{ address, alternates }];
}

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The sitemap of a built site, from what its pages say of themselves.
 * @param site its folder
 * @returns nothing where no page names an absolute address: the record names none
 */
export function printSitemap(site: string): string | undefined {
  const pages = filesOf(site)
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .flatMap((file) => listed(file.slice(0, -'index.html'.length), readFileSync(join(site, file), 'utf8')));
  if (pages.length === 0) return undefined;
  const entries = pages.map(({ address, alternates }) => {
    const links = alternates.map(
      (one) => `<xhtml:link rel="alternate" hreflang="${safe(one.language)}" href="${safe(one.address)}"/>`,
    );
    return `<url><loc>${safe(address)}</loc>${links.join('')}</url>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n',
    ...entries,
    '</urlset>\n',
  ].join('');
}

/**
 * What robots are told: everything may be read, and where the sitemap is.
 * @param sitemap as printed, where there is one
 */
export function printRobots(sitemap: string | undefined): string {
  const shortest = [...(sitemap ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .toSorted((a, b) => a.length - b.length)[0];
  const line = shortest ? `Sitemap: ${new URL('sitemap.xml', shortest).href}\n` : '';
  return `User-agent: *\nAllow: /\n${line}`;
}
