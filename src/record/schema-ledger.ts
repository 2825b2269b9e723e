import { z } from 'zod';
import { date, oneOf, text, words } from './schema-parts.ts';
import { MEANINGS } from './vocabulary-meanings.ts';
import { CHANGES } from './vocabulary.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'hash');

/** `frozen/EDITION/parts.json`: the hash of each stored part of a released edition, by its path in that folder. */
export const parts = z.record(text, hash);

/**
 * `ledger.json`: one entry per edition that is prepared or released, oldest first. A prepared edition may still
 * change; from the day on which it is `released` it never does.
 */
export const ledger = z.array(
  z.strictObject({
    id: text.describe('The name of the edition’s folder.'),
    previous: text.nullable().describe('The edition before it; null for the first.'),
    kind: oneOf(CHANGES, MEANINGS.change).describe('What it is to the one before.'),
    note: words.describe('What readers are told about it, in every language of the edition.'),
    hash: hash.describe('The fingerprint of what its folder holds; `npm run edition` writes it.'),
    released: date.nullable().describe('The true day of its release; null until then.'),
    frozen: hash
      .optional()
      .describe('The fingerprint of what readers saw of it; `npm run edition -- --release` writes it.'),
  }),
);
