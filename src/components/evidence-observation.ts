import { escapeUTF8 as safe } from 'entities';
import { say } from '../language/say.ts';
import { correctionsOf } from '../record/correction-trail.ts';
import type { Observation, When } from '../record/schema.ts';
import { dataMarkup, timeMarkup } from './cell-markup.ts';
import type { Draft } from './evidence-entry.ts';
import { judgedSourceLinks, recordLinks } from './evidence-links.ts';
import type { Page } from './prose-markup.ts';

/** A count or a look: the value with its unit and precision, and what speaks against it. */
export function fromObservation(observation: Observation, { edition, language }: Page): Draft {
  const voice = say(language);
  const { evidence, changes, quotes } = voice.vocabulary;
  const { id, value, upTo, observed, area, counter, wording, derived, sources, rank, note } = observation;
  const bare = upTo === undefined ? String(value) : `${value}/${upTo}`;
  const spoken = edition.sources.find((source) => source.id === sources[0])?.language;
  const [open, close] = quotes;
  return {
    id,
    heading: safe(voice.words(observation.label)),
    lead: dataMarkup(id, bare, voice.unit(observation), edition.id),
    withdrawn: rank === 'withdrawn',
    sources,
    who: counter ? [counter] : [],
    facts: [
      ['observed', timeMarkup(id, observed.to, voice.when(observed))],
      ['area', area ? recordLinks([area], edition, language) : undefined],
      ['counter', counter ? recordLinks([counter], edition, language) : undefined],
      [
        'wording',
        wording === null
          ? undefined
          : `<q${spoken && spoken !== language ? ` lang="${spoken}"` : ''} data-id="${id}">${open}${safe(wording)}${close}</q>`,
      ],
      ['doubt', doubtsOf(observation, language).map(safe).join(' ')],
      ['note', note && safe(voice.words(note))],
      ['derived', derived && `${safe(evidence.rule[derived.rule])}: ${recordLinks(derived.of, edition, language)}`],
      ['checkedBy', observation.checked_by && inLanguage(observation.checked_by, edition.languages[0], language)],
      ['corrected', correctedMarkup(id, { edition, language })],
      ['sources', judgedSourceLinks(sources, edition, language)],
      ['public', timeMarkup(id, observation.public, voice.date(observation.public))],
      [
        'imageTime',
        observation.imageTime &&
          `<time datetime="${observation.imageTime}" data-id="${id}">${observation.imageTime}</time>`,
      ],
      ['rank', rank === 'normal' ? undefined : safe(changes.rank[rank])],
    ],
  };
}

/** What the desk wrote in its own language, which is the edition’s first. */
function inLanguage(text: string, own: string | undefined, language: string): string {
  return own && own !== language ? `<span lang="${own}">${safe(text)}</span>` : safe(text);
}

/** Every reason for doubt that the record itself gives, as sentences. */
function doubtsOf({ approximate, bound, noValue, observed }: Observation, language: string): string[] {
  const { evidence, noValue: none } = say(language).vocabulary;
  return [
    ...(approximate ? [evidence.doubt.approximate] : []),
    ...(bound === 'none' ? [] : [evidence.doubt[bound]]),
    ...(noValue ? [`${capital(none[noValue])}.`] : []),
    ...whenDoubt(observed, language),
  ];
}

/** What is not known of a day. */
export function whenDoubt({ precision }: When, language: string): string[] {
  const { doubt } = say(language).vocabulary.evidence;
  return precision === 'day' ? [] : [doubt[precision]];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The corrections that led to what an entry says. */
export function correctedMarkup(id: string, { edition, language }: Pick<Page, 'edition' | 'language'>): string {
  const voice = say(language);
  const { kind } = voice.vocabulary.changes;
  return correctionsOf(edition, id)
    .map((one) => {
      const date = timeMarkup(one.id, one.date, voice.date(one.date));
      return `${safe(kind[one.kind])}, ${date}: ${safe(voice.words(one.reason))}`;
    })
    .join('; ');
}
