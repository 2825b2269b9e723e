import { escapeUTF8 as safe } from 'entities';
import { Feed } from 'feed';
import { say } from '../language/say.ts';
import { type FeedItem, feedItems } from '../story/feed-items.ts';
import { absolute, editions, href, latest } from './routes.ts';

/** Stands for the site’s origin where it has no address: the library takes none but whole addresses. */
const NOWHERE = 'https://nowhere.invalid';

/**
 * The editions and corrections of a language as an Atom feed. On a site without an address its links are relative to
 * the feed, which Atom allows.
 */
export function atomFeed(language: string): string {
  const xml = feedOf(language).atom1().replace('<feed ', `<feed xml:lang="${language}" `);
  return `${xml.replaceAll(NOWHERE, '')}\n`;
}

/** The same as a JSON Feed, which has no links on a site without an address: there they must be whole. */
export function jsonFeed(language: string): string {
  const feed = JSON.parse(feedOf(language).json1()) as { items: object[] };
  if (absolute(language, '') !== undefined) return `${JSON.stringify(feed, null, 2)}\n`;
  const bare = { ...withoutLinks(feed), items: feed.items.map(withoutLinks) };
  return `${JSON.stringify(bare, null, 2).replaceAll(NOWHERE, '')}\n`;
}

function withoutLinks(held: object): object {
  return Object.fromEntries(Object.entries(held).filter(([key]) => !/^(url|home_page_url|feed_url)$/.test(key)));
}

function feedOf(language: string): Feed {
  const voice = say(language);
  const { feed: words } = voice.vocabulary.corrections;
  const items = feedItems(editions(), language);
  const edition = latest(language);
  const site = voice.words(edition.site.name);
  const at = (path: string): string => absolute(language, path) ?? NOWHERE + href(language, path);
  const feed = new Feed({
    // The feed is named after the oldest edition in it, which never changes.
    id: items.findLast(({ kind }) => kind === 'edition')?.id.replace(/$/, '#feed') ?? at('feed.xml'),
    title: words.title(site),
    description: words.description,
    link: at(''),
    feedLinks: { atom: at('feed.xml'), json: at('feed.json') },
    author: { name: site },
    copyright: `${edition.site.licence.name}, ${edition.site.licence.address}`,
    generator: false,
    // Without an item, the day on which the record was compiled: the clock is never read.
    updated: midnight(
      items
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? edition.compiled,
    ),
  });
  for (const item of items) {
    feed.addItem({
      id: item.id,
      title: safe(item.title),
      link: at(item.path),
      description: safe(item.summary),
      content: contentOf(item, at, words.changes),
      date: midnight(item.updated),
      published: midnight(item.published),
      category: [{ name: item.kind, term: item.kind }],
    });
  }
  return feed;
}

function contentOf({ summary, sections, kind, path }: FeedItem, at: (path: string) => string, changes: string): string {
  const told = sections.map(({ title, lines }) => {
    return `<h2>${safe(title)}</h2><ul>${lines.map((line) => `<li>${safe(line)}</li>`).join('')}</ul>`;
  });
  const more = kind === 'edition' ? `<p><a href="${safe(at(`${path}changes/`))}">${safe(changes)}</a></p>` : '';
  return `<p>${safe(summary)}</p>${told.join('')}${more}`;
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
