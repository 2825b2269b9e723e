import { z } from 'zod';
import { faultAt, LISTS, type Item, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { bare, valueAt } from '../schema-at.ts';
import { files, siteFile } from '../schema.ts';

/** The words of every record stand in every language of the edition, and in no other. */
export const completeWords: Rule = (draft) => {
  const { head } = draft;
  const languages = head?.value?.languages;
  const offered = draft.site?.value?.languages.map(({ id }) => id);
  const site = draft.site && offered ? wordFaults(draft.site, siteFile, offered) : [];
  if (!languages) return site;
  return [
    ...site,
    ...languages.flatMap((language, at) => {
      if (!offered || offered.includes(language)) return [];
      return [faultAt(head, ['languages', at], `language "${language}" is not in site.json (${offered.join(', ')})`)];
    }),
    ...LISTS.flatMap((list) =>
      draft.rows[list].flatMap((row: Item<unknown>) => wordFaults(row, files[list].element, languages)),
    ),
    ...[...draft.stories].flatMap(([language, item]) => {
      if (!item.value || item.value.language === language) return [];
      return [
        faultAt(
          item,
          ['language'],
          `language "${item.value.language}" does not fit the file's name; write "${language}"`,
        ),
      ];
    }),
  ];
};

/** A fault for each language that the words of an item lack, or have too many. */
export function wordFaults(item: Item<unknown>, schema: z.ZodObject, languages: readonly string[]): Fault[] {
  if (item.value === undefined) return [];
  return wordFields(schema).flatMap((field) => {
    const words = valueAt(item.raw, [field]);
    if (typeof words !== 'object' || words === null) return [];
    const lacking = languages
      .filter((language) => !(language in words))
      .map((language) =>
        faultAt(item, [field], `${field} has no words in "${language}"; add "${language}": "…"`, { part: 'key' }),
      );
    const surplus = Object.keys(words)
      .filter((language) => !languages.includes(language))
      .map((language) => {
        const message = `"${language}" is not a language of this edition (${languages.join(', ')}); add it there, or delete this`;
        return faultAt(item, [field, language], message, { part: 'key' });
      });
    return [...lacking, ...surplus];
  });
}

/** The fields that hold words by language: the only texts of a record whose keys are free. */
function wordFields(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape).flatMap(([field, inner]) => {
    const type = bare(inner as z.ZodType);
    return type instanceof z.ZodRecord && type.valueType instanceof z.ZodString ? [field] : [];
  });
}
