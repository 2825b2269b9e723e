import { escapeUTF8 as safe } from 'entities';
import { say } from '../language/say.ts';
import { type Edition, find } from '../record/edition.ts';
import { tellQuote } from '../record/tell-quote.ts';
import { plainProse } from '../story/bind.ts';

/** Sources by name, each leading to its entry on the evidence page. */
export function sourceLinks(sources: readonly string[], edition: Edition, language: string): string {
  const voice = say(language);
  return sources
    .map((id) => {
      const publisher = voice.publisher(find(edition, 'sources', id));
      return `<a data-source="${id}" href="#source-${id}">${safe(publisher)}</a>`;
    })
    .join(', ');
}

/** The same, each with how good it is and how we saw it. */
export function judgedSourceLinks(sources: readonly string[], edition: Edition, language: string): string {
  const { grade, seen } = say(language).vocabulary;
  return sources
    .map((id) => {
      const source = find(edition, 'sources', id);
      const judged = `${grade[source.grade]}; ${seen[source.seen]}`;
      return `${sourceLinks([id], edition, language)} <small>(${safe(judged)})</small>`;
    })
    .join(', ');
}

/** Records of any kind by name, each leading to its entry on the evidence page. */
export function recordLinks(ids: readonly string[], edition: Edition, language: string): string {
  return ids.map((id) => `<a href="#${id}">${safe(nameOf(id, edition, language))}</a>`).join('; ');
}

/** What a record is called: its label, title or name, its first words, or its publisher. */
export function nameOf(id: string, edition: Edition, language: string): string {
  const voice = say(language);
  const [open, close] = voice.vocabulary.quotes;
  const { observations, events, quotes, claims, actors, places, sources } = edition;
  const labelled = observations.find((one) => one.id === id)?.label;
  const titled = events.find((one) => one.id === id)?.title;
  const named = [...actors, ...places].find((one) => one.id === id)?.name;
  const words = labelled ?? titled ?? named;
  if (words) return voice.words(words);
  const quote = quotes.find((one) => one.id === id);
  if (quote) {
    const told = tellQuote(quote, language);
    const excerpt = told.gloss?.excerpt ?? (told.quotation ? `${open}${told.excerpt}${close}` : told.excerpt);
    return `${voice.words(find(edition, 'actors', quote.speaker).name)}: ${excerpt}`;
  }
  const claim = claims.find((one) => one.id === id);
  if (claim) return plainProse(voice.words(claim.statement), edition, language);
  const source = sources.find((one) => one.id === id);
  return source ? voice.publisher(source) : id;
}
