import type { GeoProjection } from 'd3';
import { type Edition, find } from '../record/edition.ts';
import type { Place } from '../record/schema.ts';
import { FRAME, LEADING, MARGIN, SIZE } from '../scene/frame.ts';
import type { Label, Mark } from '../scene/scene.ts';
import { type Box, circle, line } from '../scene/shapes.ts';
import { textBlock } from '../scene/text-block.ts';
import { textWidth } from '../scene/text-width.ts';
import { carsOf, flagOfCars } from './cars.ts';
import { type Cell, type Chart, type Drawing, type Wording, stateOf } from './chart.ts';
import { landMarks, projectionFor, unitsPerKilometre } from './geography.ts';
import { mapNote } from './map-note.ts';
import { boxesAlong, overTheGlobe, pathOf, straightLegs } from './map-route.ts';
import { type Spot, overlap, placeAround } from './place-around.ts';
import { bareValue, rankedCell, sourcesCell, wordsCell } from './tables.ts';

type Point = readonly [number, number];
type Stop = Edition['charts']['map']['route'][number];

const isArea = ({ kind }: Place): boolean => kind === 'country' || kind === 'sea';

function positionOf({ id, latitude, longitude }: Place): Point {
  if (latitude === null || longitude === null) {
    throw new Error(`place "${id}" is drawn on the map and has no position in places.json`);
  }
  return [longitude, latitude];
}

function project(projection: GeoProjection, place: Place): Point {
  const point = projection([...positionOf(place)]);
  if (!point) throw new Error(`place "${place.id}" cannot be projected`);
  return point;
}

/** The longest of 1, 2, 5, 10 … kilometres that is at most a quarter of the frame. */
function scaleBar(perKilometre: number, wording: Wording): { mark: Mark; label: Label } {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
  const length = steps.findLast((step) => step * perKilometre <= FRAME.width / 4) ?? 1;
  const right = FRAME.width - MARGIN;
  const y = FRAME.height - MARGIN - 4;
  const left = right - length * perKilometre;
  const text = wording.vocabulary.ui.kilometres(wording.number(length));
  return {
    mark: { key: 'scale:bar', d: `${line(left, y - 3, left, y)}L${right} ${y}v-3` },
    label: { key: 'scale:label', role: 'axis', tone: 'quiet', x: right, y: y - 7, anchor: 'end', lines: [text] },
  };
}

/** How far from the station two sources put the yard, as rings: its position itself was not found. */
function distanceRings(
  edition: Edition,
  [x, y]: Point,
  perKilometre: number,
  wording: Wording,
): { marks: Mark[]; labels: Label[]; far: number } {
  const { near, far } = edition.charts.map.yard;
  const rings = [near, far].map((id) => {
    const distance = find(edition, 'observations', id);
    const counter = distance.counter ? wording.words(find(edition, 'actors', distance.counter).short) : '';
    const radius = (distance.value ?? 0) * perKilometre;
    const text = `${counter}: ${wording.vocabulary.ui.kilometres(wording.value(distance))}`;
    const label: Label = {
      key: `label:${id}`,
      role: 'axis',
      tone: 'ground',
      x,
      y: y + radius + 15,
      anchor: 'middle',
      lines: [text],
    };
    return { radius, label, mark: { key: `ring:${id}`, d: circle(x, y, radius) } };
  });
  return {
    marks: rings.map((ring) => ring.mark),
    labels: rings.map((ring) => ring.label),
    far: Math.max(...rings.map((ring) => ring.radius)),
  };
}

/** The stops of a named way, or of the traveller's. */
function wayOf(edition: Edition, id: string | undefined): readonly Stop[] {
  const { route, ways = [] } = edition.charts.map;
  return id === undefined ? route : stateOf('map, among its "ways",', ways, id).stops;
}

/** A place's name, and below it the days of its stops on the way that the state draws, each on a line of its own. */
function nameOf(edition: Edition, place: Place, way: readonly Stop[], wording: Wording): string[] {
  const days = way.flatMap((stop) => {
    if (stop.place !== place.id || !stop.event) return [];
    return wording.when(find(edition, 'events', stop.event).when, 'shortMonth');
  });
  return [wording.words(place.name), ...days];
}

