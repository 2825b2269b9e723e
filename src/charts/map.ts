import { type GeoProjection, range } from 'd3';
import { type Edition, find } from '../record/edition.ts';
import type { Place } from '../record/schema.ts';
import { FRAME, MARGIN, SIZE } from '../scene/frame.ts';
import type { Label, Mark } from '../scene/scene.ts';
import { circle, line, railcar } from '../scene/shapes.ts';
import { textBlock } from '../scene/text-block.ts';
import { textWidth } from '../scene/text-width.ts';
import { type Cell, type Chart, type Drawing, type Wording, stateOf } from './chart.ts';
import { landMarks, projectionFor, unitsPerKilometre } from './geography.ts';
import { type Spot, placeAround } from './place-around.ts';
import { bareValue, sourcesCell, wordsCell } from './tables.ts';

/** The ring of cars where the yard's distance from the station is too small to be drawn. */
const SMALL_RING = 13;

type Point = readonly [number, number];

function positionOf({ id, latitude, longitude }: Place): Point {
  if (latitude === null || longitude === null)
    throw new Error(`place "${id}" is drawn on the map and has no position in places.json`);
  return [longitude, latitude];
}

function project(projection: GeoProjection, place: Place): Point {
  const point = projection([...positionOf(place)]);
  if (!point) throw new Error(`place "${place.id}" cannot be projected`);
  return point;
}

/** The yard's exact position is unknown: its cars stand all the way round the station, as far as the sources say. */
function carRing(count: number, [cx, cy]: Point, radius: number): Mark[] {
  const length = Math.min(9, (2 * Math.PI * radius) / Math.max(count, 1) / 1.15);
  return range(count).map((index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2;
    const box = {
      x: cx + radius * Math.cos(angle) - length / 2,
      y: cy + radius * Math.sin(angle) - length / 4,
      width: length,
      height: length / 2,
    };
    return { key: `car:${index + 1}`, d: railcar(box) };
  });
}

/** The longest of 1, 2, 5, 10 … kilometres that is at most a quarter of the frame. */
function scaleBar(perKilometre: number, wording: Wording): { mark: Mark; label: Label } {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
  const length = steps.findLast((step) => step * perKilometre <= FRAME.width / 4) ?? 1;
  const right = FRAME.width - MARGIN;
  const y = FRAME.height - MARGIN - 4;
  const left = right - length * perKilometre;
  return {
    mark: { key: 'scale:bar', d: `${line(left, y - 3, left, y)}L${Math.round(right)} ${y}v-3` },
    label: {
      key: 'scale:label',
      role: 'axis',
      tone: 'quiet',
      x: right,
      y: y - 7,
      anchor: 'end',
      lines: [wording.vocabulary.ui.kilometres(wording.number(length))],
    },
  };
}

