import type { Tone } from '../scene/scene.ts';
import { railcar, rectangle } from '../scene/shapes.ts';

/** The size of a legend's sample, in scene units. */
export const SAMPLE = { width: 28, height: 16 } as const;

const box = { x: 2, y: 4, width: 24, height: 8 };

/** The grammar of certainty: each tone that says how sure a mark is, with its sample as path data. */
export const LEGEND: readonly {
  readonly tone: Extract<Tone, 'counted' | 'bound' | 'unknown' | 'gap' | 'apart'>;
  readonly d: string;
}[] = [
  { tone: 'counted', d: railcar(box) },
  { tone: 'bound', d: railcar(box) },
  { tone: 'unknown', d: railcar(box) },
  { tone: 'gap', d: rectangle(box) },
  { tone: 'apart', d: railcar(box) },
];
