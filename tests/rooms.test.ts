import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faults } from '../tools/rooms.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('src/**/*.{ts,astro,mjs,js}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the rooms of src', () => {
  it('know only what they may know', () => {
    expect(files.flatMap((file) => faults(file.slice('src/'.length), read(file)))).toEqual([]);
  });

  it('hold files of 250 lines at most', () => {
    expect(files.filter((file) => read(file).trimEnd().split('\n').length > 250)).toEqual([]);
  });

  it('hold files named in kebab-case, components in PascalCase, and none named after nothing', () => {
    const fits = (file: string): boolean =>
      file.startsWith('src/pages/') ||
      (file.endsWith('.astro')
        ? /^[A-Z][A-Za-z0-9]*\.astro$/.test(basename(file))
        : /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.(ts|js|mjs)$/.test(basename(file)));
    const vague = /\/(utils?|helpers?|common|misc|types)(\.|\/)/;
    expect(files.filter((file) => !fits(file) || vague.test(file))).toEqual([]);
  });
});

describe('the check of the rooms', () => {
  it.each([
    ['charts/dots.ts', "import { page } from '../pages/index.ts';", 'must not know pages'],
    ['charts/dots.ts', "import type { Say } from '../language/say.ts';", 'must not know language'],
    ['charts/dots.ts', "export * from '../figures.ts';", 'must not know figures'],
    ['charts/deep/dots.ts', "import { x } from '../../scroll/watch.ts';", 'must not know scroll'],
    ['charts/dots.ts', "const x = await import('../player/move.ts');", 'must not know player'],
    ['charts/dots.ts', "import scrollama from 'scrollama';", 'imports scrollama'],
    ['charts/dots.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ['charts/dots.ts', "document.querySelector('svg');", 'uses document'],
    ['charts/dots.ts', 'const today = new Date();', 'uses new Date()'],
    ['charts/dots.ts', 'const x = Math.random();', 'uses Math.random'],
    ['record/load.ts', "import { line } from 'd3';", 'imports d3'],
    ['player/move.ts', "import { find } from '../record/edition.ts';", 'must not know record'],
    [
      'components/Plot.astro',
      "---\nimport * as Plot from '@observablehq/plot';\n---\n<p />",
      'imports @observablehq/plot',
    ],
    ['components/Read.astro', "---\nimport { readFileSync } from 'node:fs';\n---\n<p />", 'imports node:fs'],
    ['components/Move.astro', "---\nimport { move } from '../player/move.ts';\n---\n<p />", 'must not know player'],
    ['components/Move.astro', "---\n---\n<script>\n  import '../charts/yard.ts';\n</script>", 'must not know charts'],
    ['components/Move.astro', '<script src="../record/load.ts"></script>', 'must not know record'],
    ['helpers/all.ts', '', 'there is no room "helpers"'],
  ])('finds the fault in %s: %s', (file, text, fault) => {
    expect(faults(file, text)).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    ['charts/dots.ts', "import { scaleLinear } from 'd3';\nimport type { Scene } from '../scene/scene.ts';"],
    ['charts/atlas.ts', "import land from 'world-atlas/land-110m.json' with { type: 'json' };"],
    [
      'charts/dots.ts',
      "// the document is not ours, nor '../pages/index.ts'\nconst text = \"import '../pages/x.ts'\";",
    ],
    ['charts/dots.ts', 'const day = new Date(Date.UTC(2000, 0, 1)).toISOString(); const x = { document: 1 }.document;'],
    ['record/load.ts', "import { readFileSync } from 'node:fs';\nimport { z } from 'zod';"],
    ['scroll/watch.ts', "import scrollama from 'scrollama';\nwindow.scrollTo(0, 0);"],
    [
      'components/Show.astro',
      "---\nimport { still } from '../figures.ts';\nimport './paper.css';\n---\n<script>\n  import { move } from '../player/move.ts';\n  document.title = '';\n</script>",
    ],
  ])('finds none in %s: %s', (file, text) => {
    expect(faults(file, text)).toEqual([]);
  });
});

describe('the lock file', () => {
  it.each(['package-lock.json', 'tools/browser/package-lock.json'])('%s names no registry', (file) => {
    expect(read(file)).not.toContain('"resolved"');
  });
});
