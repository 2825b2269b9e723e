import { LANGUAGES } from '../language/say.ts';
import { faultAt, valid, type Draft, type Item } from '../record/draft.ts';
import type { Fault } from '../record/fault.ts';
import type { Path } from '../record/located-json.ts';
import type { Story, When } from '../record/schema.ts';
import { toldOnce } from '../record/told-once.ts';
import { checkLabels } from './check-labels.ts';
import { placeholderCheck, type ProseFault } from './check-placeholders.ts';
import { checkReasons } from './check-reasons.ts';
import { checkStateIds, checkStates } from './check-states.ts';
import { proseLines } from './prose-lines.ts';
import { type Piece, parseProse } from './prose.ts';
import { typedNumbers } from './typed-numbers.ts';

/**
 * What is wrong with the words of an edition: placeholders that name nothing, numbers typed by hand, steps and
 * states without their other half. Statements of claims are prose too.
 */
export function checkProse(draft: Draft): Fault[] {
  const faults: Fault[] = [
    ...(draft.charts ? checkStateIds(draft.charts) : []),
    ...checkLabels(draft),
    ...checkReasons(draft),
  ];
  const inLines: Fault[] = [];
  const placeholders = placeholderCheck(draft);
  const numbered = observationsByValue(draft);
  const dated = recordsByDay(draft);
  const check = (item: Item<unknown>, path: Path, line: string, story: Story): void => {
    const pieces = parseProse(line);
    const found: ProseFault[] = [
      ...placeholders(line, pieces),
      ...stars(line),
      ...fixedParticles(pieces, story.language),
    ];
    for (const { at, words, value, day } of typedNumbers(pieces, story.literals, story.language)) {
      const advice =
        day === undefined
          ? instead(numbered.get(value) ?? [])
          : instead(dated.get(day) ?? [], day.length > 5 ? 'date' : 'day');
      found.push({ at, message: `"${words}" is typed by hand; ${advice}` });
    }
    inLines.push(
      ...found.map(({ at, message, unknown }) => ({
        ...faultAt(item, path, message, { within: at }),
        ...(unknown === undefined ? {} : { unknown }),
      })),
    );
  };
  for (const item of draft.stories.values()) {
    const story = item.value;
    faults.push(...checkStates(draft, item));
    if (!story) continue;
    for (const { path, line } of proseLines(story)) check(item, path, line, story);
    for (const { row, value } of valid(draft, 'claims')) {
      const statement = value.statement[story.language];
      if (statement !== undefined) check(row, ['statement', story.language], statement, story);
    }
  }
  return [...faults, ...toldOnce(inLines)];
}

function instead(ids: readonly string[], form = ''): string {
  const [first, second] = ids.map((id) => (form ? `{${id}:${form}}` : `{${id}}`));
  if (first === undefined)
    return `take it from the record as ${form ? `{id:${form}}` : '{id}'}, or list it in "literals"`;
  return `write ${second === undefined ? first : `${first} or ${second}`}, so text and chart cannot differ`;
}

/** Particles typed for one sound behind a placeholder, whose sound changes with the record. */
function fixedParticles(pieces: readonly Piece[], language: string): ProseFault[] {
  const particles = LANGUAGES[language]?.particles;
  if (!particles) return [];
  return pieces.flatMap((piece, index): ProseFault[] => {
    if (piece.kind !== 'words' || pieces[index - 1]?.kind !== 'reference') return [];
    const found = particles.fixed(piece.text);
    if (!found) return [];
    const message = `"${found.particle}" fits only some words; write "${found.write}" after a placeholder`;
    return [{ at: piece.at, message }];
  });
}

function stars(line: string): ProseFault[] {
  const at = [...line].filter((character) => character === '*').length % 2 === 0 ? -1 : line.lastIndexOf('*');
  return at < 0 ? [] : [{ at, message: '* without its other half; emphasis is written *like this*' }];
}

function observationsByValue(draft: Draft): Map<number, string[]> {
  const ids = new Map<number, string[]>();
  for (const { value } of valid(draft, 'observations')) {
    for (const number of [value.value, value.upTo]) {
      if (typeof number === 'number') ids.set(number, [...(ids.get(number) ?? []), value.id]);
    }
  }
  return ids;
}

/** Ids by the day of the record, with and without its year. */
function recordsByDay(draft: Draft): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  const add = (id: string, when: When): void => {
    if (when.from !== null && when.from !== when.to) return;
    for (const day of [when.to, when.to.slice(5)]) ids.set(day, [...(ids.get(day) ?? []), id]);
  };
  for (const { value } of valid(draft, 'observations')) add(value.id, value.observed);
  for (const { value } of valid(draft, 'events')) add(value.id, value.when);
  for (const { value } of valid(draft, 'quotes')) add(value.id, value.said);
  return ids;
}
