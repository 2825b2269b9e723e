import { z } from 'zod';
import { date, text, words } from './schema-parts.ts';
import { CHANGES } from './vocabulary.ts';

/**
 * `ledger.json`: one entry per edition that is prepared or released, oldest first. A prepared edition may still
 * change; from the day on which it is `released` it never does.
 */
export const ledger = z.array(
  z.strictObject({
    /** The name of the edition's folder. */
    id: text,
    /** The edition before it, or `null` for the first. */
    previous: text.nullable(),
    /** What it is to the one before. */
    kind: z.enum(CHANGES),
    /** What readers are told about it. */
    note: words,
    /** What `hashEdition` gives for its folder. */
    hash: z.string().regex(/^[0-9a-f]{64}$/, 'hash'),
    /** The true day of its release, or `null` until then. */
    released: date.nullable(),
  }),
);
