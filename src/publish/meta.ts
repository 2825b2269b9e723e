import { type FigureName, tableOf, wordsOf } from '../figures.ts';
import { checksum } from '../record/checksum.ts';
import type { Edition } from '../record/edition.ts';
import { type Addresses, placesOf } from './addresses.ts';
import { citationsOf } from './citation.ts';
import { dataCsv } from './data-file.ts';
import { type Embed, embedPath } from './embed.ts';
import { embedHeight, sourcesOfFigure } from './embed-part.ts';
import { goneOf } from './gone.ts';
import { cssHeight, heightAt } from './height.ts';
import { newsOf } from './news.ts';

/** The widths whose heights are listed: those of phones, of a column, and of the widest that an embed becomes. */
const WIDTHS = [280, 320, 375, 414, 480, 600, 640, 700];

/** The parameters that an embed’s address may have. */
export const PARAMETERS = ['theme', 'plain', 'transparent', 'state', 'childId', 'eid', 'asof', 'quote', 'proto'];

/**
 * Everything a program needs to know of an embed: `meta.json`. New fields may be added; none is renamed.
 * @param editions all that are listed, oldest first
 * @param stored what was stored of it at its release
 */
export function metaOf(embed: Embed, editions: readonly Edition[], at: Addresses, stored: string | undefined): object {
  const { chart, state, edition, language, kind } = embed;
  const { title, sentence, note } = wordsOf(embed);
  const places = placesOf(embed, at);
  const gone = goneOf(embed, editions);
  const height = embedHeight(embed, stored, gone);
  const csv = dataCsv(embed);
  const { plain, short, bibtex, csl } = citationsOf(embed, places.embed);
  const news = newsOf(embed, editions);
  return {
    v: 1,
    id: `${chart}/${state}`,
    chart,
    state,
    kind,
    edition: edition.id,
    status: edition.status,
    dates: { asOf: edition.asOf, compiled: edition.compiled, released: edition.released },
    latest: editions.at(-1)?.id,
    severity: news?.severity ?? 'none',
    gone: gone
      ? { text: gone.text, reason: gone.reason ?? null, instead: gone.instead ? at(language, gone.instead.path) : null }
      : null,
    title,
    alt: `${title}. ${sentence}`,
    sentence,
    note: note ?? null,
    language,
    languages: Object.fromEntries(edition.languages.map((one) => [one, at(one, embedPath(embed))])),
    places,
    sources: sourcesOfFigure(embed).map(({ id, publisher, title: name, address, date }) => ({
      id,
      publisher,
      title: name,
      address,
      date,
    })),
    licence: edition.site.licence,
    citation: { plain, short, bibtex, csl },
    units: unitsOf(embed),
    checksum: { csv: checksum(csv), frozen: stored === undefined ? null : checksum(stored) },
    heights: Object.fromEntries(WIDTHS.map((width) => [width, heightAt(height, width)])),
    height: cssHeight(height, '100cqw'),
    parameters: PARAMETERS,
  };
}

function unitsOf(name: FigureName): string[] {
  const shown = new Set(tableOf(name).rows.flatMap((row) => row.flatMap(({ id }) => id ?? [])));
  const units = name.edition.observations.filter(({ id }) => shown.has(id)).flatMap(({ unit }) => unit ?? []);
  return [...new Set(units)];
}
