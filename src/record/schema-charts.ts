import { z } from 'zod';
import { date, id, ids } from './schema-parts.ts';
import { STRENGTHS } from './vocabulary.ts';

const state = { id };
const bounds = z.strictObject({ west: z.number(), south: z.number(), east: z.number(), north: z.number() });
/** `charts.json`: which records each chart draws, and its named states. */
export const charts = z.strictObject({
  yard: z.strictObject({
    counted: id,
    ceiling: id,
    /** What was seen and could not be identified. */
    covered: id,
    apart: ids,
    gap: id,
    looks: ids,
    states: z.array(
      z.strictObject({
        ...state,
        view: z.enum(['empty', 'ceiling', 'counted', 'compared', 'apart', 'covered', 'gap']),
      }),
    ),
  }),
  timeline: z.strictObject({
    counted: id,
    /** Observations drawn in the lane of images. */
    images: ids,
    /** Quotes drawn in the lane of statements. */
    statements: ids,
    states: z.array(z.strictObject({ ...state, from: date, to: date, labels: ids, focus: ids })),
  }),
  map: z.strictObject({
    counted: id,
    yard: z.strictObject({ station: id, near: id, far: id }),
    route: z.array(z.strictObject({ place: id, event: id.nullable() })),
    states: z.array(
      z.strictObject({
        ...state,
        bounds,
        places: ids,
        route: z.boolean(),
        detail: z.enum(['country', 'crossing']),
      }),
    ),
  }),
  voices: z.strictObject({
    counted: id,
    quotes: ids,
    states: z.array(z.strictObject({ ...state, strengths: z.array(z.enum(STRENGTHS)) })),
  }),
});
