import { faultAt, LISTS, type Draft, type Item, type Row, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Path } from '../located-json.ts';
import type { Story } from '../schema.ts';

type Step = Story['chapters'][number]['steps'][number];

/** Something with an id, and where it stands in its file. */
interface Part {
  readonly id: string;
  readonly path: Path;
}

interface PlacedStep extends Part {
  readonly step: Step;
  readonly chapter: string;
}

/**
 * The stories of all languages have the same chapters, steps and sections, in the same order; their steps have the same
 * graphic, the same date and the same quotes.
 */
export const sameSteps: Rule = (draft) => {
  const told = [...draft.stories].flatMap(([language, item]) =>
    item.value ? [{ language, item, story: item.value }] : [],
  );
  const [first, ...others] = told;
  if (!first) return [];
  const name = `story.${first.language}.json`;
  const expected = stepsOf(first.story);
  const known = idsIn(draft);
  return others.flatMap(({ item, story }) => {
    const steps = stepsOf(story);
    return [
      ...sameParts(item, 'chapter', chaptersOf(story), chaptersOf(first.story), ['chapters'], name),
      ...sameParts(item, 'step', steps, expected, ['chapters'], name),
      ...steps.flatMap((own) => {
        const same = expected.find(({ id }) => id === own.id);
        return same ? sameStep(item, own, same, { name, known }) : [];
      }),
      ...sameParts(item, 'section', sectionsOf(story), sectionsOf(first.story), ['after'], name),
    ];
  });
};

/** What is missing, what is too much; else the first that stands in another order. */
function sameParts(
  item: Item<Story>,
  kind: string,
  own: readonly Part[],
  expected: readonly Part[],
  list: Path,
  name: string,
): Fault[] {
  const lacking = expected.filter(({ id }) => !own.some((other) => other.id === id));
  const surplus = own.filter(({ id }) => !expected.some((other) => other.id === id));
  const faults = [
    ...lacking.map(({ id }) =>
      faultAt(item, list, `${kind} "${id}" of ${name} is missing here; add it`, { part: 'key' }),
    ),
    ...surplus.map(({ id, path }) =>
      faultAt(item, [...path, 'id'], `${kind} "${id}" is not in ${name}; add it there, or delete it here`),
    ),
  ];
  const at = expected.findIndex(({ id }, index) => own[index]?.id !== id);
  const moved = own[at];
  if (faults.length > 0 || !moved) return faults;
  const message = `${kind} "${moved.id}" stands where ${name} has "${expected[at]?.id}"; keep one order`;
  return [faultAt(item, [...moved.path, 'id'], message)];
}

/** Ids that name no record are told as such, and not compared. */
function sameStep(
  item: Item<Story>,
  own: PlacedStep,
  same: PlacedStep,
  { name, known }: { name: string; known: ReadonlySet<string> },
): Fault[] {
  const { id, path, step } = own;
  const faults: Fault[] = [];
  const differs = (field: Path, here: string, there: string): void => {
    faults.push(faultAt(item, [...path, ...field], `step "${id}" ${here} here, but ${there} in ${name}`));
  };
  if (own.chapter !== same.chapter) differs(['id'], `stands in chapter "${own.chapter}"`, `in "${same.chapter}"`);
  if (step.chart !== same.step.chart || step.state !== same.step.state) {
    const field = step.chart === same.step.chart ? 'state' : 'chart';
    differs([field], `shows ${step.chart} "${step.state}"`, `${same.step.chart} "${same.step.state}"`);
  }
  const dates = [step.at, same.step.at].filter((one) => one !== null);
  if (step.at !== same.step.at && dates.every((one) => known.has(one)))
    differs(['at'], `has at ${shown(step.at)}`, shown(same.step.at));
  const other = Array.from({ length: Math.max(step.quotes.length, same.step.quotes.length) }, (_, at) => at).find(
    (at) => step.quotes[at] !== same.step.quotes[at],
  );
  if (other !== undefined && [...step.quotes, ...same.step.quotes].every((one) => known.has(one))) {
    const field = other < step.quotes.length ? ['quotes', other] : ['quotes'];
    const number = `as quote ${other + 1}`;
    differs(field, `has ${shown(step.quotes[other])} ${number}`, shown(same.step.quotes[other]));
  }
  return faults;
}

function idsIn(draft: Draft): Set<string> {
  const rows = LISTS.flatMap((list) => draft.rows[list] as readonly Row<unknown>[]);
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

function shown(id: string | null | undefined): string {
  return id === undefined ? 'nothing' : JSON.stringify(id);
}

function chaptersOf(story: Story): Part[] {
  return story.chapters.map(({ id }, c) => ({ id, path: ['chapters', c] }));
}

function sectionsOf(story: Story): Part[] {
  return story.after.map(({ id }, a) => ({ id, path: ['after', a] }));
}

function stepsOf(story: Story): PlacedStep[] {
  return story.chapters.flatMap((chapter, c) =>
    chapter.steps.map((step, s) => ({ id: step.id, path: ['chapters', c, 'steps', s], step, chapter: chapter.id })),
  );
}
