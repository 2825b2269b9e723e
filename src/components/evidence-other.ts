import { escapeUTF8 as safe } from 'entities';
import { say } from '../language/say.ts';
import type { Actor, Claim, Place, RecordEvent } from '../record/schema.ts';
import { timeMarkup } from './cell-markup.ts';
import type { Draft } from './evidence-entry.ts';
import { judgedSourceLinks, recordLinks } from './evidence-links.ts';
import { correctedMarkup, whenDoubt } from './evidence-observation.ts';
import { type Page, proseMarkup } from './prose-markup.ts';

/** What happened, and who says so. */
export function fromEvent(event: RecordEvent, { edition, language }: Page): Draft {
  const voice = say(language);
  const { id, title, when, place, actors, sources, note, rank } = event;
  return {
    id,
    heading: safe(voice.words(title)),
    withdrawn: rank === 'withdrawn',
    sources,
    who: actors,
    facts: [
      ['when', timeMarkup(id, when.to, voice.when(when))],
      ['kind', safe(voice.vocabulary.lane[event.lane])],
      ['where', place ? recordLinks([place], edition, language) : undefined],
      ['who', recordLinks(actors, edition, language)],
      ['doubt', whenDoubt(when, language).map(safe).join(' ')],
      ['note', note && safe(voice.words(note))],
      ['corrected', correctedMarkup(id, { edition, language })],
      ['sources', judgedSourceLinks(sources, edition, language)],
      ['public', timeMarkup(id, event.public, voice.date(event.public))],
      ['rank', rankMarkup(rank, language)],
    ],
  };
}

/** A statement that the story makes, with what it rests on. */
export function fromClaim({ id, statement, strength, evidence, rank, note }: Claim, page: Page): Draft {
  const { edition, language } = page;
  const voice = say(language);
  const { quotes, observations, events } = edition;
  const records = [...observations, ...quotes, ...events].filter((one) => evidence.includes(one.id));
  return {
    id,
    heading: proseMarkup(voice.words(statement), page),
    withdrawn: rank === 'withdrawn',
    sources: [...new Set([...records.flatMap(({ sources }) => sources), ...evidence])],
    strength,
    who: [],
    facts: [
      ['strength', safe(voice.vocabulary.strength[strength])],
      ['evidence', recordLinks(evidence, edition, language)],
      ['note', note && safe(voice.words(note))],
      ['corrected', correctedMarkup(id, page)],
      ['rank', rankMarkup(rank, language)],
    ],
  };
}

/** Someone who counts, speaks or acts. */
export function fromActor({ id, name, kind, note, rank }: Actor, page: Page): Draft {
  const { edition, language } = page;
  const voice = say(language);
  const taking = [
    ...edition.observations.filter(({ counter }) => counter === id),
    ...edition.quotes.filter(({ speaker }) => speaker === id),
    ...edition.events.filter(({ actors }) => actors.includes(id)),
  ].map((one) => one.id);
  return {
    id,
    heading: safe(voice.words(name)),
    withdrawn: rank === 'withdrawn',
    sources: [],
    who: [id],
    facts: [
      ['kind', safe(voice.vocabulary.evidence.kind[kind])],
      ['usedBy', recordLinks(taking, edition, language)],
      ['note', note && safe(voice.words(note))],
      ['rank', rankMarkup(rank, language)],
    ],
  };
}

/** A place, and how its position is known. */
export function fromPlace(place: Place, { edition, language }: Page): Draft {
  const voice = say(language);
  const { id, name, kind, latitude, longitude, sources, note, rank } = place;
  const known = latitude !== null && longitude !== null;
  return {
    id,
    heading: safe(voice.words(name)),
    withdrawn: rank === 'withdrawn',
    sources,
    who: [],
    facts: [
      ['kind', safe(voice.vocabulary.evidence.kind[kind])],
      [
        'position',
        known
          ? `<data value="${latitude}" data-id="${id}" data-edition="${edition.id}">${voice.coordinate(latitude)}</data>, <data value="${longitude}" data-id="${id}" data-edition="${edition.id}">${voice.coordinate(longitude)}</data>`
          : safe(voice.vocabulary.ui.noLocation),
      ],
      ['note', note && safe(voice.words(note))],
      ['sources', judgedSourceLinks(sources, edition, language)],
      ['rank', rankMarkup(rank, language)],
    ],
  };
}

function rankMarkup(rank: Actor['rank'], language: string): string | undefined {
  return rank && rank !== 'normal' ? safe(say(language).vocabulary.changes.rank[rank]) : undefined;
}
