import {
  type GeoContext,
  type GeoPermissibleObjects,
  type GeoProjection,
  geoArea,
  geoMercator,
  geoPath,
  pathRound,
} from 'd3';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
// Natural Earth, 1:10 million, public domain; the package carries it as TopoJSON.
import countries from 'world-atlas/countries-10m.json' with { type: 'json' };
import { FRAME } from '../scene/frame.ts';
import type { Mark } from '../scene/scene.ts';

const topology = countries as unknown as Topology<{ countries: GeometryCollection<object> }>;
const merged = merge(topology, topology.objects.countries.geometries as (Polygon | MultiPolygon)[]);
// A few islets collapse to slivers wound the wrong way round, which on a sphere means all of the
// Earth but the islet: no country covers half of it.
const islands = merged.coordinates.filter((coordinates) => geoArea({ type: 'Polygon', coordinates }) < 2 * Math.PI);
const land = { ...merged, coordinates: islands };
const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);

/** Points of an outline closer together than this, in scene units, are drawn as one. */
const DETAIL = 1.5;

/** A part of the Earth, in degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Mercator, fitted so that the bounds fill the frame; what lies beyond the frame is cut off. */
export function projectionFor({ west, south, east, north }: Bounds): GeoProjection {
  const corners = [west, east].flatMap((x) => [south, north].map((y) => [x, y]));
  const box = { type: 'MultiPoint' as const, coordinates: corners };
  const projection = geoMercator().precision(0).fitSize([FRAME.width, FRAME.height], box);
  return projection.clipExtent([
    [-2, -2],
    [FRAME.width + 2, FRAME.height + 2],
  ]);
}

/** Path data of an outline, without the points that lie too close to the one before to be seen. */
function outline(object: GeoPermissibleObjects, projection: GeoProjection): string {
  const drawn = pathRound(1);
  let last: readonly [number, number] = [Number.NaN, Number.NaN];
  const context: GeoContext = {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => drawn.moveTo(...(last = [x, y])),
    lineTo: (x, y) => {
      if (Math.hypot(x - last[0], y - last[1]) >= DETAIL) drawn.lineTo(...(last = [x, y]));
    },
    closePath: () => drawn.closePath(),
  };
  geoPath(projection, context)(object);
  return drawn.toString();
}

/** The land within the frame, and the borders on it, each as one mark. */
export function landMarks(projection: GeoProjection): { land: Mark[]; border: Mark[] } {
  const mark = (key: string, object: GeoPermissibleObjects): Mark[] => {
    const d = outline(object, projection);
    return d ? [{ key, d }] : [];
  };
  return { land: mark('land:all', land), border: mark('border:all', borders) };
}

/** Scene units to a kilometre at a place, along the meridian. */
export function unitsPerKilometre(projection: GeoProjection, [longitude, latitude]: readonly [number, number]): number {
  const here = projection([longitude, latitude]);
  const north = projection([longitude, latitude + 0.01]);
  if (!here || !north) throw new Error(`nothing can be projected at ${latitude}, ${longitude}`);
  // A degree of latitude is 111.2 km on a sphere of the Earth's mean radius, 6,371 km.
  return (here[1] - north[1]) / 1.112;
}
