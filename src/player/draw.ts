import { opacityAt, spell } from './frame.ts';
import type { Flight } from './flight.ts';
import type { Hatch, Ink } from './ink.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** Dots to a unit of the stills in a tile of hatching, enough for the sharpest screen. */
const DOTS = 4;

function hatching(context: Context, { side, degrees, line, stroke, width }: Hatch): CanvasPattern | null {
  const tile = new OffscreenCanvas(side * DOTS, side * DOTS);
  const pen = tile.getContext('2d');
  if (!pen) return null;
  pen.scale(DOTS, DOTS);
  pen.strokeStyle = stroke;
  pen.lineWidth = width;
  pen.stroke(new Path2D(line));
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().rotate(degrees).scale(1 / DOTS));
  return pattern;
}

function paint(context: Context, path: Path2D, { fill, stroke, width, dash, hatch }: Ink): void {
  if (hatch || fill !== 'none') {
    context.fillStyle = (hatch && hatching(context, hatch)) ?? fill;
    context.fill(path);
  }
  if (stroke !== 'none') {
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke(path);
  }
}

/** Draws a move by the moment, 0 to 1 with any easing already applied, in the units of the stills. */
export function drawing(flight: Flight): (context: Context, t: number) => void {
  const tracks = flight.map(({ opacity, moves, spelling, ink }) => {
    const pathAt = spell(spelling);
    const still = moves ? undefined : new Path2D(pathAt(0));
    return { opacity, ink, path: (t: number) => still ?? new Path2D(pathAt(t)) };
  });
  return (context, t) => {
    for (const { opacity, ink, path } of tracks) {
      context.globalAlpha = opacityAt({ opacity }, t);
      if (context.globalAlpha > 0) paint(context, path(t), ink);
    }
  };
}
