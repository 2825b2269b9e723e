import { wordsOf } from '../figures.ts';
import { say } from '../language/say.ts';
import type { Embed } from './embed.ts';
import { publishersOf } from './embed-part.ts';

/** How to cite a picture, in the forms that people’s tools read. */
export interface Citations {
  readonly plain: string;
  readonly short: string;
  readonly bibtex: string;
  /** CSL-JSON, which Zotero and others read. */
  readonly csl: object;
}

/** @param address where the cited picture stands */
export function citationsOf(embed: Embed, address: string): Citations {
  const { chart, state, edition, language } = embed;
  const voice = say(language);
  const { embed: said, ui, quotes } = voice.vocabulary;
  const site = voice.words(edition.site.name);
  const { title } = wordsOf(embed);
  const date = voice.date(edition.asOf);
  const { licence } = edition.site;
  const publishers = publishersOf(embed)
    .map(({ publisher }) => publisher)
    .join(', ');
  const from = `${said.sources} ${publishers}`;
  const [year = 0, month = 0, day = 0] = edition.asOf.split('-').map(Number);
  const key = [chart, state, edition.id.replace('.', '-')].join('-');
  const fields = {
    title: `{${title}}`,
    author: `{${site}}`,
    howpublished: site,
    year: String(year),
    month: String(month),
    note: `${ui.edition} ${date}. ${from}. ${licence.name}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${bibtexText(value)}},`);
  return {
    plain: `${site}: ${quotes[0]}${title}${quotes[1]}. ${ui.edition} ${date}. ${from}. ${ui.licence}: ${licence.name}. ${address}`,
    short: `${site}, ${date}`,
    bibtex: `@misc{${key},\n${lines.join('\n')}\n  url = {${address}}\n}`,
    csl: {
      id: key,
      type: 'graphic',
      title,
      author: [{ literal: site }],
      'container-title': site,
      issued: { 'date-parts': [[year, month, day]] },
      version: edition.id,
      language,
      source: publishers,
      license: licence.address,
      URL: address,
    },
  };
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash ',
  '~': '\\textasciitilde ',
  '^': '\\textasciicircum ',
};

/** Text as BibTeX takes it; braces stay, since they hold a title’s capitals. */
function bibtexText(text: string): string {
  return text.replace(/[\\~^]|[&%$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}
