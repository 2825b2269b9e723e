import { escapeUTF8 as safe } from 'entities';
import { wordsOf } from '../figures.ts';
import { say } from '../language/say.ts';
import type { Embed } from './embed.ts';
import { publishersOf } from './embed-part.ts';

/** More publishers than these are counted, not named, in a caption. */
const NAMED = 4;

/** The sources of a picture as a caption has room for them. */
function sourcesText(embed: Embed): string {
  const { sources, more } = say(embed.language).vocabulary.embed;
  const names = publishersOf(embed).map(({ publisher }) => publisher);
  const named = names.slice(0, NAMED).join(', ');
  return `${sources} ${names.length > NAMED ? more(named, String(names.length - NAMED)) : named}`;
}

/**
 * Whose picture it is, as HTML of nothing but text and links: title, site, edition with its date, sources, licence.
 * @param story where the title leads
 */
export function captionOf(embed: Embed, story: string): string {
  const { edition, language } = embed;
  const voice = say(language);
  const { ui } = voice.vocabulary;
  const { licence } = edition.site;
  return [
    `<a href="${safe(story)}">${safe(wordsOf(embed).title)}</a>.`,
    `${safe(voice.words(edition.site.name))}, ${safe(ui.edition)} ${safe(voice.date(edition.asOf))}.`,
    `${safe(sourcesText(embed))}.`,
    `${safe(ui.licence)}: <a href="${safe(licence.address)}">${safe(licence.name)}</a>.`,
  ].join(' ');
}

/** The same as plain text. */
export function captionText(embed: Embed): string {
  const { edition, language } = embed;
  const voice = say(language);
  const { ui } = voice.vocabulary;
  const { licence, name } = edition.site;
  return `${wordsOf(embed).title}. ${voice.words(name)}, ${ui.edition} ${voice.date(edition.asOf)}. ${sourcesText(embed)}. ${ui.licence}: ${licence.name}.`;
}
