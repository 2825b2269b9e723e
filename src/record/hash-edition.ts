import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import canonicalize from 'canonicalize';
import type { Draft } from './draft.ts';

/**
 * The hash by which an edition is frozen: SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of its files.
 * Spaces, the order of fields and the spelling of numbers do not count; every value does.
 * @param files what each file holds, by its name: `{ "events.json": […], … }`
 * @throws where a text holds half a character, which has no canonical form
 */
export function hashEdition(files: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(canonicalize(files) ?? '')
    .digest('hex');
}

/** The hash of an edition as read; `undefined` where a file of it could not be, since nobody knows what it holds. */
export function hashOfDraft(draft: Draft): string | undefined {
  if (draft.broken) return undefined;
  const own = draft.files.filter(({ path }) => dirname(path) === draft.folder);
  try {
    return hashEdition(Object.fromEntries(own.map(({ path, json }) => [basename(path), json.value])));
  } catch {
    return undefined;
  }
}
