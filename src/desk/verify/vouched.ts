import { CHARTS, statesOf, tableOf, wordsOf } from '../../figures.ts';
import { evidenceCharts } from '../../evidence/charts.ts';
import { say } from '../../language/say.ts';
import type { Edition } from '../../record/edition.ts';
import type { When } from '../../record/schema.ts';
import { captionText } from '../../publish/caption.ts';
import { namedPublishers } from '../../publish/embed-part.ts';
import { allEmbeds } from '../../publish/embed.ts';
import { goneOf } from '../../publish/gone.ts';
import { bindProse, plainProse } from '../../story/bind.ts';
import { stepsOf, storyOf } from '../../story/story.ts';
import { textsOfChanges } from './change-texts.ts';
import { bareText, dateTexts, textsOfObservation, textsOfWhen } from './record-words.ts';

/** A number with its grouping, and without the comma or full stop after it. */
const NUMBER = /\d+(?:[.,\u00a0\u202f]\d+)*/g;
const hasNumber = (text: string): boolean => /\d/.test(text);
/** How many characters may stand around a day. */
const FEW_WORDS = 36;
const SLOT = '\u0001';

/** What a language and the record say, so that a number in a text can be found in it. */
export interface Vouched {
  /**
   * The number of a text that cannot be found in anything that the record or the site says; nothing where all can.
   * @param loose a day may stand anywhere in it, and the parts of a day alone, as in a citation
   */
  unvouched(text: string, loose?: boolean): string | undefined;
}

/** Everything with a number in it that pages of these editions may say in a language. */
export function vouchedTexts(editions: readonly Edition[], language: string): Vouched {
  const texts = new Set<string>();
  const add = (text: string | undefined): void => {
    if (text !== undefined && hasNumber(text)) texts.add(squeezed(text));
  };
  for (const text of stringsIn(say(language).vocabulary)) add(text);
  for (const [at, edition] of editions.entries()) {
    for (const text of textsOf(edition, language, editions)) add(text);
    const before = editions[at - 1];
    if (before && edition.languages.includes(language))
      for (const text of textsOfChanges(before, edition, language)) add(text);
  }
  for (const embed of allEmbeds(editions)) {
    // A code shows a caption in parts.
    if (embed.language !== language) continue;
    for (const part of captionText(embed).split('. ')) add(part);
    add(namedPublishers(embed).after);
    const gone = goneOf(embed, editions);
    add(gone && `${gone.text} ${gone.reason ?? ''}`);
  }
  const templates = templatesOf(say(language).vocabulary);
  // Numbers alone explain only a text that is nothing else.
  const pieces = Map.groupBy(
    [...texts]
      .filter((text) => /[^\d.,\s]/.test(text))
      .flatMap((text) => numbersIn(text).map((number) => ({ number, text }))),
    ({ number }) => number,
  );
  // A day explains what is said of it in a few words; in a whole sentence it might be another day.
  const days = new Set(editions.flatMap((edition) => [...daysOf(edition, language)]).map(squeezed));
  const holds = (text: string, piece: string): boolean =>
    text.includes(piece) && (!days.has(piece) || text.length - piece.length <= FEW_WORDS);
  const parts = new Set(
    editions.flatMap(({ asOf }) => asOf.split('-').flatMap((part) => [part, String(Number(part))])),
  );
  const known = new Map<string, string | undefined>();
  const explain = (given: string, loose: boolean): string | undefined => {
    const text = squeezed(given);
    if (!hasNumber(text) || texts.has(text)) return undefined;
    // A page's title goes on with the site's name.
    if (text.includes(' · '))
      return text
        .split(' · ')
        .map((part) => explain(part, loose))
        .find(Boolean);
    const lacking = numbersIn(text).find((number) => {
      if (loose && parts.has(number)) return false;
      return !pieces.get(number)?.some((piece) => (loose ? text.includes(piece.text) : holds(text, piece.text)));
    });
    return lacking === undefined || inTemplate(text, templates, texts) ? undefined : lacking;
  };
  return {
    unvouched: (text, loose = false) => {
      const key = `${loose} ${text}`;
      if (!known.has(key)) known.set(key, explain(text, loose));
      return known.get(key);
    },
  };
}

