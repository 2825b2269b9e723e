import { expect, test } from 'vitest';
import { neededStyle } from '../../src/export/needed-style.ts';

const svg = '<svg><g class="counted"></g><text class="label quiet">1</text></svg>';

test('a picture’s stylesheet keeps what its tones need, and what is not about tones', () => {
  const css = 'svg{a:b}g.counted,g.apart{c:d}g.land{e:f}svg text.label.quiet{g:h}svg text.people{i:j}:is(p, q) a{k:l}';
  expect(neededStyle(css, svg, 640)).toBe('svg{a:b}g.counted{c:d}svg text.label.quiet{g:h}:is(p, q) a{k:l}');
});

test('rules for a container that is never so wide are left out; others at a width or in a medium stay', () => {
  const css =
    '@container (width>=540px){x{a:b}}@container (width>=640px){x{a:c}}@container (min-width: 700px) { x{a:d} }@media print{x{a:e}}';
  expect(neededStyle(css, svg, 640)).toBe('@container (width>=540px){x{a:b}}@media print{x{a:e}}');
});
