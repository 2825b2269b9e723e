import type { Story } from '../record/schema.ts';

/** A line of prose and the way to it in its file. */
export interface ProseLine {
  readonly path: readonly (string | number)[];
  readonly line: string;
}

/** Every line of prose of a story file, in the order of the file. */
export function proseLines(story: Story): ProseLine[] {
  const lines: ProseLine[] = [];
  const add = (line: string | undefined, ...path: (string | number)[]): void => {
    if (line !== undefined) lines.push({ path, line });
  };
  for (const field of ['title', 'question', 'answer', 'notice', 'description'] as const) add(story[field], field);
  add(story.hero.caption, 'hero', 'caption');
  add(story.hero.start, 'hero', 'start');
  for (const [c, chapter] of story.chapters.entries()) {
    add(chapter.title, 'chapters', c, 'title');
    for (const [s, step] of chapter.steps.entries()) {
      add(step.title, 'chapters', c, 'steps', s, 'title');
      for (const [b, line] of step.body.entries()) add(line, 'chapters', c, 'steps', s, 'body', b);
    }
  }
  for (const [a, section] of story.after.entries()) {
    add(section.title, 'after', a, 'title');
    for (const [b, line] of section.body.entries()) add(line, 'after', a, 'body', b);
  }
  for (const [chart, words] of Object.entries(story.charts)) {
    if (!words) continue;
    add(words.title, 'charts', chart, 'title');
    for (const [state, said] of Object.entries(words.states)) {
      for (const field of ['title', 'sentence', 'note'] as const)
        add(said[field], 'charts', chart, 'states', state, field);
    }
    for (const [state, { reason }] of Object.entries(words.gone ?? {}))
      add(reason, 'charts', chart, 'gone', state, 'reason');
  }
  return lines;
}
