import { describe, expect, it } from 'vitest';
import { stepHomes } from '../../src/story/step-homes.ts';
import { stepsOf, storyOf } from '../../src/story/story.ts';
import { newestOf } from '../charts/pictures.ts';

const older = newestOf('tests/record/fixture');
const [language = ''] = older.languages;
const story = storyOf(older, language);
const [gone, ...others] = stepsOf(story).map(({ id }) => id);

/** The next edition, whose story has every step but the first. */
const newer = {
  ...older,
  id: '2026-03-01',
  stories: {
    ...older.stories,
    [language]: {
      ...story,
      chapters: story.chapters.map((chapter) => ({
        ...chapter,
        steps: chapter.steps.filter(({ id }) => id !== gone),
      })),
    },
  },
};

describe('where a step is read', () => {
  it('is the newest edition, or the last that had it', () => {
    const homes = stepHomes([older, newer], language).map(({ step, edition }) => [step.id, edition.id]);
    expect(homes).toEqual([...others.map((id) => [id, newer.id]), [gone, older.id]]);
  });

  it('is nowhere in a language that no edition has', () => {
    expect(stepHomes([older, newer], 'xx')).toEqual([]);
  });
});
