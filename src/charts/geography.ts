import {
  type GeoContext,
  type GeoPermissibleObjects,
  type GeoProjection,
  geoArea,
  geoDistance,
  geoInterpolate,
  geoMercator,
  geoPath,
  minIndex,
  pairs,
  polygonArea,
  range,
} from 'd3';
import { type Coasts, keptLand } from '../record/kept-land.ts';
import { FRAME } from '../scene/frame.ts';
import type { Mark } from '../scene/scene.ts';
import { type Bounds, type Point, theBorders, theIslands } from './atlas.ts';
import { cutRing } from './cut-ring.ts';

/** The land within a map's frame, and the borders on it, each as one mark. */
export interface Land {
  readonly land: readonly Mark[];
  readonly border: readonly Mark[];
}

/** The maps cut so far: editions and languages share them. */
const cut = new Map<string, Coasts>();

/** A map this many degrees wide shows where continents lie, without borders and islets. */
const WIDE = 60;

/** A map of fewer degrees is so small a part of the Earth that a box of degrees around it is one of straight lines. */
const NARROW = 20;

/** What an outline leaves out: corners and islands of a smaller area, in square scene units; and its decimals. */
function detailOf(degrees: number): { least: number; digits: number } {
  if (degrees > WIDE) return { least: 10, digits: 0 };
  return degrees > 10 ? { least: 11, digits: 0 } : { least: 2.5, digits: 1 };
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

/** A line or ring without the points that bend it least (Visvalingam and Whyatt), down to corners of some area. */
function simplified(points: readonly Point[], least: number): Point[] {
  const kept = [...points];
  const cornerAt = (at: number): number =>
    at > 0 && at < kept.length - 1 ? Math.abs(polygonArea(kept.slice(at - 1, at + 2))) : Infinity;
  const corners = kept.map((_, at) => cornerAt(at));
  while (kept.length > 2) {
    const flattest = minIndex(corners);
    if ((corners[flattest] ?? Infinity) >= least) break;
    kept.splice(flattest, 1);
    corners.splice(flattest, 1);
    for (const at of [flattest - 1, flattest]) corners[at] = cornerAt(at);
  }
  return kept;
}

/** Path data through points, each as the step from the one before: what repeats is light to send. */
function steps(points: readonly Point[], digits: number): string {
  const scale = 10 ** digits;
  const rounded = points.map(([x, y]) => [Math.round(x * scale), Math.round(y * scale)] as const);
  const [[x, y] = [0, 0]] = rounded;
  const moves = pairs(rounded, ([x1, y1], [x2, y2]) => [x2 - x1, y2 - y1]).filter(([dx, dy]) => dx !== 0 || dy !== 0);
  if (moves.length === 0) return '';
  const lengths = moves.flat().map((move) => move / scale);
  return `M${x / scale} ${y / scale}l${lengths.join(' ').replaceAll(' -', '-')}`;
}

/** Path data of an outline, without what is too small to be seen. */
function outline(object: GeoPermissibleObjects, projection: GeoProjection, degrees: number): string {
  const { least, digits } = detailOf(degrees);
  const lines: { points: Point[]; closed: boolean }[] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => void lines.push({ points: [[x, y]], closed: false }),
    lineTo: (x, y) => {
      const line = lines.at(-1)?.points ?? [];
      const [lastX, lastY] = line.at(-1) ?? [Infinity, Infinity];
      // Closer points are one, which also leaves few for the rest of the work.
      if (Math.hypot(x - lastX, y - lastY) >= 1) line.push([x, y]);
    },
    closePath: () => void Object.assign(lines.at(-1) ?? {}, { closed: true }),
  };
  geoPath(projection, context)(object);
  return lines
    .map(({ points, closed }) => {
      if (closed && Math.abs(polygonArea(points)) < least) return '';
      const path = steps(simplified(points, least), digits);
      return path && closed ? `${path}z` : path;
    })
    .join('');
}

