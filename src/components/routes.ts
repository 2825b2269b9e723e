import { type Edition, latestEdition, listedEditions } from '../record/edition.ts';
import { record } from '../record/load.ts';

/** What a page under `[...locale]` is given: its language, and what else its address names. */
export interface Route<Params = object, Props = object> {
  readonly params: Params & { readonly locale: string | undefined };
  readonly props: Props & { readonly language: string };
}

/** The edition at the root of the site. */
export function latest(): Edition {
  return latestEdition(record());
}

/** The editions that have pages of their own, oldest first. */
export function editions(): Edition[] {
  return listedEditions(record());
}

/** That language where the site's own pages have it, else the first that they have. */
export function nearestLanguage(language: string): string {
  const { languages } = latest();
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

/**
 * The address of a page of this site, under whatever base path it stands.
 * @param path such as `editions/2026-02-14/`, without a slash at its head
 */
export function href(language: string, path: string): string {
  const locale = localeOf(language, latest());
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${locale ? `${locale}/` : ''}${path}`;
}

/** The same with the site's origin, or `undefined` where the record names none. */
export function absolute(language: string, path: string): string | undefined {
  const { address } = latest().site;
  return address ? new URL(href(language, path), address).href : undefined;
}
