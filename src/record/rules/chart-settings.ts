import { faultAt, valid, type Draft, type Item, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Path } from '../located-json.ts';

/** What a chart's states are set to can be drawn: time runs forward, a map's bounds hold an area, its places have positions. */
export const chartSettings: Rule = (draft) => {
  const charts = draft.charts;
  if (!charts?.value) return [];
  const { yard, timeline, map, origins } = charts.value;
  const nowhere = new Set(
    valid(draft, 'places').flatMap(({ value }) =>
      value.latitude === null || value.longitude === null ? value.id : [],
    ),
  );
  const drawn = [
    { id: map.yard.station, path: ['map', 'yard', 'station'] },
    ...map.route.map((stop, at) => ({ id: stop.place, path: ['map', 'route', at, 'place'] })),
    ...(map.ways ?? []).flatMap((way, w) =>
      way.stops.map((stop, at) => ({ id: stop.place, path: ['map', 'ways', w, 'stops', at, 'place'] })),
    ),
    ...map.states.flatMap((state, s) => state.places.map((id, p) => ({ id, path: ['map', 'states', s, 'places', p] }))),
  ];
  return [
    ...yard.states.flatMap(({ view }, at) =>
      view !== 'types' || yard.types
        ? []
        : [
            faultAt(
              charts,
              ['yard', 'states', at, 'view'],
              'view "types" needs "types" in the yard\'s settings; add it',
            ),
          ],
    ),
    ...map.states.flatMap(({ way }, at) =>
      way === undefined || map.ways?.some(({ id }) => id === way)
        ? []
        : [
            faultAt(
              charts,
              ['map', 'states', at, 'way'],
              `way "${way}" is not in the map's "ways"; add it, or take it out`,
            ),
          ],
    ),
    ...timeline.states.flatMap(({ from, to }, at) =>
      from < to ? [] : [faultAt(charts, ['timeline', 'states', at, 'to'], `to ${to} must be later than from ${from}`)],
    ),
    ...map.states.flatMap(({ bounds: { west, south, east, north } }, at) =>
      west < east && south < north
        ? []
        : [faultAt(charts, ['map', 'states', at, 'bounds'], 'west must be less than east, and south less than north')],
    ),
    ...(origins?.states ?? []).flatMap(({ of }, s) => outOfOrder(draft, charts, of, ['origins', 'states', s, 'of'])),
    ...drawn
      .filter(({ id }) => nowhere.has(id))
      .map(({ id, path }) =>
        faultAt(charts, path, `place "${id}" is drawn here but has no position; add it in places.json, or take it out`),
      ),
  ];
};

/** What is drawn stands after what it rests on. */
function outOfOrder(draft: Draft, charts: Item<unknown>, of: readonly string[], path: Path): Fault[] {
  const said = valid(draft, 'quotes').flatMap(({ value }) => value.sources.map((on) => ({ id: on, on: value.id })));
  const rests = valid(draft, 'sources').flatMap(({ value }) => value.restsOn.map((on) => ({ id: value.id, on })));
  return [...said, ...rests]
    .filter(({ id, on }) => of.includes(id) && of.indexOf(on) > of.indexOf(id))
    .map(({ id, on }) => faultAt(charts, [...path, of.indexOf(on)], `"${id}" rests on "${on}"; put "${on}" before it`));
}
