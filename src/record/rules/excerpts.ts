import { faultAt, valid, type Rule } from '../draft.ts';

/** The excerpt of a quotation, which a graphic prints in quotation marks, stands word for word in it. */
export const excerpts: Rule = (draft) =>
  valid(draft, 'quotes').flatMap(({ row, value: { form, words, excerpt } }) =>
    form === 'paraphrase' || words.includes(excerpt)
      ? []
      : [faultAt(row, ['excerpt'], `"${excerpt}" does not stand in the quotation's words; copy a part of them`)],
  );
