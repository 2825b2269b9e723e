import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/figures.ts';
import { CODES, codesOf } from '../../src/publish/codes.ts';
import type { Embed } from '../../src/publish/embed.ts';
import { embedHeight } from '../../src/publish/embed-part.ts';
import { heightAt } from '../../src/publish/height.ts';
import { twoEditions } from '../story/two-editions.ts';
import { cleaned } from './paste.ts';

const { before: edition } = twoEditions();
const embed: Embed = { chart: 'timeline', state: 'winter', edition, language: 'en', kind: 'pinned', named: true };
const at = (_: string, path: string): string => `https://charts.example/${path}`;
const codes = codesOf(embed, { at, picture: { width: 960, height: 1200 }, stored: undefined });
const { title, sentence } = wordsOf(embed);

describe('pasted into a page that keeps only figures, links, pictures and paragraphs', () => {
  it.each(['figure', 'iframe', 'component', 'amp', 'rich', 'email'] as const)(
    'the code “%s” keeps a linked picture, its words, source, licence, edition and date',
    (id) => {
      const left = cleaned(codes[id]);
      const start = /^\s*<(figure|p)>\s*<a href="https:\/\/charts\.example\/editions\/2026-02-16\/[^"]*">\s*<img /;
      expect(left).toMatch(start);
      expect(left).toContain('src="https://charts.example/embed/timeline/winter/v/2026-02-16/chart.png"');
      expect(left).toContain(`alt="${title}. ${sentence}"`);
      for (const said of [title, 'The harbour', '16 February 2026', 'Sources: ', 'CC BY 4.0'])
        expect(left).toContain(said);
      for (const { publisher } of edition.sources.filter(({ id }) => id === 's1')) expect(left).toContain(publisher);
      expect(left).not.toMatch(/<(script|iframe|style)/);
    },
  );
});

describe('the code for AMP', () => {
  it.each([320, 360, 361, 390, 414, 480, 600, 768, 1440])(
    'keeps as much as an embed needs in the column of a screen of %i px',
    (screen) => {
      const heights = /heights="([^"]*)"/.exec(codes.amp)?.[1]?.split(', ') ?? [];
      const told = heights.find((one) => screen <= Number(/max-width:(\d+)px/.exec(one)?.[1] ?? Infinity));
      const kept = Number(/(\d+)px$/.exec(told ?? '')?.[1]);
      for (const column of [screen - 48, screen - 32, Math.min(screen, 640)])
        expect(kept, `${column}`).toBeGreaterThanOrEqual(heightAt(embedHeight(embed), column));
    },
  );
});

describe('codes without markup', () => {
  it('have whole addresses', () => {
    expect(codes.wordpress).toBe('https://charts.example/embed/timeline/winter/v/2026-02-16/');
    expect(codes.csv).toBe('https://charts.example/embed/timeline/winter/v/2026-02-16/data.csv');
    expect(codes.markdown).toMatch(/^\[!\[.+\]\(https:\/\/charts\.example\/.+chart\.png\)\]\(https:/);
    for (const id of CODES) expect(codes[id], id).not.toMatch(/(href|src)="\//);
  });

  it.each(['markdown', 'citation', 'bibtex', 'csl'] as const)(
    '“%s” says title, source, edition, date and licence, and leads there',
    (id) => {
      const { publisher = '' } = edition.sources.find((source) => source.id === 's1') ?? {};
      const said = codes[id].replaceAll('\\', '');
      expect(said).toContain(title);
      expect(said).toContain(publisher);
      expect(said).toMatch(/16 February 2026|\[\s*2026,\s*2,\s*16\s*\]/);
      expect(said).toMatch(/Edition|"version": "2026-02-16"/);
      expect(said).toMatch(/CC BY 4\.0|"license": "https:\/\/licence\.example\/by"/);
      expect(said).toMatch(/https:\/\/charts\.example\/(embed\/timeline\/winter\/v|editions)\/2026-02-16\//);
    },
  );

  it('say who, what, when, of which edition and where', () => {
    for (const id of ['citation', 'bibtex', 'csl'] as const) {
      expect(codes[id], id).toContain(title);
      expect(codes[id], id).toContain('The harbour');
      expect(codes[id], id).toContain('https://charts.example/embed/timeline/winter/v/2026-02-16/');
    }
    expect(JSON.parse(codes.csl)).toMatchObject([{ issued: { 'date-parts': [[2026, 2, 16]] }, version: '2026-02-16' }]);
    expect(codes.bibtex).toMatch(/^@misc\{timeline-winter-2026-02-16,\n {2}title = \{\{.+\}\},/);
  });
});
