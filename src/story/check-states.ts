import { faultAt, type Draft, type Item } from '../record/draft.ts';
import type { Fault } from '../record/fault.ts';
import { nearest } from '../record/nearest.ts';
import type { ChartSettings, Story } from '../record/schema.ts';

type ChartName = keyof ChartSettings;
type Part = readonly [id: string, path: readonly (string | number)[]];

/** Words that addresses of graphics use themselves. */
const RESERVED = ['v', 'loader'];

/** Every state has an id of its own that can be part of an address. */
export function checkStateIds(charts: Item<ChartSettings>): Fault[] {
  if (!charts.value) return [];
  return Object.entries(charts.value).flatMap(([chart, settings]) => {
    const parts = (settings?.states ?? []).map(({ id }, at): Part => [id, [chart, 'states', at, 'id']]);
    const reserved = parts.filter(([id]) => RESERVED.includes(id));
    return [
      ...twice(charts, 'state', parts),
      ...reserved.map(([id, path]) =>
        faultAt(charts, path, `state "${id}" is a word that addresses use; give it another id`),
      ),
    ];
  });
}

/** The steps of a story have ids of their own and show states that exist; every state has words, and only those. */
export function checkStates(draft: Draft, item: Item<Story>): Fault[] {
  const story = item.value;
  if (!story) return [];
  const steps = story.chapters.flatMap(({ steps }, c) =>
    steps.map((step, s) => ({ step, path: ['chapters', c, 'steps', s] as const })),
  );
  const anchors: Part[] = [
    ...steps.map(({ step, path }): Part => [step.id, [...path, 'id']]),
    ...story.after.map(({ id }, at): Part => [id, ['after', at, 'id']]),
  ];
  const chapters = story.chapters.map(({ id }, at): Part => [id, ['chapters', at, 'id']]);
  const faults = [...twice(item, 'step', anchors), ...twice(item, 'chapter', chapters)];
  const settings = draft.charts?.value;
  if (!settings) return faults;
  const statesOf = (chart: ChartName): string[] => settings[chart]?.states.map(({ id }) => id) ?? [];
  for (const { step, path } of steps) {
    const known = statesOf(step.chart);
    if (!known.includes(step.state))
      faults.push(faultAt(item, [...path, 'state'], unknownState(step.chart, step.state, known)));
  }
  for (const chart of new Set([...Object.keys(settings), ...Object.keys(story.charts)]) as Set<ChartName>) {
    const said = story.charts[chart]?.states ?? {};
    const known = statesOf(chart);
    for (const state of known.filter((id) => !(id in said))) {
      faults.push(
        faultAt(
          item,
          chart in story.charts ? ['charts', chart, 'states'] : ['charts'],
          `state "${state}" of ${chart} has no words here; add its title and sentence`,
          { part: 'key' },
        ),
      );
    }
    for (const state of Object.keys(said).filter((id) => !known.includes(id))) {
      faults.push(
        faultAt(item, ['charts', chart, 'states', state], unknownState(chart, state, known), { part: 'key' }),
      );
    }
  }
  return [...faults, ...checkGone(item, story, settings)];
}

/** What is said to be gone is not there, and what is to be seen instead is. */
function checkGone(item: Item<Story>, story: Story, settings: ChartSettings): Fault[] {
  const pictures = Object.entries(settings).flatMap(
    ([chart, one]) => one?.states.map(({ id }) => `${chart}/${id}`) ?? [],
  );
  return Object.entries(story.charts).flatMap(([chart, words]) =>
    Object.entries(words?.gone ?? {}).flatMap(([state, { instead }]) => {
      const path = ['charts', chart, 'gone', state];
      if (pictures.includes(`${chart}/${state}`))
        return [
          faultAt(item, path, `state "${state}" of ${chart} is in charts.json; take it out of "gone"`, { part: 'key' }),
        ];
      if (instead === null || pictures.includes(instead)) return [];
      const near = nearest(instead, pictures).map((name) => `"${name}"`);
      const advice = near.length > 0 ? `nearest: ${near.join(', ')}` : 'write it as chart/state';
      return [faultAt(item, [...path, 'instead'], `"${instead}" is no picture of this edition; ${advice}`)];
    }),
  );
}

function unknownState(chart: ChartName, state: string, known: readonly string[]): string {
  const near = nearest(state, known).map((id) => `"${id}"`);
  return `state "${state}" of ${chart} is not in charts.json${near.length > 0 ? `; nearest: ${near.join(', ')}` : ''}`;
}

function twice(item: Item<unknown>, kind: string, parts: readonly Part[]): Fault[] {
  const first = new Map<string, Part[1]>();
  return parts.flatMap(([id, path]) => {
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, path);
      return [];
    }
    const { line } = item.file.json.locate([...item.at, ...earlier]);
    return [faultAt(item, path, `${kind} id "${id}" is already used at line ${line}; give this one another`)];
  });
}
