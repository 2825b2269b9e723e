import { expect, test } from 'vitest';
import { neededStyle } from '../../src/export/needed-style.ts';

const svg = '<svg data-chart="map"><g class="counted"></g><text class="label quiet">1</text></svg>';
const need = { svg, widest: 640 };

test('a picture’s stylesheet keeps what its tones need, and what is not about tones', () => {
  const css = 'svg{a:b}g.counted,g.apart{c:d}g.land{e:f}svg text.label.quiet{g:h}svg text.people{i:j}:is(p, q) a{k:l}';
  expect(neededStyle(css, need)).toBe('svg{a:b}g.counted{c:d}svg text.label.quiet{g:h}:is(p, q) a{k:l}');
});

test('rules for a container that is never so wide are left out; others at a width or in a medium stay', () => {
  const css =
    '@container (width>=540px){x{a:b}}@container (width>=640px){x{a:c}}@container (min-width: 700px) { x{a:d} }@media print{x{a:e}}';
  expect(neededStyle(css, need)).toBe('@container (width>=540px){x{a:b}}@media print{x{a:e}}');
});

test('a rule for another chart, and one for a pattern that nothing is filled with, are left out', () => {
  const css =
    "svg[data-chart=map] text,svg[data-chart='yard'] text{a:b}g.unknown{fill:url(#hatch)}#hatch path,.patterns{c:d}";
  expect(neededStyle(css, need)).toBe('svg[data-chart=map] text{a:b}');
  const hatched = { ...need, svg: '<svg data-chart="yard"><g class="unknown"></g></svg>' };
  expect(neededStyle(css, hatched)).toBe(
    "svg[data-chart='yard'] text{a:b}g.unknown{fill:url(#hatch)}#hatch path,.patterns{c:d}",
  );
});

test('a custom property that nothing asks for is left out, in every medium; one that the page around asks for stays', () => {
  const css =
    ':root{--a:#fff;--b:#000;--c:var(--b);color:var(--c)}@media print{:root{--d:light-dark(#111, #222)}g.land{x:y}}';
  expect(neededStyle(css, need)).toBe(':root{--b:#000;--c:var(--b);color:var(--c)}');
  expect(neededStyle(css, { ...need, beside: 'p{color:var(--d)}' })).toBe(
    ':root{--b:#000;--c:var(--b);color:var(--c)}@media print{:root{--d:light-dark(#111, #222)}}',
  );
});
