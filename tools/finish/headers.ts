import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './files.ts';

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // Heights that documents keep free stand in attributes, which hashes do not name.
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  // The one script that a script of ours starts: the thread that draws moves.
  'trusted-types': 'painter',
};

type Policy = Partial<Record<keyof typeof POLICY | 'frame-ancestors', string>>;

const print = (policy: Policy): string =>
  Object.entries(policy)
    .map((entry) => entry.join(' '))
    .join('; ');

/** The hashes of what stands inline in documents, as a policy names them, sorted. */
function hashes(texts: readonly string[], tag: 'style' | 'script'): string[] {
  const found = texts.flatMap((text) => [
    ...text.matchAll(new RegExp(`<${tag}(\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'g')),
  ]);
  // A script of another type is data, and no policy asks about it.
  const inline = found.filter(
    ([, attributes = '']) => !/\ssrc=|\stype=(?!["']?(module|text\/javascript)\b)/.test(attributes),
  );
  const sums = inline.map(([, , body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  return [...new Set(sums)].sort();
}

const inEmbed = (file: string): boolean => /^([a-z]{2,3}(-\w+)?\/)?embed\//.test(file);

/** What a site's documents may do, by where they stand. */
export interface Policies {
  /** Load what is the site's own, be framed by it alone, wear the styles that a frozen story keeps inline. */
  readonly page: string;
  /** The same, but run what stands inline too, and be framed by anyone. */
  readonly embed: string;
}

/**
 * The policies of a site: what stands inline in its documents is named by its hash, and nothing else may.
 * @param site the folder of a built site
 */
export function policiesOf(site: string): Policies {
  const documents = filesOf(site).filter((file) => /\.(html|svg)$/.test(file));
  const texts = (embed: boolean): string[] =>
    documents.filter((file) => inEmbed(file) === embed).map((file) => readFileSync(join(site, file), 'utf8'));
  const [pages, embeds] = [texts(false), texts(true)];
  const own = (found: readonly string[]): string => ["'self'", ...found].join(' ');
  return {
    page: print({ ...POLICY, 'style-src': own(hashes(pages, 'style')), 'frame-ancestors': "'self'" }),
    embed: print({ ...POLICY, 'script-src': own(hashes(embeds, 'script')), 'style-src': own(hashes(embeds, 'style')) }),
  };
}

/** The folders and files that a site’s root leads to, each as the pattern that holds for all in it. */
function patterns(site: string, under = ''): string[] {
  return readdirSync(join(site, under), { withFileTypes: true })
    .filter(({ name }) => !/^[_.]|\.(br|gz)$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${under}/${entry.name}`;
      if (!entry.isDirectory()) return entry.name === 'index.html' ? [`${under}/`] : [path];
      // The pages of another language are laid out as those of the first.
      return under === '' && isLocale(site, entry.name) ? patterns(site, path) : [`${path}/*`];
    });
}

function isLocale(site: string, name: string): boolean {
  return /^[a-z]{2,3}(-\w+)?$/.test(name) && readdirSync(join(site, name)).includes('index.html');
}

/**
 * The headers of a site as the file `_headers` that Netlify and Cloudflare Pages read, and that `npm start` follows.
 * No two patterns give the same header to one address, since hosts do not agree on what that means.
 * @param site the folder of a built site
 */
export function printHeaders(site: string): string {
  const policies = policiesOf(site);
  const rules = patterns(site).map((pattern): [string, Record<string, string>] => {
    const embed = inEmbed(pattern.slice(1));
    const open = embed || /\/(data\/\*|feed\.(xml|json))$/.test(pattern);
    return [
      pattern,
      {
        'Content-Security-Policy': embed ? policies.embed : policies.page,
        ...(pattern === '/assets/*' ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {}),
        ...(open ? { 'Access-Control-Allow-Origin': '*' } : {}),
        ...(/\/feed\.xml$/.test(pattern) ? { 'Content-Type': 'application/atom+xml; charset=utf-8' } : {}),
        ...(/\/feed\.json$/.test(pattern) ? { 'Content-Type': 'application/feed+json; charset=utf-8' } : {}),
      },
    ];
  });
  const all = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' };
  return [['/*', all] as const, ...rules]
    .map(([pattern, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${pattern}\n${lines.join('')}`;
    })
    .join('');
}

/** The same policies for the nginx file of `deploy/`, as the variables that it sends. */
export function printNginxPolicies(site: string): string {
  const { page, embed } = policiesOf(site);
  return `set $page_policy "${page}";\nset $embed_policy "${embed}";\n`;
}
