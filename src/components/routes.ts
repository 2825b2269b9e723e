import { type Edition, latestEdition, listedEditions } from '../record/edition.ts';
import { record } from '../record/load.ts';

/** What a page under `[...locale]` is given: its language, and what else its address names. */
export interface Route<Params = object, Props = object> {
  readonly params: Params & { readonly locale: string | undefined };
  readonly props: Props & { readonly language: string };
}

/**
 * The edition at the root of the site, or in front of a language: the newest that is told in it. One that is being
 * prepared may lack a language for a while.
 */
export function latest(language?: string): Edition {
  return latestEdition(
    language === undefined ? record() : listedEditions(record()).filter((one) => one.languages.includes(language)),
  );
}

/** The editions that have pages of their own, oldest first. */
export function editions(): Edition[] {
  return listedEditions(record());
}

/** The editions before and after one, among those that have pages. */
export function neighbours({ id }: Edition): { before: Edition | undefined; after: Edition | undefined } {
  const all = editions();
  const at = all.findIndex((edition) => edition.id === id);
  return { before: all[at - 1], after: at < 0 ? undefined : all[at + 1] };
}

/** The languages of the site that an edition with pages of its own is told in, in the order of the site. */
export function spokenLanguages(): string[] {
  const spoken = new Set(editions().flatMap(({ languages }) => languages));
  return latest().site.languages.flatMap(({ id }) => (spoken.has(id) ? [id] : []));
}

/** That language where the site's own pages have it, else the first that they have. */
export function nearestLanguage(language: string): string {
  const languages = spokenLanguages();
  return languages.includes(language) ? language : (languages[0] ?? language);
}

/** The path segment of a language: none for the first of the site, whose pages stand at the root. */
function localeOf(language: string, { site }: Edition): string | undefined {
  return language === site.languages[0]?.id ? undefined : language;
}

/** A page's routes, one per language of the edition that it shows. */
export function inLanguages<Params extends object = object, Props extends object = object>(
  edition: Edition,
  params = {} as Params,
  props = {} as Props,
): Route<Params, Props>[] {
  return edition.languages.map((language) => ({
    params: { ...params, locale: localeOf(language, edition) },
    props: { ...props, language },
  }));
}

/** The routes of a page of the site itself, one per language that it is told in. */
export function inEveryLanguage(): Route[] {
  return spokenLanguages().map((language) => ({
    params: { locale: localeOf(language, latest()) },
    props: { language },
  }));
}

/**
 * The address of a page of this site, under whatever base path it stands.
 * @param path such as `editions/2026-02-14/`, without a slash at its head
 */
export function href(language: string, path: string): string {
  const locale = localeOf(language, latest());
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${locale ? `${locale}/` : ''}${path}`;
}

/** The address of a page that the site has in each of its languages, in the nearest of them. */
export function hrefInNearest(language: string, path: string): string {
  return href(nearestLanguage(language), path);
}

/** The address of an edition's story, in that language where the edition has it, else in its first. */
export function hrefOfEdition({ id, languages }: Edition, language: string): string {
  return href(languages.includes(language) ? language : (languages[0] ?? language), `editions/${id}/`);
}

/** The address of a page with the site's origin, or `undefined` where the record names none. */
export function absolute(language: string, path: string): string | undefined {
  const { address } = latest().site;
  return address ? new URL(href(language, path), address).href : undefined;
}
