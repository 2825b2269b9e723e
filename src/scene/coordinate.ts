/**
 * A coordinate as printed: one decimal, so that output is the same everywhere.
 * @throws on anything that is not a finite number, which would be a mark that silently vanishes.
 */
export function round(value: number): number {
  return fixed(value, 10);
}

/** Two decimals, for lengths that become smaller than a scene unit. */
export function fine(value: number): number {
  return fixed(value, 100);
}

function fixed(value: number, steps: number): number {
  if (!Number.isFinite(value)) throw new Error(`a scene has a coordinate that is ${value}`);
  return Math.round(value * steps) / steps;
}
