import { faultAt, valid, type Rule } from '../draft.ts';

/** A whole text between one pair of quotation marks. */
const AROUND = /^(?:“[^“”]*”|"[^"]*"|„[^„“]*“|«[^«»]*»|‘[^‘’]*’)$/;

/** The words of a quote stand without marks around them: the page sets its own. */
export const quotationMarks: Rule = (draft) =>
  valid(draft, 'quotes').flatMap(({ row, value }) =>
    (['words', 'excerpt'] as const).flatMap((field) =>
      AROUND.test(value[field])
        ? [faultAt(row, [field], `${field} needs no quotation marks around it, the page sets them; delete both`)]
        : [],
    ),
  );
