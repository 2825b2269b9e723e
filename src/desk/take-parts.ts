import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What was taken from a built site for an edition to be stored. */
export interface Taken {
  /** The bytes of each page's `[data-frozen]` element, by the path under which they are stored, `en/story.html`. */
  readonly parts: Map<string, string>;
  /** Why one of them could not be stored, a sentence each. */
  readonly faults: string[];
}

/**
 * Takes from a built site what never changes of an edition: the `[data-frozen]` element of its story and of each of
 * its pinned embeds, in every language. What stands there leads nowhere on this site, and loads nothing from it.
 * @param own the site's own origin, where the record names one
 */
export function takeParts(site: string, edition: string, own: string | null): Taken {
  const parts = new Map<string, string>();
  const faults: string[] = [];
  for (const page of pagesIn(site)) {
    const name = nameOf(page, edition);
    if (name === undefined) continue;
    const html = readFileSync(join(site, page), 'utf8');
    const root = parse(html, { sourceCodeLocationInfo: true });
    const [language = ''] = elements(root).flatMap((element) =>
      element.tagName === 'html' ? (attribute(element, 'lang') ?? []) : [],
    );
    const [frozen, second] = elements(root).filter((element) => attribute(element, 'data-frozen') !== undefined);
    const place = frozen?.sourceCodeLocation;
    if (!frozen || !place || second) {
      faults.push(`${page} must have one element with data-frozen`);
      continue;
    }
    faults.push(
      ...elements(frozen).flatMap((element) => addressFaults(element, own).map((fault) => `${page} ${fault}`)),
    );
    parts.set(`${language}/${name}.html`, html.slice(place.startOffset, place.endOffset));
  }
  return { parts, faults };
}

function pagesIn(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('/index.html'))
    .sort();
}

/** The name under which a page is stored: `story`, `embed/CHART/STATE`; `undefined` for a page that may change. */
export function nameOf(page: string, edition: string): string | undefined {
  const folders = page.split('/').slice(0, -1);
  const [locale = ''] = folders;
  if (locale !== 'editions' && locale !== 'embed') folders.shift();
  if (folders.join('/') === `editions/${edition}`) return 'story';
  const pinned = folders[0] === 'embed' && folders.at(-2) === 'v' && folders.at(-1) === edition;
  return pinned ? folders.slice(0, -2).join('/') : undefined;
}

const LOADED = ['src', 'srcset', 'poster', 'data', 'action', 'formaction', 'xlink:href'];

function addressFaults(element: Element, own: string | null): string[] {
  const { tagName } = element;
  if (['script', 'link', 'iframe', 'base'].includes(tagName))
    return [`has a <${tagName}> in what never changes; move it out`];
  const href = attribute(element, 'href');
  const elsewhere = href === undefined || href.startsWith('#') || (/^https?:\/\//.test(href) && !isOwn(href, own));
  const loaded = LOADED.flatMap((name) => attribute(element, name) ?? []);
  const styles = [attribute(element, 'style') ?? '', tagName === 'style' ? textOf(element) : ''].join('\n');
  const drawn = [...styles.matchAll(/url\(\s*["']?([^#"')\s][^"')]*)|@import/g)].map(([found, url]) => url ?? found);
  return [...(elsewhere ? [] : [href]), ...loaded, ...drawn].map(
    (address) => `leads to ${address} in what never changes; only fragments and other sites may stand there`,
  );
}

function isOwn(address: string, own: string | null): boolean {
  return own !== null && new URL(address).origin === new URL(own).origin;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => (one.prefix ? `${one.prefix}:${one.name}` : one.name) === name)?.value;
}

function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elements)];
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
