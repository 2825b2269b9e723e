import type { Facet } from '../language/evidence.ts';
import { say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import { GRADES, SEEN, STRENGTHS } from '../record/vocabulary.ts';
import { ORDER, publishersOf, publisherToken } from './evidence-entry.ts';

/** Something that entries can be chosen by, and its choices. */
export interface Choice {
  readonly facet: Facet;
  /** Few choices stand side by side, many in a list. */
  readonly as: 'row' | 'list';
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** Everything that the entries of an edition can be chosen by. */
export function choicesOf(edition: Edition, language: string): Choice[] {
  const voice = say(language);
  const { evidence, grade, seen, strength, locale } = voice.vocabulary;
  const acting = new Set([
    ...edition.observations.map(({ counter }) => counter),
    ...edition.quotes.map(({ speaker }) => speaker),
    ...edition.events.flatMap(({ actors }) => actors),
  ]);
  const order = new Intl.Collator(locale).compare;
  const who = edition.actors
    .filter(({ id }) => acting.has(id))
    .map(({ id, name }) => ({ value: id, text: voice.words(name) }))
    .toSorted((a, b) => order(a.text, b.text));
  const publishers = publishersOf(edition, language).map(({ publisher, name }) => ({
    value: publisherToken(publisher, edition),
    text: name,
  }));
  const row = (facet: Facet, values: readonly string[], words: Readonly<Record<string, string>>): Choice => ({
    facet,
    as: 'row',
    options: values.map((value) => ({ value, text: words[value] ?? value })),
  });
  return [
    row('kind', ORDER, evidence.list),
    row('grade', GRADES, grade),
    row('seen', SEEN, seen),
    row('strength', [...STRENGTHS, 'beside'], strength),
    { facet: 'who', as: 'list', options: who },
    { facet: 'publisher', as: 'list', options: publishers },
  ];
}

/** The id of the control that makes a choice; no record's id holds an underscore. */
export const controlId = (facet: Facet, value: string): string => `choose_${facet}_${value}`;

/**
 * The styles that make the choices work without a script: what was not chosen is not shown. A browser that does not
 * know `:has()` shows everything, and no controls. They ask the form alone: asked of the whole page, every entry that is
 * read would make the browser ask all of them again.
 */
export function filterRules(choices: readonly Choice[]): string {
  const rules = choices.flatMap(({ facet, as, options }) =>
    options.map(({ value }) => {
      const chosen = as === 'row' ? `#${controlId(facet, value)}` : `#${controlId(facet, 'list')} [value="${value}"]`;
      return `.filter:has(${chosen}:checked) ~ .lists .entry:not([data-${facet}~="${value}"]){display:none}`;
    }),
  );
  const lists = ORDER.map(
    (kind) => `.filter:has(#${controlId('kind', kind)}:checked) ~ .lists .list:not(#list_${kind}){display:none}`,
  );
  return `${[...rules, ...lists].join('\n')}\n`;
}