function draw(edition: Edition, id: string, wording: Wording, note: string | undefined): Drawing {
  const settings = edition.charts.map;
  const state = stateOf('map', settings.states, id);
  const projection = projectionFor(state.bounds);
  const place = (placeId: string): Place => find(edition, 'places', placeId);
  const station = place(settings.yard.station);
  const centre = project(projection, station);
  const perKilometre = unitsPerKilometre(projection, positionOf(station));
  const close = state.detail === 'crossing';
  const spots = state.places.map(place);
  const dots = spots.filter((spot) => !isArea(spot));
  // Close by, the line joins the state's places; from afar, the stops of the journey and the towns between them.
  const way = wayOf(edition, state.way);
  const stops = close ? dots : way.map((stop) => place(stop.place));
  const ways = state.way
    ? overTheGlobe(stops.map(positionOf), projection)
    : straightLegs(stops.map((stop) => project(projection, stop)));
  const lines = state.route ? ways : [];
  const route = pathOf(lines);
  const onRoute = boxesAlong(lines);
  // At close range the outlines of countries are off by more than the crossing is wide.
  const { land, border } = close ? { land: [], border: [] } : landMarks(state.bounds);
  const counted = find(edition, 'observations', settings.counted);
  // Where the counted facility ends is not known, so its cars fly as a flag at the station.
  const { cars, box } = flagOfCars(carsOf(counted), centre[0], centre[1] - 16, 'left');
  const pole: Mark = { key: 'leader:counted', d: line(centre[0], centre[1], centre[0], box.y) };
  const rings = close ? distanceRings(edition, centre, perKilometre, wording) : { marks: [], labels: [], far: 0 };
  // On a map of many degrees a kilometre has not one length.
  const bar = state.bounds.north - state.bounds.south > 5 ? [] : [scaleBar(perKilometre, wording)];
  const areas = spots.filter(isArea).map((spot): Label => {
    const [x, y] = project(projection, spot);
    return {
      key: `area:${spot.id}`,
      role: 'axis',
      tone: 'quiet',
      x,
      y,
      anchor: 'middle',
      lines: [wording.words(spot.name)],
    };
  });
  const block = textBlock(wording.value(counted), {
    key: `value:${counted.id}`,
    role: 'label',
    tone: 'counted',
    x: box.x - 4,
    y: box.y + 12,
    width: box.x - 4 - MARGIN,
    anchor: 'end',
  });
  const boxOf = (label: Label): Box => {
    const width = Math.max(...label.lines.map((text) => textWidth(text, SIZE[label.role])));
    const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
    return { x: left, y: label.y - 12, width, height: 16 * label.lines.length };
  };
  const rise = (block.lines.length - 1) * LEADING[block.role];
  const beside: Label = { ...block, y: block.y - rise };
  const middle = Math.min(box.x + box.width / 2, FRAME.width - MARGIN - boxOf(block).width / 2);
  const over: Label = { ...block, x: middle, y: box.y - 6 - rise, anchor: 'middle' };
  const free = (label: Label): boolean => !onRoute.some((part) => overlap(boxOf(label), part) > 0);
  const name = [beside, over].find(free) ?? beside;
  const covers = ({ x, y, width, height }: Box): boolean =>
    dots.some((spot) => {
      const [left, top] = project(projection, spot);
      return left > x - 6 && left < x + width + 6 && top > y - 6 && top < y + height + 6;
    });
  const above = mapNote(note, 'above');
  // A place under the note would not be seen; where a scale bar stands there is no room at the foot.
  const caveat = bar.length === 0 && covers(boxOf(above)) ? mapNote(note, 'below') : above;
  const taken = [
    ...[...areas, ...rings.labels, name].map(boxOf),
    ...onRoute,
    box,
    { x: FRAME.width - 110, y: FRAME.height - 34, width: 110, height: 34 },
    ...(caveat === above
      ? [{ x: 0, y: 0, width: FRAME.width, height: caveat.lines.length * 16 + 10 }]
      : [boxOf(caveat)]),
  ];
  const wishes = dots.map((spot): Spot => {
    const [x, y] = project(projection, spot);
    return {
      key: `label:${spot.id}`,
      lines: nameOf(edition, spot, state.route && !close ? way : [], wording),
      x,
      y,
      radius: 6,
    };
  });
  return {
    layers: [
      { tone: 'land', marks: land },
      { tone: 'border', marks: border },
      { tone: 'leader', marks: [...rings.marks, pole] },
      { tone: 'axis', marks: bar.map(({ mark }) => mark) },
      { tone: 'route', marks: route ? [{ key: `route:${state.way ?? 'all'}`, d: route }] : [] },
      { tone: 'counted', marks: cars },
      {
        tone: 'ground',
        marks: dots.map((spot) => ({ key: `place:${spot.id}`, d: circle(...project(projection, spot), 3.2) })),
      },
    ],
    labels: [
      ...areas,
      ...rings.labels,
      name,
      ...placeAround(wishes, taken).map((label): Label => ({ ...label, role: 'label', tone: 'ground' })),
      ...bar.map(({ label }) => label),
      ...(note ? [caveat] : []),
    ],
  };
}

/** The map: the corner of three countries, the crossing, and the traveller's way by rail. */
export const map: Chart = {
  id: 'map',
  states: (edition) => edition.charts.map.states.map((state) => state.id),
  draw,
  table: (edition, state, wording) => {
    const { yard, states } = edition.charts.map;
    const { places, detail } = stateOf('map', states, state);
    const coordinate = (value: number | null): string =>
      value === null ? wording.vocabulary.ui.noLocation : wording.coordinate(value);
    const rows = places
      .map((id) => find(edition, 'places', id))
      .filter((place) => !isArea(place))
      .map((place): Cell[] => [
        rankedCell(wording.words(place.name), place.rank, wording),
        { kind: 'data', id: place.id, value: `${place.latitude}`, text: coordinate(place.latitude) },
        { kind: 'data', id: place.id, value: `${place.longitude}`, text: coordinate(place.longitude) },
        sourcesCell(place.sources),
      ]);
    const distances = detail === 'crossing' ? [yard.near, yard.far] : [];
    const far = distances.map((id): Cell[] => {
      const distance = find(edition, 'observations', id);
      const value: Cell = { kind: 'data', id, value: bareValue(distance), text: wording.unit(distance) };
      const nowhere = wordsCell(wording.vocabulary.ui.noLocation);
      return [wordsCell(wording.words(distance.label)), value, nowhere, sourcesCell(distance.sources)];
    });
    return { columns: ['place', 'latitude', 'longitude', 'source'], rows: [...rows, ...far] };
  },
};
