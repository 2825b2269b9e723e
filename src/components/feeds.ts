import { escapeUTF8 as safe } from 'entities';
import { Feed, type FeedOptions } from 'feed';
import { wordsOf } from '../figures.ts';
import { say } from '../language/say.ts';
import { type Embed, embedPath } from '../publish/embed.ts';
import { pictureNews } from '../publish/picture-feed.ts';
import type { Edition } from '../record/edition.ts';
import { stableName } from '../record/stable-name.ts';
import { plainProse } from '../story/bind.ts';
import { type FeedItem, feedItems } from '../story/feed-items.ts';
import { storyOf } from '../story/story.ts';
import { absolute, editions, href, latest } from './routes.ts';

/** Stands for the site’s origin where it has no address: the library takes none but whole addresses. */
const NOWHERE = 'https://nowhere.invalid';

/**
 * The editions and corrections of a language as an Atom feed. On a site without an address its links are relative to
 * the feed, which Atom allows.
 */
export function atomFeed(language: string): string {
  return asAtom(feedOf(language), language);
}

function asAtom(feed: Feed, language: string): string {
  const xml = feed.atom1().replace('<feed ', `<feed xml:lang="${language}" `);
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
  const { feed: words } = say(language).vocabulary.corrections;
  const items = feedItems(editions(), language);
  const { edition, site } = aboutSite(language);
  const feed = new Feed({
    ...commonTo(language),
    // The feed is named after the oldest edition in it, which never changes.
    id: items.findLast(({ kind }) => kind === 'edition')?.id.replace(/$/, '#feed') ?? anywhere(language, 'feed.xml'),
    title: words.title(site),
    description: words.description,
    link: anywhere(language, ''),
    feedLinks: { atom: anywhere(language, 'feed.xml'), json: anywhere(language, 'feed.json') },
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
      link: anywhere(language, item.path),
      description: safe(item.summary),
      content: contentOf(item, (path) => anywhere(language, path), words.changes),
      date: midnight(item.updated),
      published: midnight(item.published),
      category: [{ name: item.kind, term: item.kind }],
    });
  }
  return feed;
}

/** What releases changed about a picture, as an Atom feed that stands beside its embed. */
export function pictureFeed(embed: Embed): string {
  const { language, chart, state, named, edition } = embed;
  const words = say(language).vocabulary.embed.changes;
  const news = pictureNews(embed, editions());
  const self = anywhere(language, `${embedPath(embed)}changes.atom`);
  const feed = new Feed({
    ...commonTo(language),
    id: stableName('picture', chart, named ? state : '', language),
    title: safe(words.title(named ? wordsOf(embed).title : chartTitle(embed))),
    description: words.description,
    link: anywhere(language, embedPath(embed)),
    feedLinks: { atom: self },
    updated: midnight(news[0]?.published ?? edition.released ?? edition.compiled),
  });
  for (const { kind, id, title, summary, lines, path, published } of news) {
    const list = lines.map((line) => `<li>${safe(line)}</li>`).join('');
    feed.addItem({
      id,
      title: safe(title),
      link: anywhere(language, path),
      description: safe(summary),
      content: `<p>${safe(summary)}</p>${list && `<ul>${list}</ul>`}`,
      date: midnight(published),
      published: midnight(published),
      category: [{ name: words.kinds[kind], term: kind }],
    });
  }
  return asAtom(feed, language);
}

function chartTitle({ chart, edition, language }: Embed): string {
  return plainProse(storyOf(edition, language).charts[chart]?.title ?? chart, edition, language);
}

/** A whole address, which the library insists on, where the site has none of its own too. */
function anywhere(language: string, path: string): string {
  return absolute(language, path) ?? NOWHERE + href(language, path);
}

function aboutSite(language: string): { edition: Edition; site: string } {
  const edition = latest(language);
  return { edition, site: say(language).words(edition.site.name) };
}

function commonTo(language: string): Pick<FeedOptions, 'author' | 'copyright' | 'generator'> {
  const { edition, site } = aboutSite(language);
  const { name, address } = edition.site.licence;
  return { author: { name: site }, copyright: `${name}, ${address}`, generator: false };
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
