import { faultAt, valid, type Rule } from '../draft.ts';

/** What would make a translation of ours look like the speaker's own words. */
const QUOTATION = /["“”„«»「」『』]/u;

/**
 * A quote in one language is told in the edition's others by a gloss, so that every reader understands it. A gloss is
 * ours, so nothing in it stands in quotation marks.
 */
export const glosses: Rule = (draft) => {
  const languages = draft.head?.value?.languages;
  if (!languages) return [];
  return valid(draft, 'quotes').flatMap(({ row, value: { id, language, gloss = {} } }) => {
    const lacking = languages.filter((one) => one !== language && !(one in gloss));
    const surplus = Object.keys(gloss).filter((one) => one === language || !languages.includes(one));
    const marked = Object.entries(gloss).flatMap(([one, said]) =>
      (['words', 'excerpt'] as const).flatMap((field) => {
        const at = said[field].search(QUOTATION);
        const message = 'a gloss is our translation, not a quotation; leave the quotation marks out';
        return at < 0 ? [] : [faultAt(row, ['gloss', one, field], message, { within: at })];
      }),
    );
    return [
      ...lacking.map((one) => {
        const message = `"${id}" is in "${language}" and not told in "${one}"; add "gloss": {"${one}": {"words": "…", "excerpt": "…"}}`;
        return faultAt(row, [], message, { part: 'first' });
      }),
      ...surplus.map((one) => {
        const reason =
          one === language ? 'is the language of the words themselves' : 'is not a language of this edition';
        return faultAt(row, ['gloss', one], `"${one}" ${reason}; delete this gloss`, { part: 'key' });
      }),
      ...marked,
    ];
  });
};
