import { type GeoProjection, pairs, range } from 'd3';
import { round } from '../scene/coordinate.ts';
import type { Box } from '../scene/shapes.ts';
import { shortestWay } from './geography.ts';

/** A place on the Earth or in the scene. */
type Point = readonly [number, number];

/** A line of a route, from point to point. */
type Line = readonly Point[];

/** Straight lines from point to point of the scene, each once however often it was travelled. */
export function straightLegs(points: readonly Point[]): Line[] {
  const legs = pairs(points).map(([from, to]) =>
    from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]) ? [from, to] : [to, from],
  );
  return [...new Map(legs.map((leg) => [pathOf([leg]), leg])).values()];
}

/** The shortest way over the globe from place to place, bent as the projection bends it. */
export function overTheGlobe(places: readonly Point[], projection: GeoProjection): Line[] {
  const points = pairs(places)
    .flatMap(([from, to]) => shortestWay(from, to))
    .flatMap((point) => {
      const drawn = projection(point);
      return drawn ? [drawn] : [];
    });
  return points.length > 0 ? [points] : [];
}

/** Lines as path data. */
export function pathOf(lines: readonly Line[]): string {
  return lines.map((points) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`).join('');
}

/** How far apart the boxes along a line stand, and how large they are, in scene units. */
const STEP = 4;

/** Small boxes along lines, one beside the other, for what is not to stand on them. */
export function boxesAlong(lines: readonly Line[]): Box[] {
  return lines.flatMap((points) =>
    pairs(points).flatMap(([[x1, y1], [x2, y2]]) => {
      const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP);
      return range(count + 1).map((at): Box => {
        const share = at / Math.max(1, count);
        const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
        return { x: x - STEP / 2, y: y - STEP / 2, width: STEP, height: STEP };
      });
    }),
  );
}
