import { faultAt, valid, type Rule } from '../draft.ts';

/** A source was read after it was published, and before the edition that cites it was compiled. */
export const firstReading: Rule = (draft) => {
  const compiled = draft.head?.value?.compiled;
  return valid(draft, 'sources').flatMap(({ row, value: { accessed, date } }) => {
    if (accessed === undefined) return [];
    if (date !== null && accessed < date) {
      const message = `accessed on ${accessed}, before it was published on ${date}; one of the two is wrong`;
      return [faultAt(row, ['accessed'], message)];
    }
    if (compiled === undefined || accessed <= compiled) return [];
    const message = `accessed on ${accessed}, after this edition was compiled on ${compiled}; one of the two is wrong`;
    return [faultAt(row, ['accessed'], message)];
  });
};
