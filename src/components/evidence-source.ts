import { escapeUTF8 as safe } from 'entities';
import { say } from '../language/say.ts';
import type { Source } from '../record/schema.ts';
import type { Missing } from '../record/vocabulary.ts';
import { timeMarkup } from './cell-markup.ts';
import type { Draft } from './evidence-entry.ts';
import { recordLinks, sourceLinks } from './evidence-links.ts';
import { correctedMarkup } from './evidence-observation.ts';
import type { Page } from './prose-markup.ts';

/** A page that was read: how good it is, how much of it we saw, what it rests on, and what rests on it. */
export function fromSource(source: Source, page: Page): Draft {
  const { edition, language } = page;
  const voice = say(language);
  const { grade, seen, field, missing, changes } = voice.vocabulary;
  const { id, title, address, archive, authors, date, publicBy, accessed, note, rank } = source;
  const name = safe(title ?? address ?? '');
  const cited = address ? `<a href="${safe(address)}">${name}</a>` : name;
  const lacking = Object.entries(source.missing) as [keyof typeof field, Missing][];
  const relying = edition.sources.filter(({ restsOn }) => restsOn.includes(id)).map((one) => one.id);
  const resting = [...edition.observations, ...edition.quotes, ...edition.events, ...edition.places]
    .filter(({ sources }) => sources.includes(id))
    .map((one) => one.id);
  return {
    id,
    heading: `<span id="source-${id}">${safe(voice.publisher(source))}</span>`,
    ...(cited && {
      lead: `<cite${title && source.language !== language ? ` lang="${source.language}"` : ''}>${cited}</cite>`,
    }),
    withdrawn: rank === 'withdrawn',
    sources: [id],
    who: [],
    facts: [
      ['authors', safe(authors.join(', '))],
      ['published', date ? timeMarkup(id, date, voice.date(date)) : undefined],
      ['publicBy', date ? undefined : timeMarkup(id, publicBy, voice.date(publicBy))],
      ['grade', safe(grade[source.grade])],
      ['how', safe(seen[source.seen])],
      ['restsOn', sourceLinks(source.restsOn, edition, language)],
      ['reliedOnBy', sourceLinks(relying, edition, language)],
      ['usedBy', recordLinks(resting, edition, language)],
      ['missing', lacking.map(([what, why]) => safe(`${field[what]} ${missing[why]}`)).join('; ')],
      ['note', note && safe(voice.words(note))],
      ['corrected', correctedMarkup(id, page)],
      ['archive', archive ? `<a href="${safe(archive)}">${safe(archive)}</a>` : undefined],
      ['accessed', accessed && timeMarkup(id, accessed, voice.date(accessed))],
      ['rank', rank && rank !== 'normal' ? safe(changes.rank[rank]) : undefined],
    ],
  };
}
