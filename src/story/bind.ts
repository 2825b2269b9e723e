import { type Say, say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import type { When } from '../record/schema.ts';
import { tellQuote } from '../record/tell-quote.ts';
import { type Piece, parseProse } from './prose.ts';

/** A run of a line of prose, bound to the record it came from. */
export interface Span {
  readonly text: string;
  readonly strong: boolean;
  readonly as: 'words' | 'data' | 'time' | 'name' | 'quotation' | 'source';
  /** The record's id, for anything but plain words. */
  readonly id?: string;
  /** The bare value of `data`, the ISO date of `time`. */
  readonly value?: string;
  /** The language of a quotation. */
  readonly language?: string;
  /** What a quotation in another language says: a translation of ours, printed after it. */
  readonly gloss?: string;
  /** The sources that the run rests on. */
  readonly sources: readonly string[];
}

type Bound = Omit<Span, 'strong'>;
type Reference = Extract<Piece, { kind: 'reference' }>;

const DATE_FORMS = { date: 'date', day: 'day', month: 'month' } as const;

function boundDate(id: string, when: When, form: string, sources: readonly string[], voice: Say): Bound | undefined {
  if (!(form in DATE_FORMS)) return undefined;
  const text = voice.when(when, DATE_FORMS[form as keyof typeof DATE_FORMS]);
  return { as: 'time', id, value: when.to, text, sources };
}

function bindObservation({ id, form }: Reference, edition: Edition, voice: Say): Bound | undefined {
  const observation = edition.observations.find((one) => one.id === id);
  if (!observation) return undefined;
  const { sources, observed, wording, counter, value, upTo } = observation;
  const bare = upTo === undefined ? String(value) : `${value}/${upTo}`;
  switch (form) {
    case '':
    case 'value':
      return { as: 'data', id, value: bare, text: voice.prose.value(observation), sources };
    case 'unit':
      return { as: 'data', id, value: bare, text: voice.prose.unit(observation), sources };
    case 'public':
      return { as: 'time', id, value: observation.public, text: voice.date(observation.public), sources };
    case 'wording': {
      const language = edition.sources.find((source) => source.id === sources[0])?.language;
      return { as: 'quotation', id, text: wording ?? '', sources, ...(language ? { language } : {}) };
    }
    case 'counter': {
      const actor = edition.actors.find((one) => one.id === counter);
      return { as: 'name', id: actor?.id ?? id, text: actor ? voice.words(actor.name) : '', sources };
    }
    default:
      return boundDate(id, observed, form, sources, voice);
  }
}

function bindQuote({ id, form }: Reference, edition: Edition, voice: Say): Bound | undefined {
  const quote = edition.quotes.find((one) => one.id === id);
  if (!quote) return undefined;
  const { sources } = quote;
  if (form === '' || form === 'words') {
    const { words, language, quotation, gloss } = tellQuote(quote, voice.vocabulary.id);
    const bound: Bound = { as: quotation ? 'quotation' : 'words', id, text: words, language, sources };
    return gloss ? { ...bound, gloss: gloss.words } : bound;
  }
  const speaker = edition.actors.find((one) => one.id === quote.speaker);
  if (form === 'speaker' && speaker) return { as: 'name', id: speaker.id, text: voice.words(speaker.name), sources };
  if (form === 'role') return { as: 'words', id, text: voice.words(quote.role), sources };
  return boundDate(id, quote.said, form, sources, voice);
}

function bindOther({ id, form }: Reference, edition: Edition, voice: Say): Bound | undefined {
  const event = edition.events.find((one) => one.id === id);
  if (event) {
    const words = form === 'title' ? event.title : form === '' || form === 'short' ? event.short : undefined;
    if (words) return { as: 'name', id, text: voice.words(words), sources: event.sources };
    return boundDate(id, event.when, form, event.sources, voice);
  }
  const named = edition.actors.find((one) => one.id === id);
  if (named) return { as: 'name', id, text: voice.words(form === 'short' ? named.short : named.name), sources: [] };
  const place = edition.places.find((one) => one.id === id);
  if (place) return { as: 'name', id, text: voice.words(place.name), sources: [] };
  const claim = edition.claims.find((one) => one.id === id);
  if (claim)
    return {
      as: 'words',
      id,
      text: plainProse(voice.words(claim.statement), edition, voice.vocabulary.id),
      sources: [],
    };
  const source = edition.sources.find((one) => one.id === id);
  if (!source) return undefined;
  if (form === '' || form === 'publisher') return { as: 'source', id, text: voice.publisher(source), sources: [id] };
  if (form === 'title')
    return source.title === null
      ? { as: 'source', id, text: voice.publisher(source), sources: [id] }
      : { as: 'source', id, text: source.title, language: source.language, sources: [id] };
  const when: When = { from: null, to: source.date ?? source.publicBy, precision: source.date ? 'day' : 'uncertain' };
  return boundDate(id, when, form, [id], voice);
}

function bindEdition({ form }: Reference, edition: Edition, voice: Say): Bound {
  if (form === 'compiled')
    return { as: 'time', value: edition.compiled.slice(0, 4), text: voice.date(edition.compiled, 'year'), sources: [] };
  return {
    as: 'time',
    value: edition.asOf,
    text: voice.date(edition.asOf, form === 'day' ? 'day' : 'date'),
    sources: [],
  };
}

/**
 * A line of prose with its placeholders replaced by what the record says, in order.
 * @throws when a placeholder names nothing; the gate has refused such a line by now.
 */
export function bindProse(line: string, edition: Edition, language: string): Span[] {
  const voice = say(language);
  let before = '';
  return parseProse(line).map((piece): Span => {
    const span = bindPiece(piece, edition, voice);
    const fitted = span.as === 'words' ? { ...span, text: fitParticles(span.text, before, voice) } : span;
    before += fitted.text;
    return fitted;
  });
}

/** The text with its particles in the form that what stands before it asks for, in languages that have them. */
export function fitParticles(text: string, before: string, { vocabulary }: Say): string {
  return vocabulary.particles?.fit(text, before) ?? text;
}

function bindPiece(piece: Piece, edition: Edition, voice: Say): Span {
  if (piece.kind === 'words') return { as: 'words', text: piece.text, strong: piece.strong, sources: [] };
  const bound =
    piece.id === 'edition'
      ? bindEdition(piece, edition, voice)
      : (bindObservation(piece, edition, voice) ??
        bindQuote(piece, edition, voice) ??
        bindOther(piece, edition, voice));
  if (!bound) throw new Error(`{${piece.id}${piece.form && `:${piece.form}`}} names nothing in edition ${edition.id}`);
  return { ...bound, strong: piece.strong };
}

/** A line of prose as plain text, quotations in the language's quotation marks. */
export function plainProse(line: string, edition: Edition, language: string): string {
  const { vocabulary } = say(language);
  const [open, close] = vocabulary.quotes;
  return bindProse(line, edition, language)
    .map(({ as, text, gloss }) => {
      const said = as === 'quotation' ? `${open}${text}${close}` : text;
      return gloss === undefined ? said : said + vocabulary.gloss.inline(gloss);
    })
    .join('');
}

/** The sources that lines of prose rest on, each once, in the order of first use. */
export function sourcesOf(lines: readonly string[], edition: Edition, language: string): string[] {
  return [...new Set(lines.flatMap((line) => bindProse(line, edition, language)).flatMap((span) => span.sources))];
}
