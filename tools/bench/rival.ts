import { easeCubicInOut } from 'd3-ease';
import { select } from 'd3-selection';
import 'd3-transition';
import scrollama from 'scrollama';
import { parsePath, shiftPath, spellPath } from '../../src/player/path-numbers.ts';

/**
 * What most graphics desks would write: scrollama tells the step, d3-transition moves each mark
 * from still to still by key. It is here to be measured against, and ships nowhere.
 */
const SVG = 'http://www.w3.org/2000/svg';
const picture = document.querySelector<SVGSVGElement>('[data-figure] svg');
const sections = [...document.querySelectorAll<HTMLElement>('[data-step]')];

function show(pinned: SVGSVGElement, still: SVGSVGElement): void {
  const old = [...pinned.querySelectorAll<SVGGElement>(':scope > g')];
  const marks = new Map<string, SVGPathElement>();
  for (const mark of pinned.querySelectorAll<SVGPathElement>('path[data-key]:not([data-leaving])')) {
    marks.set(mark.dataset.key ?? '', mark);
  }
  for (const layer of still.querySelectorAll<SVGGElement>(':scope > g[class]')) {
    const copy = pinned.appendChild(layer.cloneNode() as SVGGElement);
    const [dx = 0, dy = 0] = (layer.dataset.enter ?? '').split(' ').map(Number);
    for (const target of layer.querySelectorAll<SVGPathElement>('path[data-key]')) {
      const key = target.dataset.key ?? '';
      const d = target.getAttribute('d') ?? '';
      const known = marks.get(key);
      const mark = copy.appendChild(known ?? document.createElementNS(SVG, 'path'));
      marks.delete(key);
      if (!known) {
        mark.dataset.key = key;
        select(mark)
          .attr('d', layer.dataset.enter ? spellPath(shiftPath(parsePath(d), dx, dy)) : d)
          .attr('opacity', layer.dataset.enter ? 1 : 0);
      }
      select(mark).transition().duration(500).ease(easeCubicInOut).attr('d', d).attr('opacity', 1);
    }
  }
  for (const mark of marks.values()) {
    mark.dataset.leaving = '';
    select(mark).transition().duration(500).ease(easeCubicInOut).attr('opacity', 0).remove();
  }
  const labelsOf = (picture: SVGSVGElement) => picture.querySelector<SVGGElement>(':scope > g:not([class])');
  labelsOf(pinned)?.remove();
  const labels = labelsOf(still)?.cloneNode(true) as SVGGElement | undefined;
  if (labels)
    select(pinned.appendChild(labels)).attr('opacity', 0).transition().delay(350).duration(150).attr('opacity', 1);
  for (const layer of old) if (!layer.querySelector('path')) layer.remove();
}

if (picture) {
  scrollama()
    .setup({ step: sections, offset: 0.5 })
    .onStepEnter(({ element }) => {
      const still = element.querySelector<SVGSVGElement>('svg[data-chart]');
      if (still) show(picture, still);
    });
}
