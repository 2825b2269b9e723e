import { say } from '../../language/say.ts';
import { COLLECTIONS, type Edition } from '../../record/edition.ts';
import { bareText, dateTexts, textsOfObservation, textsOfWhen } from './record-words.ts';

/** A value or a date of the record as a built file gives it. */
export interface BoundValue {
  readonly kind: 'data' | 'time';
  /** The record's id, where one is named. */
  readonly id: string | undefined;
  readonly value: string;
  readonly text: string;
  readonly language: string;
}

/**
 * What is wrong with a bound value, measured by the record; nothing where it agrees.
 * @param editions those it may be from
 */
export function disagreement(bound: BoundValue, editions: readonly Edition[]): string | undefined {
  const answers = editions.map((edition) => inEdition(bound, edition));
  return answers.includes(undefined) ? undefined : answers.at(-1);
}

function inEdition(bound: BoundValue, edition: Edition): string | undefined {
  return bound.kind === 'data' ? dataIn(bound, edition) : timeIn(bound, edition);
}

function dataIn({ id, value, text, language }: BoundValue, edition: Edition): string | undefined {
  const voice = say(language);
  const observation = edition.observations.find((one) => one.id === id);
  if (observation) {
    const bare = bareText(observation);
    if (value !== bare) return `says ${id} is ${value}, edition ${edition.id} says ${bare}`;
    const texts = textsOfObservation(observation, voice);
    return texts.includes(text) ? undefined : `says “${text}” of ${id}, edition ${edition.id} says “${texts[1]}”`;
  }
  const place = edition.places.find((one) => one.id === id);
  const degrees = [place?.latitude, place?.longitude].filter((one) => typeof one === 'number');
  if (!place) return `names "${id}", which is no observation of edition ${edition.id}`;
  if (!degrees.map(String).includes(value))
    return `says ${id} is at ${value}, edition ${edition.id} says ${degrees.join(', ')}`;
  const said = voice.coordinate(Number(value));
  return text === said ? undefined : `says “${text}” of ${id}, edition ${edition.id} says “${said}”`;
}

function timeIn({ id, value, text, language }: BoundValue, edition: Edition): string | undefined {
  const voice = say(language);
  const record = id === undefined ? undefined : recordOf(edition, id);
  if (id !== undefined && !record) return `names "${id}", which is no record of edition ${edition.id}`;
  const days = daysIn(record ?? edition);
  if (!days.has(value)) return `says ${value}${id ? ` of ${id}` : ''}, which edition ${edition.id} does not`;
  const texts = [...whenTexts(record, value, voice), ...dateTexts(value, voice), value];
  const by = dateTexts(value, voice).flatMap((day) => [
    voice.vocabulary.ui.publicBy(day),
    voice.vocabulary.dayNotSeen(day),
    voice.vocabulary.pages.editions.name(day),
  ]);
  return [...texts, ...by].includes(text)
    ? undefined
    : `says “${text}” for ${value}${id ? ` of ${id}` : ''}; it is “${texts[0]}”`;
}

function whenTexts(record: object | undefined, value: string, voice: ReturnType<typeof say>): string[] {
  const fields = record as { observed?: When; when?: When; said?: When } | undefined;
  return [fields?.observed, fields?.when, fields?.said].flatMap((when) =>
    when?.to === value ? textsOfWhen(when, voice) : [],
  );
}

type When = Edition['events'][number]['when'];

function recordOf(edition: Edition, id: string): object | undefined {
  const lists: readonly (readonly { readonly id: string }[])[] = [
    ...COLLECTIONS.map((list) => edition[list]),
    edition.corrections,
  ];
  return lists.flatMap((list) => list.filter((one) => one.id === id))[0];
}

const knownDays = new WeakMap<object, ReadonlySet<string>>();

/** Every day, and every year, that stands in a record. */
function daysIn(record: object): ReadonlySet<string> {
  const known = knownDays.get(record);
  if (known) return known;
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d(T.*)?$/.test(value)) found.add(value).add(value.slice(0, 4));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(record);
  knownDays.set(record, found);
  return found;
}
