import { faultAt, type Rule } from '../draft.ts';

/** An edition's folder is named by its day, and its dates and its predecessor come before it. */
export const editionHead: Rule = ({ head, id, editions }) => {
  if (!head?.value) return [];
  const { asOf, compiled, released, previous, languages } = head.value;
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
  if (released !== null && released < compiled) {
    faults.push(
      faultAt(
        head,
        ['released'],
        `released on ${released}, before it was compiled on ${compiled}; one of the two is wrong`,
      ),
    );
  }
  if (previous !== null) {
    const at = editions.indexOf(previous);
    if (at < 0)
      faults.push(
        faultAt(head, ['previous'], `previous "${previous}" is no edition; editions: ${editions.join(', ')}`),
      );
    else if (at >= editions.indexOf(id))
      faults.push(faultAt(head, ['previous'], `previous "${previous}" is not before "${id}"`));
  }
  const twice = languages.findIndex((language, at) => languages.indexOf(language) < at);
  if (twice >= 0)
    faults.push(faultAt(head, ['languages', twice], `language "${languages[twice]}" is given twice; keep one`));
  return faults;
};
