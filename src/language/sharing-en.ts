import type { SharingWords } from './sharing.ts';

export const sharingEn: SharingWords = {
  andMore: (names, more) => `${names} and ${more} more`,
  open: 'Read the story at this step',
  gone: (day) => `The story no longer has this step. It stands in the edition of ${day}.`,
  steps: 'The steps of the story',
  goneSteps: 'Steps of earlier editions',
  editions: 'All editions',
  edition: (day) => `Edition of ${day}`,
};
