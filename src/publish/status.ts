import { type ChartId, type FigureName, statesOf, tableOf } from '../figures.ts';
import { say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import type { Addresses } from './addresses.ts';
import { type News, newsOf } from './news.ts';

/** One picture of an older edition, and the news about it. */
interface Told {
  readonly edition: string;
  readonly state: string;
  readonly news: News;
}

/** The news about every picture of a chart, in one language, older editions first. */
function allNews(chart: ChartId, language: string, editions: readonly Edition[]): Told[] {
  return editions
    .filter((edition) => edition.languages.includes(language))
    .flatMap((edition) =>
      statesOf(chart, edition).flatMap((state) => {
        const news = newsOf({ chart, state, edition, language }, editions);
        return news ? [{ edition: edition.id, state, news }] : [];
      }),
    );
}

/** Text as a CSS string. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

/**
 * `status.css`: the news about a chart’s pinned pictures, for pages whose scripts do not run. It fills the line that each
 * page keeps free, and changes no height. Nothing of it applies where there is no news.
 */
export function statusCss(chart: ChartId, language: string, editions: readonly Edition[]): string {
  const alike = Map.groupBy(allNews(chart, language, editions), ({ news }) => `${news.severity} ${news.text}`);
  return [...alike.values()]
    .map((told) => {
      const pages = told.map(({ edition, state }) => `[data-edition="${edition}"][data-state="${state}"]`);
      const page = `html:is(${pages.join()})`;
      const { severity, text } = (told[0] as Told).news;
      const quiet = `${page}:not([data-told]) [data-news]`;
      return [
        `${quiet} span{display:none}${quiet}::before{content:${cssString(text)}}`,
        `${page} [data-news]{color:var(--ink);font-weight:600${severity === 'refresh' ? '' : ';border-color:var(--signal)'}}`,
        severity === 'retraction'
          ? `${page} .picture{opacity:.3;text-decoration:line-through;background:${CROSS}}`
          : '',
      ].join('');
    })
    .join('\n');
}

const CROSS = 'linear-gradient(to top right,transparent calc(50% - 2px),var(--ink) 0 calc(50% + 2px),transparent 0)';

/** What `status.js` tells an embed; `embed/news.ts` reads it. */
export interface Status {
  readonly v: 1;
  readonly latest: string;
  readonly words: {
    readonly more: string;
    readonly holds: string;
    readonly moved: string;
    readonly gone: string;
    readonly same: string;
  };
  /** By state, then by edition. */
  readonly news: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly severity: string; readonly text: string; readonly href: string }>>
    >
  >;
  /** The latest edition’s values by record: as machines read them, and as they are said. */
  readonly values: Readonly<Record<string, readonly [string, string]>>;
}

/** The status of a chart in one language. */
export function statusOf(chart: ChartId, language: string, editions: readonly Edition[], at: Addresses): Status {
  const { news } = say(language).vocabulary.embed;
  const latest = editions.at(-1);
  const byState = Map.groupBy(allNews(chart, language, editions), ({ state }) => state);
  const { more, holds, moved, unknown, same } = news;
  return {
    v: 1,
    latest: latest?.id ?? '',
    words: { more, holds, moved, gone: unknown, same },
    news: Object.fromEntries(
      [...byState].map(([state, told]) => [
        state,
        Object.fromEntries(
          told.map(({ edition, news: { severity, text, path } }) => [
            edition,
            { severity, text, href: at(language, path) },
          ]),
        ),
      ]),
    ),
    values: latest?.languages.includes(language) ? valuesOf(chart, language, latest) : {},
  };
}

function valuesOf(chart: ChartId, language: string, edition: Edition): Status['values'] {
  const names = statesOf(chart, edition).map((state): FigureName => ({ chart, state, edition, language }));
  const shown = new Set(names.flatMap((name) => tableOf(name).rows.flat()).flatMap(({ id }) => id ?? []));
  const voice = say(language);
  return Object.fromEntries(
    edition.observations
      .filter(({ id, value, rank }) => shown.has(id) && value !== null && rank !== 'withdrawn')
      .map((one) => [
        one.id,
        [one.upTo === undefined ? String(one.value) : `${one.value}/${one.upTo}`, voice.value(one)] as const,
      ]),
  );
}

/** `status.js`: the same news for pages whose scripts run, which make of it a note with a link; and current values. */
export function statusJs(status: Status): string {
  return `chartNews(${JSON.stringify(status).replaceAll('<', '\\u003c')});\n`;
}
