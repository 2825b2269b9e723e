import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printSvg } from '../../src/scene/svg.ts';
import { newestOf, picturesOf } from './pictures.ts';

// Drawn from a made-up record, so that a change of data changes no picture here; open them to review a change of drawing.
const style = readFileSync('src/components/drawing.css', 'utf8');
const colours =
  ':root{--paper:#f6f4ee;--ink:#1b1d1f;--quiet:#5a5f63;--hairline:#cfcabc;--signal:#b93c22;--people:#2f5d7c;--tarp:#6f7763;--tarp-text:#565d4c;--land:#e7e3d7;--sans:sans-serif}';

describe('the stills of the made-up record', () => {
  it.each(picturesOf(newestOf('tests/record/fixture')))('$name', async ({ name, scene }) => {
    const svg = printSvg(scene).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="720" ');
    const page = svg.replace('<title>', `<style>${colours}svg{background:#f6f4ee}${style}</style><title>`);
    await expect(
      `${page.replaceAll('><g', '>\n<g').replaceAll('><path', '>\n<path').replaceAll('><text', '>\n<text')}\n`,
    ).toMatchFileSnapshot(`stills/${name.replace('/', '-')}.svg`);
  });
});
