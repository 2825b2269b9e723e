import { faultAt, type Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { successions, type HistoryRule } from '../history.ts';
import type { ChartSettings } from '../schema.ts';

/** A picture that was published has an address for ever: one that the next edition lacks is said to be gone, and why. */
export const goneStates: HistoryRule = (history) =>
  successions(history).flatMap(({ published, next }) => {
    const settings = next.charts?.value;
    if (!settings || !published.charts?.value) return [];
    const has = new Set(pictures(settings));
    const lost = new Set([...pictures(published.charts.value), ...goneIn(published)].filter((name) => !has.has(name)));
    return [...next.stories.values()].flatMap((item) => {
      const words = item.value?.charts;
      if (!words) return [];
      return [...lost].flatMap((name): Fault[] => {
        const [chart, state] = name.split('/') as [keyof ChartSettings, string];
        if (words[chart]?.gone?.[state]) return [];
        const message = `"${name}" was published; say why in "gone": { "${state}": { "reason": "…", "instead": null } }`;
        return [faultAt(item, chart in words ? ['charts', chart] : ['charts'], message, { part: 'key' })];
      });
    });
  });

function pictures(settings: ChartSettings): string[] {
  return Object.entries(settings).flatMap(([chart, one]) => one?.states.map(({ id }) => `${chart}/${id}`) ?? []);
}

/** What an edition says is gone already, in any of its languages. */
function goneIn({ stories }: Draft): string[] {
  return [...stories.values()].flatMap(({ value }) =>
    Object.entries(value?.charts ?? {}).flatMap(([chart, words]) =>
      Object.keys(words?.gone ?? {}).map((state) => `${chart}/${state}`),
    ),
  );
}
