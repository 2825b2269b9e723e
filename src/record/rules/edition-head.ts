import { faultAt, type Rule } from '../draft.ts';

/** An edition's folder is named by its day, and was compiled then or later. */
export const editionHead: Rule = ({ head, id }) => {
  if (!head?.value) return [];
  const { asOf, compiled, languages } = head.value;
  const faults = [];
  if (!new RegExp(`^${asOf}(\\.[2-9]|\\.[1-9][0-9]+)?$`).test(id)) {
    faults.push(
      faultAt(head, ['asOf'], `asOf ${asOf} does not fit the folder "${id}"; rename the folder, or correct the date`),
    );
  }
  if (compiled < asOf)
    faults.push(
      faultAt(head, ['compiled'], `compiled on ${compiled}, before its own day ${asOf}; one of the two is wrong`),
    );
  const twice = languages.findIndex((language, at) => languages.indexOf(language) < at);
  if (twice >= 0)
    faults.push(faultAt(head, ['languages', twice], `language "${languages[twice]}" is given twice; keep one`));
  return faults;
};
