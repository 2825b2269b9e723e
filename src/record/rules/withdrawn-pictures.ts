import { faultAt, LISTS, type Draft, type Item, type Row, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Path } from '../located-json.ts';
import { valueAt } from '../schema-at.ts';
import type { ChartSettings } from '../schema.ts';

/** What a picture cannot do without, or the story’s number, and what an editor calls it. */
type Needed = readonly [id: string, path: Path, what: string];

/**
 * What is withdrawn leaves the drawings by itself. Where a drawing, or the top of the story, would be empty without it,
 * another record must take its place.
 */
export const withdrawnPictures: Rule = (draft) => {
  const withdrawn = withdrawnIn(draft);
  const refused = (item: Item<unknown>, needed: readonly Needed[]): Fault[] =>
    needed.flatMap(([id, path, what]) =>
      withdrawn.has(id) ? [faultAt(item, path, `"${id}" is withdrawn and cannot be ${what}; name another record`)] : [],
    );
  if (withdrawn.size === 0) return [];
  const { charts } = draft;
  return [
    ...(charts?.value ? refused(charts, neededBy(charts.value)) : []),
    ...(charts?.value ? emptied(charts, charts.value, withdrawn) : []),
    ...[...draft.stories.values()].flatMap((item) =>
      item.value
        ? refused(item, [[item.value.hero.observation, ['hero', 'observation'], 'the number at the top of the story']])
        : [],
    ),
  ];
};

/** States of which nothing is left to draw. */
function emptied(item: Item<ChartSettings>, settings: ChartSettings, withdrawn: ReadonlySet<string>): Fault[] {
  return (['measures', 'origins'] as const).flatMap((chart) =>
    (settings[chart]?.states ?? []).flatMap(({ id, of }, s) => {
      if (!of.every((one) => withdrawn.has(one))) return [];
      const message = `all that state "${id}" draws is withdrawn; name a record that stands`;
      return [faultAt(item, [chart, 'states', s, 'of'], message)];
    }),
  );
}

function withdrawnIn(draft: Draft): Set<string> {
  const rows = LISTS.flatMap((list) => draft.rows[list] as readonly Row<unknown>[]);
  return new Set(rows.flatMap(({ id, raw }) => (id && valueAt(raw, ['rank']) === 'withdrawn' ? [id] : [])));
}

function neededBy({ yard, timeline, map, voices }: ChartSettings): Needed[] {
  const count = 'the count that is drawn here';
  return [
    [yard.counted, ['yard', 'counted'], count],
    [yard.ceiling, ['yard', 'ceiling'], 'the ceiling that is drawn here'],
    [yard.covered, ['yard', 'covered'], 'what is drawn here as covered'],
    [yard.gap, ['yard', 'gap'], 'the gap that is drawn here'],
    ...(yard.types?.sides ?? []).flatMap(({ place, earlier }, at): Needed[] => [
      [place, ['yard', 'types', 'sides', at, 'place'], 'the place that is drawn here'],
      [earlier, ['yard', 'types', 'sides', at, 'earlier'], count],
    ]),
    ...(yard.types?.rows ?? []).flatMap(({ of }, row) =>
      of.map((id, at): Needed => [id, ['yard', 'types', 'rows', row, 'of', at], count]),
    ),
    [timeline.counted, ['timeline', 'counted'], count],
    [map.counted, ['map', 'counted'], count],
    [map.yard.station, ['map', 'yard', 'station'], 'the place that is drawn here'],
    [map.yard.near, ['map', 'yard', 'near'], 'a distance that is drawn here'],
    [map.yard.far, ['map', 'yard', 'far'], 'a distance that is drawn here'],
    [voices.counted, ['voices', 'counted'], count],
  ];
}
