import { faultAt, valid, type Item, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Path } from '../located-json.ts';
import type { ChartSettings, Observation } from '../schema.ts';
import type { Unit } from '../vocabulary.ts';

/** What is drawn on one axis, or divided by one another, is counted in one unit. */
export const seriesUnits: Rule = (draft) => {
  const known = new Map(valid(draft, 'observations').map((one) => [one.value.id, one]));
  const unitOf = (id: string): Unit | null | undefined => known.get(id)?.value.unit;
  const ratios = [...known.values()].flatMap(({ row, value }) => {
    if (value.derived?.rule !== 'ratio') return [];
    const [first = '', second = ''] = value.derived.of;
    const [one, other] = [unitOf(first), unitOf(second)];
    if (!one || !other || one === other) return [];
    const message = `"${first}" counts ${one}, but "${second}" ${other}; a ratio needs one unit`;
    return [faultAt(row, ['derived', 'of'], message)];
  });
  const { charts } = draft;
  if (!charts?.value) return ratios;
  const ceiling = known.get(charts.value.yard.ceiling);
  return [
    ...ratios,
    ...(ceiling ? strangers(ceiling.row, unitOf(charts.value.yard.counted), [[ceiling.value, ['unit']]]) : []),
    ...measured(charts, (id) => known.get(id)?.value),
  ];
};

/** A state of the measures draws all that it names on one scale. */
function measured(charts: Item<ChartSettings>, find: (id: string) => Observation | undefined): Fault[] {
  return (charts.value?.measures?.states ?? []).flatMap(({ of }, s) => {
    const drawn = of.flatMap((id, at): [Observation, Path][] => {
      const observation = find(id);
      return observation ? [[observation, ['measures', 'states', s, 'of', at]]] : [];
    });
    return strangers(charts, drawn[0]?.[0].unit, drawn);
  });
}

/** A fault for each observation that is not counted in the unit of its series. */
function strangers(
  item: Item<unknown>,
  unit: Unit | null | undefined,
  drawn: readonly (readonly [Observation, Path])[],
): Fault[] {
  if (!unit) return [];
  return drawn.flatMap(([{ unit: other }, path]) =>
    !other || other === unit
      ? []
      : [faultAt(item, path, `unit "${other}" is not used in this series (${unit}); start a new series for ${other}`)],
  );
}
