import { escapeUTF8 as safe } from 'entities';
import { say } from '../language/say.ts';
import type { Quote } from '../record/schema.ts';
import { tellQuote } from '../record/tell-quote.ts';
import { timeMarkup } from './cell-markup.ts';
import type { Draft } from './evidence-entry.ts';
import { judgedSourceLinks, recordLinks } from './evidence-links.ts';
import { correctedMarkup, whenDoubt } from './evidence-observation.ts';
import type { Page } from './prose-markup.ts';

/** Words of a speaker, or a paraphrase of them, with how they reached us. */
export function fromQuote(quote: Quote, { edition, language }: Page): Draft {
  const voice = say(language);
  const { strength, form, translation, seen, quotes, gloss, changes } = voice.vocabulary;
  const { id, speaker, said, sources, note, rank } = quote;
  const told = tellQuote(quote, language);
  const lang = told.language === language ? '' : ` lang="${told.language}"`;
  const [open, close] = quotes;
  const own = told.gloss ? `<br /><small>${safe(gloss.below(told.gloss.words))}</small>` : '';
  const how = [
    ...(quote.form === 'paraphrase' ? [form.paraphrase] : []),
    ...(quote.translation === 'none' ? [] : [translation[quote.translation]]),
    seen[quote.seen],
  ].join('; ');
  return {
    id,
    heading: recordLinks([speaker], edition, language),
    lead: `${
      told.quotation
        ? `<q${lang} data-id="${id}">${open}${safe(told.words)}${close}</q>`
        : `<span${lang} data-id="${id}">${safe(told.words)}</span>`
    }${own}`,
    withdrawn: rank === 'withdrawn',
    sources,
    strength: quote.scope === 'beside' ? 'beside' : quote.strength,
    who: [speaker],
    facts: [
      ['strength', safe([strength[quote.strength], ...(quote.scope === 'beside' ? [strength.beside] : [])].join('; '))],
      ['about', safe(voice.words(quote.topic))],
      ['said', timeMarkup(id, said.to, voice.when(said))],
      ['role', safe(voice.words(quote.role))],
      ['how', safe(how)],
      ['doubt', whenDoubt(said, language).map(safe).join(' ')],
      ['note', note && safe(voice.words(note))],
      ['corrected', correctedMarkup(id, { edition, language })],
      ['sources', judgedSourceLinks(sources, edition, language)],
      ['public', timeMarkup(id, quote.public, voice.date(quote.public))],
      ['rank', rank && rank !== 'normal' ? safe(changes.rank[rank]) : undefined],
    ],
  };
}
