import { createRequire } from 'node:module';
import { extent } from 'd3';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A part of the Earth, in degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Longitude and latitude, or a place in the scene. */
export type Point = [number, number];

/** An island or a continent: its shore, then the shores of its lakes. */
type Island = number[][][];

const required = createRequire(import.meta.url);

/**
 * Natural Earth, 1:10 million, public domain; the package carries it as TopoJSON. Megabytes, so they are read by the
 * first map that needs them and not with this module. A build stands elsewhere than its project, but starts from there.
 */
function read(name: string): unknown {
  return required(required.resolve(name, { paths: [import.meta.dirname, process.cwd()] }));
}

let islands: { island: Island; box: Bounds }[] | undefined;
let borders: { line: Point[]; box: Bounds }[] | undefined;

/** Every island and continent by itself, so that those far from a map need not be projected. */
export function theIslands(): NonNullable<typeof islands> {
  if (islands) return islands;
  const earth = read('world-atlas/land-10m.json') as Topology<{ land: GeometryCollection }>;
  const shapes = feature(earth, earth.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
  );
  return (islands = shapes.map((island) => ({ island, box: boxOf(island[0] ?? []) })));
}

/** Every border between two countries, by itself too. */
export function theBorders(): NonNullable<typeof borders> {
  if (borders) return borders;
  const nations = read('world-atlas/countries-10m.json') as Topology<{ countries: GeometryCollection<object> }>;
  const lines = mesh(nations, nations.objects.countries, (a, b) => a !== b).coordinates as Point[][];
  return (borders = lines.map((line) => ({ line, box: boxOf(line) })));
}

/** The bounding box of a ring, in degrees. */
function boxOf(ring: readonly (readonly number[])[]): Bounds {
  const [west = 0, east = 0] = extent(ring, ([longitude = 0]) => longitude);
  const [south = 0, north = 0] = extent(ring, ([, latitude = 0]) => latitude);
  return { west, south, east, north };
}
