import { faultAt, valid, type Rule } from '../draft.ts';
import { DELIMITER } from '../table-columns.ts';

/** Each author is an entry of its own: several in one text would be one author on the page and in the downloads. */
export const listEntries: Rule = (draft) =>
  valid(draft, 'sources').flatMap(({ row, value }) =>
    value.authors.flatMap((author, at) => {
      const within = author.indexOf(DELIMITER);
      if (within < 0) return [];
      const message = `an author's name holds "${DELIMITER}"; write each author as an entry of its own: ["…", "…"]`;
      return [faultAt(row, ['authors', at], message, { within })];
    }),
  );