/** The bounds, wider by themselves on every side: what the frame shows beyond them lies within. */
function around({ west, south, east, north }: Bounds): Bounds {
  const [width, height] = [east - west, north - south];
  return { west: west - width, south: south - height, east: east + width, north: north + height };
}

/** Whether two boxes of degrees have something in common. */
function touches(a: Bounds, b: Bounds): boolean {
  return a.west < b.east && a.east > b.west && a.south < b.north && a.north > b.south;
}

/** The borders that may reach into the bounds, as one shape. */
function bordersWithin(bounds: Bounds): GeoPermissibleObjects {
  const frame = around(bounds);
  const near = theBorders().filter(({ box }) => touches(box, frame));
  return { type: 'MultiLineString', coordinates: near.map(({ line }) => line) };
}

/** The land that may reach into the bounds, as one shape. */
function landWithin(bounds: Bounds): GeoPermissibleObjects {
  const width = bounds.east - bounds.west;
  const frame = around(bounds);
  const near = theIslands().filter(
    // On a wide map an islet is a speck.
    ({ box }) => touches(box, frame) && (width < WIDE || box.east - box.west > width / 60),
  );
  // A continent's coasts beyond the frame are never seen, and would take most of the time.
  const coordinates = near
    .map(({ island }) => (width < NARROW ? island.map((ring) => cutRing(ring, frame)) : island))
    .map((island) => island.filter((ring) => ring.length > 0))
    .filter((island) => island.length > 0);
  // A few islets of few points collapse to slivers wound the wrong way round, which on a sphere means all of the
  // Earth but the islet: no land covers half of it.
  const whole = coordinates.filter(
    (island) => (island[0]?.length ?? 0) > 99 || geoArea({ type: 'Polygon', coordinates: island }) < 2 * Math.PI,
  );
  return { type: 'MultiPolygon', coordinates: whole };
}

/** A name for bounds: equal ones have the same. */
export function boundsName({ west, south, east, north }: Bounds): string {
  return [west, south, east, north].join();
}

/** The land and the borders that a map with these bounds shows, cut out of the atlas. */
export function cutLand(bounds: Bounds): Coasts {
  const name = boundsName(bounds);
  const known = cut.get(name);
  if (known) return known;
  const projection = projectionFor(bounds);
  const degrees = bounds.east - bounds.west;
  const drawn = {
    land: outline(landWithin(bounds), projection, degrees),
    border: degrees > WIDE ? '' : outline(bordersWithin(bounds), projection, degrees),
  };
  cut.set(name, drawn);
  return drawn;
}

/** The same as marks; where it is kept, the atlas is not even read. */
export function landMarks(bounds: Bounds): Land {
  const { land, border } = keptLand(boundsName(bounds)) ?? cutLand(bounds);
  const mark = (key: string, d: string): Mark[] => (d ? [{ key, d }] : []);
  return { land: mark('land:all', land), border: mark('border:all', border) };
}

/** Points on the shortest way over the globe from one to the other, both ends included; far ones get more. */
export function shortestWay(from: readonly [number, number], to: readonly [number, number]): [number, number][] {
  const steps = Math.ceil(geoDistance([...from], [...to]) / 0.06);
  const at = geoInterpolate([...from], [...to]);
  return range(steps + 1).map((step) => at(step / Math.max(1, steps)));
}

/** Scene units to a kilometre at a place, along the meridian. */
export function unitsPerKilometre(projection: GeoProjection, [longitude, latitude]: readonly [number, number]): number {
  const here = projection([longitude, latitude]);
  const north = projection([longitude, latitude + 0.01]);
  if (!here || !north) throw new Error(`nothing can be projected at ${latitude}, ${longitude}`);
  // A degree of latitude is 111.2 km on a sphere of the Earth's mean radius, 6,371 km.
  return (here[1] - north[1]) / 1.112;
}
