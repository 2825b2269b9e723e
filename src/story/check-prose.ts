import { faultAt, valid, type Draft, type Item } from '../record/draft.ts';
import type { Fault } from '../record/fault.ts';
import type { Path } from '../record/located-json.ts';
import type { Story } from '../record/schema.ts';
import { placeholderCheck, type ProseFault } from './check-placeholders.ts';
import { checkStateIds, checkStates } from './check-states.ts';
import { proseLines } from './prose-lines.ts';
import { parseProse } from './prose.ts';
import { typedNumbers } from './typed-numbers.ts';

/**
 * What is wrong with the words of an edition: placeholders that name nothing, numbers typed by hand, steps and
 * states without their other half. Statements of claims are prose too.
 */
export function checkProse(draft: Draft): Fault[] {
  const faults: Fault[] = draft.charts ? checkStateIds(draft.charts) : [];
  const placeholders = placeholderCheck(draft);
  const numbered = observationsByValue(draft);
  const check = (item: Item<unknown>, path: Path, line: string, story: Story): void => {
    const pieces = parseProse(line);
    const found: ProseFault[] = [...placeholders(line, pieces), ...stars(line)];
    for (const { at, words, value } of typedNumbers(pieces, story.literals, story.language)) {
      const ids = numbered.get(value) ?? [];
      found.push({ at, message: `"${words}" is typed by hand; ${instead(ids)}` });
    }
    faults.push(...found.map(({ at, message }) => faultAt(item, path, message, { within: at })));
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
  return faults;
}

function instead(ids: readonly string[]): string {
  const [first, second] = ids;
  if (first === undefined) return 'take it from the record as {id}, or list it in "literals"';
  const either = second === undefined ? `{${first}}` : `{${first}} or {${second}}`;
  return `write ${either}, so text and chart cannot differ`;
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
