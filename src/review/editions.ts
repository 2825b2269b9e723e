import type { Edition } from '../record/edition.ts';
import { record } from '../record/load.ts';
import { type Route, inLanguages } from '../components/routes.ts';

/** The edition that is not published yet, and the one that it would follow. */
export interface Unpublished {
  readonly after: Edition;
  /** None where it is the first. */
  readonly before: Edition | undefined;
}

/** The last edition of the record, prepared or a draft; `undefined` where it is released. */
export function unpublished(): Unpublished | undefined {
  const all = record();
  const after = all.at(-1);
  if (!after || after.status === 'released') return undefined;
  return { after, before: all.find(({ id }) => id === after.previous) ?? all.at(-2) };
}

/** The routes of the page, one per language; where nothing is unpublished it stands in those of the last edition. */
export function reviewRoutes(): Route[] {
  const edition = record().at(-1);
  return edition ? inLanguages(edition) : [];
}

/** Both editions, the earlier one first. */
export function bothEditions(): Edition[] {
  const { before, after } = unpublished() ?? {};
  return [before, after].filter((edition) => edition !== undefined);
}
