import { faultAt, type Item, type Rule } from '../draft.ts';
import type { Story } from '../schema.ts';

type Step = Story['chapters'][number]['steps'][number];

/** The stories of all languages have the same steps, in the same order, with the same graphic. */
export const sameSteps: Rule = (draft) => {
  const told = [...draft.stories].flatMap(([language, item]) =>
    item.value ? [{ language, item, story: item.value }] : [],
  );
  const [first, ...others] = told;
  if (!first) return [];
  const expected = stepsOf(first.story);
  const name = `story.${first.language}.json`;
  return others.flatMap(({ item, story }) => {
    const steps = stepsOf(story);
    const lacking = expected.filter(({ step }) => !steps.some((other) => other.step.id === step.id));
    const surplus = steps.filter(({ step }) => !expected.some((other) => other.step.id === step.id));
    const faults = [
      ...lacking.map(({ step }) =>
        faultAt(item, ['chapters'], `step "${step.id}" of ${name} is missing here; add it`, { part: 'key' }),
      ),
      ...surplus.map(({ step, path }) =>
        faultAt(item, [...path, 'id'], `step "${step.id}" is not in ${name}; add it there, or delete it here`),
      ),
      ...steps.flatMap(({ step, path }) =>
        drawn(item, path, step, expected.find((other) => other.step.id === step.id)?.step, name),
      ),
    ];
    const at = expected.findIndex(({ step }, index) => steps[index]?.step.id !== step.id);
    const moved = steps[at];
    if (lacking.length > 0 || surplus.length > 0 || !moved) return faults;
    return [
      ...faults,
      faultAt(
        item,
        [...moved.path, 'id'],
        `step "${moved.step.id}" stands where ${name} has "${expected[at]?.step.id}"; keep one order`,
      ),
    ];
  });
};

function drawn(
  item: Item<Story>,
  path: readonly (string | number)[],
  step: Step,
  same: Step | undefined,
  name: string,
) {
  if (!same || (same.chart === step.chart && same.state === step.state)) return [];
  const field = same.chart === step.chart ? 'state' : 'chart';
  return [
    faultAt(
      item,
      [...path, field],
      `step "${step.id}" shows ${step.chart} "${step.state}" here, but ${same.chart} "${same.state}" in ${name}`,
    ),
  ];
}

function stepsOf(story: Story): { step: Step; path: readonly (string | number)[] }[] {
  return story.chapters.flatMap((chapter, c) =>
    chapter.steps.map((step, s) => ({ step, path: ['chapters', c, 'steps', s] })),
  );
}
