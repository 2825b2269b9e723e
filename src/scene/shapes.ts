import { fine, round } from './coordinate.ts';

/** A box in scene units: left, top, width, height. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle as path data. */
export function rectangle({ x, y, width, height }: Box): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** A circle as path data: two arcs, from the left. */
export function circle(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0z`;
}

/** A straight line as path data. In a move one that is level, upright or neither turns into one that is the same. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  const [left, top, right, bottom] = [x1, y1, x2, y2].map(round);
  const on = top === bottom ? `H${right}` : left === right ? `V${bottom}` : `L${right} ${bottom}`;
  return `M${left} ${top}${on}`;
}

/**
 * A freight car seen from above, as path data: the body, and the walkway along its roof cut out
 * of it. The same command structure at every size, so that one car can grow into another.
 */
export function railcar({ x, y, width, height }: Box): string {
  const body = `M${round(x)} ${round(y)}h${fine(width)}v${fine(height)}h${fine(-width)}z`;
  // Too small a car has no room for a walkway: its edges would only make the colour pale.
  const slit = width < 9 ? 0 : height * 0.12;
  const length = width * 0.76;
  // Wound against the body, so that the walkway is a hole and two overlapping cars are not.
  return `${body}m${fine(width * 0.12)} ${fine((height - slit) / 2)}v${fine(slit)}h${fine(length)}v${fine(-slit)}z`;
}
