import { record } from '../record/load.ts';
import { type Embed, allEmbeds, embedPath } from '../publish/embed.ts';
import { type Addresses, UNKNOWN_ORIGIN } from '../publish/addresses.ts';
import { CHARTS, type ChartId } from '../figures.ts';
import { type Route, absolute, editions, href, inLanguages, latest } from './routes.ts';

/** Whole addresses where the site has an origin of its own, else those within it. */
export const whole: Addresses = (language, path) => absolute(language, path) ?? href(language, path);

/** The same for codes that are pasted elsewhere: a site that does not know its origin has one that leads nowhere. */
export const pasted: Addresses = (language, path) =>
  absolute(language, path) ?? `${UNKNOWN_ORIGIN}${href(language, path)}`;

/** The routes of a page or file beside every embed, under `[...locale]/embed/[...name]`. */
export function embedRoutes(): Route<{ name: string }, { embed: Embed }>[] {
  return allEmbeds(record()).flatMap((embed) => {
    const name = embedPath(embed).replace(/^embed\/|\/$/g, '');
    return inLanguages(embed.edition, { name }, { embed }).filter(({ props }) => props.language === embed.language);
  });
}

/** The routes of a file about each chart, under `[...locale]/embed/[chart]`, in every language that an edition has. */
export function chartRoutes(): Route<{ chart: string }, { chart: ChartId }>[] {
  const languages = [...new Set(editions().flatMap((edition) => edition.languages))];
  return CHARTS.flatMap(({ id: chart }) => inLanguages({ ...latest(), languages }, { chart }, { chart }));
}
