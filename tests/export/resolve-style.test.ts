import { describe, expect, it } from 'vitest';
import { resolveStyle } from '../../src/export/resolve-style.ts';

const css = `
  /* a comment { with braces } */
  :root { --ink: #111; --edge: var(--ink); }
  @supports (color: light-dark(#000, #fff)) { :root { --ink: light-dark(#111, #eee); } }
  g.seen { fill: var(--edge); position: absolute; }
  g.unseen { fill: url('#hatch'); display: none }
  text { font-size: 14px; width: 100% }
  .layout { display: grid; }
  @container (min-width: 350px) { text { font-size: 13px; } }
  @container (min-width: 440px) { text { font-size: 11.6px; } }
  @media (forced-colors: active) { g.seen { fill: CanvasText; } }
`;

describe('a stylesheet for a picture that stands alone', () => {
  it.each([
    ['light', 340, 'g.seen{fill:#111}g.unseen{fill:url(#hatch)}text{font-size:14px}'],
    ['dark', 340, 'g.seen{fill:#eee}g.unseen{fill:url(#hatch)}text{font-size:14px}'],
    ['light', 400, 'g.seen{fill:#111}g.unseen{fill:url(#hatch)}text{font-size:14px}text{font-size:13px}'],
  ] as const)('says in %s, %i px wide, what the page says', (theme, width, expected) => {
    expect(resolveStyle(css, { theme, width })).toBe(expected);
  });

  it('refuses a custom property that nobody sets', () => {
    expect(() => resolveStyle('g { fill: var(--inc); }', { theme: 'light', width: 400 })).toThrow(
      'the stylesheets of pictures use --inc and never set it on :root',
    );
  });
});
