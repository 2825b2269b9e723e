import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeParts } from '../../src/desk/take-parts.ts';

const home = mkdtempSync(join(tmpdir(), 'take-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const page = (frozen: string, language = 'en'): string =>
  `<!DOCTYPE html><html lang="${language}"><head><title>A</title></head><body><nav><a href="/x/">x</a></nav>${frozen}</body></html>`;

let made = 0;
function site(pages: Readonly<Record<string, string>>): string {
  const folder = join(home, String(made++));
  for (const [name, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), html);
  }
  return folder;
}

test('the bytes of an edition’s story and pinned embeds are taken as they stand, per language', () => {
  const story = '<main data-frozen><style>a{color:red}</style>  <a HREF=#s>ä &amp; b</a>\n</main>';
  const built = site({
    'index.html': page(story),
    'editions/2026-02-16/index.html': page(story),
    'de/editions/2026-02-16/index.html': page('<main data-frozen>Deutsch</main>', 'de'),
    'editions/2026-02-16/changes/index.html': page('<main>changes</main>'),
    'editions/2026-03-10/index.html': page('<main data-frozen>another</main>'),
    'embed/yard/index.html': page('<article data-frozen>follows</article>'),
    'embed/yard/v/2026-02-16/index.html': page('<article data-frozen>yard</article>'),
    'embed/yard/empty/v/2026-02-16/index.html': page('<article data-frozen>empty</article>'),
    'de/embed/yard/v/2026-02-16/index.html': page('<article data-frozen>Hof</article>', 'de'),
    'embed/yard/v/2026-03-10/index.html': page('<article data-frozen>later</article>'),
  });
  const { parts, faults } = takeParts(built, '2026-02-16', null);
  expect(faults).toEqual([]);
  expect(Object.fromEntries(parts)).toEqual({
    'en/story.html': story,
    'de/story.html': '<main data-frozen>Deutsch</main>',
    'en/embed/yard.html': '<article data-frozen>yard</article>',
    'en/embed/yard/empty.html': '<article data-frozen>empty</article>',
    'de/embed/yard.html': '<article data-frozen>Hof</article>',
  });
});

test.each([
  ['<main>x</main>', 'must have one element with data-frozen'],
  ['<main data-frozen>x</main><p data-frozen>y</p>', 'must have one element with data-frozen'],
  ['<main data-frozen><a href="/evidence/">x</a></main>', 'leads to /evidence/ in what never changes'],
  ['<main data-frozen><a href="../">x</a></main>', 'leads to ../ in what never changes'],
  ['<main data-frozen><a href="https://ours.example/x/">x</a></main>', 'leads to https://ours.example/x/'],
  ['<main data-frozen><img src="/a.png" alt=""></main>', 'leads to /a.png in what never changes'],
  ['<main data-frozen><style>a{background:url("/a.png")}</style></main>', 'leads to /a.png in what never changes'],
  ['<main data-frozen><style>@import "a.css";</style></main>', 'leads to @import in what never changes'],
  ['<main data-frozen><script>1</script></main>', 'has a <script> in what never changes'],
])('%s is not stored: %s', (frozen, fault) => {
  const built = site({ 'editions/2026-02-16/index.html': page(frozen) });
  expect(takeParts(built, '2026-02-16', 'https://ours.example/').faults).toEqual([
    expect.stringContaining(`editions/2026-02-16/index.html ${fault}`),
  ]);
});

test('fragments, other sites and patterns drawn by name may stand in it', () => {
  const frozen =
    '<main data-frozen><style>g{fill:url("#hatch")}i{fill:url(#a)}</style><a href="#a">a</a><a href="https://other.example/">b</a></main>';
  const built = site({ 'editions/2026-02-16/index.html': page(frozen) });
  expect(takeParts(built, '2026-02-16', 'https://ours.example/').faults).toEqual([]);
});
