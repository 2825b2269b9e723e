import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = 'src/components';
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A component and all that it prints through others. */
function family(name: string, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known;
  known.add(name);
  for (const [, inner = ''] of read(name).matchAll(/from '\.\/(\w+\.astro)'/g)) family(inner, known);
  return known;
}

/** The selectors of a stylesheet, without those that stand for a moment of an animation. */
const selectors = (css: string): string[] =>
  [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};@]+)\{/g)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((selector) => selector.trim())
      .filter((selector) => selector && !/^\(|^(screen|print|media|supports)\b/.test(selector)),
  );

test('no component of a story has styles or scripts of its own: they would not be kept with it', () => {
  const story = family('Story.astro');
  expect(story.size).toBeGreaterThan(8);
  for (const name of story) {
    const markup = read(name).replace('<style is:inline set:html={frozen} />', '');
    expect(markup, name).not.toMatch(/<(style|script)\b/);
    expect(markup, name).not.toMatch(/import '.*\.css'/);
  }
});

test('the frame styles itself alone: what it frames may be older', () => {
  const own =
    /^(:root|(\[data-mode='step'\] |\.(where|panel) > )?\.(frame|site-nav|standing|gone-steps|skip-link|reading|turn|note|way|said|foot)\b.*)$/;
  expect(selectors(read('frame.css')).filter((selector) => !own.test(selector))).toEqual([]);
});