function draw(edition: Edition, id: string, wording: Wording, note: string | undefined): Drawing {
  const settings = edition.charts.map;
  const state = stateOf('map', settings.states, id);
  const projection = projectionFor(state.bounds);
  const place = (placeId: string): Place => find(edition, 'places', placeId);
  const station = place(settings.yard.station);
  const centre = project(projection, station);
  const perKilometre = unitsPerKilometre(projection, positionOf(station));
  const near = (find(edition, 'observations', settings.yard.near).value ?? 0) * perKilometre;
  const far = (find(edition, 'observations', settings.yard.far).value ?? 0) * perKilometre;
  const close = state.detail === 'crossing';
  const count = Math.round(find(edition, 'observations', settings.counted).value ?? 0);
  const spots = state.places.map(place);
  const dots = spots.filter((spot) => spot.kind !== 'country' && spot.kind !== 'sea');
  // Close by, the line joins the state's places; from afar, the stops of the journey.
  const stops = close ? dots : settings.route.map((stop) => place(stop.place));
  const route = state.route ? stops.map((stop) => project(projection, stop)) : [];
  // At this scale the outlines of countries are off by more than the crossing is wide.
  const { land, border } = close ? { land: [], border: [] } : landMarks(projection);
  const bar = scaleBar(perKilometre, wording);
  const areas = spots
    .filter((spot) => spot.kind === 'country' || spot.kind === 'sea')
    .map((spot): Label => {
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
  const radius = close ? far + 12 : SMALL_RING + 4;
  const named = dots.map((spot): Spot => {
    const [x, y] = project(projection, spot);
    return {
      key: `label:${spot.id}`,
      text: wording.words(spot.name),
      x,
      y,
      radius: spot.id === station.id ? radius : 6,
    };
  });
  // Close by, the station's name stands above its ring, at the end of a leader.
  const [above, wishes] = close
    ? [
        named.filter((spot) => spot.key === `label:${station.id}`),
        named.filter((spot) => spot.key !== `label:${station.id}`),
      ]
    : [[], named];
  const ringBox = { x: centre[0] - radius, y: centre[1] - radius, width: 2 * radius, height: 2 * radius };
  const fixed = areas.map((label) => ({
    x: label.x - textWidth(label.lines[0] ?? '', SIZE.axis) / 2,
    y: label.y - 12,
    width: textWidth(label.lines[0] ?? '', SIZE.axis),
    height: 16,
  }));
  const scaleBox = { x: FRAME.width - 110, y: FRAME.height - 34, width: 110, height: 34 };
  const noteBlock = note
    ? [
        textBlock(note, {
          key: 'note',
          role: 'note',
          tone: 'quiet',
          x: MARGIN,
          y: MARGIN + 12,
          width: FRAME.width - 2 * MARGIN,
        }),
      ]
    : [];
  const noteBox = { x: 0, y: 0, width: FRAME.width, height: (noteBlock[0]?.lines.length ?? 0) * 16 + 10 };
  return {
    layers: [
      { tone: 'land', marks: land },
      { tone: 'border', marks: border },
      {
        tone: 'gap',
        marks: close
          ? [
              { key: 'yard:near', d: circle(centre[0], centre[1], near) },
              { key: 'yard:far', d: circle(centre[0], centre[1], far) },
            ]
          : [],
      },
      { tone: 'axis', marks: [bar.mark] },
      {
        tone: 'leader',
        marks: close ? [{ key: 'leader:station', d: line(centre[0], centre[1], centre[0], centre[1] - radius) }] : [],
      },
      {
        tone: 'route',
        marks:
          route.length > 1
            ? [{ key: 'route:all', d: `M${route.map((p) => p.map((n) => n.toFixed(1)).join(' ')).join('L')}` }]
            : [],
      },
      { tone: 'counted', marks: carRing(count, centre, close ? (near + far) / 2 : SMALL_RING) },
      {
        tone: 'apart',
        marks: dots.map((spot) => ({ key: `place:${spot.id}`, d: circle(...project(projection, spot), 3.2) })),
      },
    ],
    labels: [
      ...areas,
      ...above.map(({ key, text, x, y }): Label => ({
        key,
        role: 'label',
        tone: 'ground',
        x,
        y: y - radius - 4,
        anchor: 'middle',
        lines: [text],
      })),
      ...placeAround(wishes, [...fixed, scaleBox, ...(note ? [noteBox] : []), ringBox]).map(
        ({ text, ...label }): Label => ({ ...label, role: 'label', tone: 'ground', lines: [text] }),
      ),
      bar.label,
      ...noteBlock,
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
      value === null ? wording.vocabulary.ui.noLocation : wording.number(value);
    const rows = places
      .map((id) => find(edition, 'places', id))
      .filter((place) => place.kind !== 'country' && place.kind !== 'sea')
      .map((place): Cell[] => [
        wordsCell(wording.words(place.name)),
        { kind: 'data', id: place.id, value: `${place.latitude}`, text: coordinate(place.latitude) },
        { kind: 'data', id: place.id, value: `${place.longitude}`, text: coordinate(place.longitude) },
        sourcesCell(place.sources),
      ]);
    const distances = detail === 'crossing' ? [yard.near, yard.far] : [];
    const far = distances.map((id): Cell[] => {
      const distance = find(edition, 'observations', id);
      const value: Cell = { kind: 'data', id, value: bareValue(distance), text: wording.unit(distance) };
      return [
        wordsCell(wording.words(distance.label)),
        value,
        wordsCell(wording.vocabulary.ui.noLocation),
        sourcesCell(distance.sources),
      ];
    });
    return { columns: ['place', 'latitude', 'longitude', 'source'], rows: [...rows, ...far] };
  },
};