const squeezed = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

const numbersIn = (text: string): string[] => text.match(NUMBER) ?? [];

/** Whether a text is one of the site's own phrases, with what the record says in its slots. */
function inTemplate(text: string, templates: readonly RegExp[], texts: ReadonlySet<string>): boolean {
  return templates.some((template) => {
    const slots = template.exec(text)?.slice(1);
    return slots?.every((slot) => !hasNumber(slot) || texts.has(slot)) ?? false;
  });
}

/** The phrases of a vocabulary that have slots, as patterns of whole texts. */
function templatesOf(words: object): RegExp[] {
  return Object.values(words).flatMap((value: unknown): RegExp[] => {
    if (typeof value === 'function') return templateOf(value as (...slots: string[]) => unknown);
    return typeof value === 'object' && value !== null && !(value instanceof RegExp) ? templatesOf(value) : [];
  });
}

function templateOf(phrase: (...slots: string[]) => unknown): RegExp[] {
  try {
    const said = phrase(...new Array<string>(phrase.length).fill(SLOT));
    if (typeof said !== 'string' || !said.includes(SLOT)) return [];
    const pattern = squeezed(said)
      .split(SLOT)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('(.+?)');
    return [new RegExp(`^${pattern}$`, 'u')];
  } catch {
    // A phrase that takes more than texts is explained by what it prints, or not at all.
    return [];
  }
}

/** Every text of an edition that may stand on a page. */
function* textsOf(edition: Edition, language: string, editions: readonly Edition[]): Generator<string> {
  yield* stringsIn(edition);
  yield* daysOf(edition, language);
  if (!edition.languages.includes(language)) return;
  const voice = say(language);
  const [open, close] = voice.vocabulary.quotes;
  const story = storyOf(edition, language);
  for (const line of stringsIn({ story, claims: edition.claims })) {
    if (!line.includes('{') && !line.includes('*')) continue;
    try {
      yield plainProse(line, edition, language);
      for (const span of bindProse(line, edition, language)) if (span.as === 'words') yield span.text;
    } catch {
      // A line of another language, whose words are not bound here.
    }
  }
  const steps = stepsOf(story);
  for (const { number } of steps) yield voice.vocabulary.ui.where(String(number), String(steps.length));
  for (const observation of edition.observations)
    yield* [...textsOfObservation(observation, voice), bareText(observation)];
  for (const gloss of stringsIn(edition.quotes.map((quote) => quote.gloss))) yield voice.vocabulary.gloss.inline(gloss);
  for (const { latitude, longitude } of edition.places) {
    for (const degrees of [latitude, longitude])
      if (degrees !== null) yield* [String(degrees), voice.coordinate(degrees)];
  }
  for (const { excerpt, words } of edition.quotes) yield* [`${open}${excerpt}${close}`, `${open}${words}${close}`];
  for (const { wording } of edition.observations) if (wording) yield `${open}${wording}${close}`;
  for (const { id } of CHARTS) {
    for (const state of statesOf(id, edition)) {
      const name = { chart: id, state, edition, language };
      yield* stringsIn(wordsOf(name));
      for (const cell of tableOf(name).rows.flat()) yield cell.text;
    }
  }
  for (const { title, sentence, panels } of evidenceCharts(edition, editions, language)) {
    yield* [title, sentence];
    for (const { title: name, table } of panels) {
      yield name;
      for (const cell of table.rows.flat()) yield cell.text;
    }
  }
}

/** Every way in which a language may write the days of an edition. */
function* daysOf(edition: Edition, language: string): Generator<string> {
  const voice = say(language);
  for (const when of whensOf(edition)) yield* textsOfWhen(when, voice);
  const days = new Set([...stringsIn(edition)].filter((text) => /^\d{4}-\d\d-\d\d$/.test(text)));
  for (const day of days) yield* dateTexts(day, voice);
}

function whensOf({ observations, events, quotes }: Edition): When[] {
  return [
    ...observations.map(({ observed }) => observed),
    ...events.map(({ when }) => when),
    ...quotes.map(({ said }) => said),
  ];
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* stringsIn(inner);
}
