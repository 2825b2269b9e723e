import { faultAt, valid, type Rule } from '../draft.ts';

/** The moment of an image lies on the days on which it was observed, where it stands or in UTC. */
export const imageTimes: Rule = (draft) =>
  valid(draft, 'observations').flatMap(({ row, value: { imageTime, observed } }) => {
    if (imageTime === undefined) return [];
    const days = [imageTime.slice(0, 10), new Date(imageTime).toISOString().slice(0, 10)];
    if (days.some((day) => day <= observed.to && day >= (observed.from ?? observed.to))) return [];
    const span =
      observed.from === null || observed.from === observed.to ? observed.to : `${observed.from} to ${observed.to}`;
    return [
      faultAt(row, ['imageTime'], `imageTime is on ${days[0]}, but observed says ${span}; one of the two is wrong`),
    ];
  });
