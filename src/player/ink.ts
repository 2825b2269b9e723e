/** How the page's styles draw marks of a tone: CSS values, and lengths in the units of the stills. */
export interface Ink {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
  /** What fills the marks instead of a colour: a line that repeats in a square, turned. */
  readonly hatch?: Hatch;
}

/** A pattern of lines. */
export interface Hatch {
  readonly side: number;
  readonly degrees: number;
  readonly line: string;
  readonly stroke: string;
  readonly width: number;
}

function hatchOf(name: string): Hatch | undefined {
  const pattern = document.querySelector<SVGPatternElement>(`pattern#${name}`);
  const line = pattern?.querySelector('path');
  if (!pattern || !line) return undefined;
  const { stroke, strokeWidth } = getComputedStyle(line);
  const [turn] = pattern.patternTransform.baseVal;
  return {
    side: pattern.width.baseVal.value,
    degrees: turn?.angle ?? 0,
    line: line.getAttribute('d') ?? '',
    stroke,
    width: parseFloat(strokeWidth),
  };
}

/** Inks that have been read, by the colour of the page's text and by tone: asking for them is dear. */
const known = new Map<string, Ink | undefined>();

/** How marks of a tone look, read from any still on the page that has some; nothing where none has. */
export function inkOf(tone: string): Ink | undefined {
  // Another theme has other ink.
  const name = `${getComputedStyle(document.documentElement).color} ${tone}`;
  if (!known.has(name)) known.set(name, readInk(tone));
  return known.get(name);
}

function readInk(tone: string): Ink | undefined {
  // What is lit has a line that the others have not.
  const mark = document.querySelector(`svg[data-chart] > g.${tone}:not([data-lit]) > path:not([data-lit])`);
  if (!mark) return undefined;
  const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(mark);
  const [, pattern] = /#(\w+)/.exec(fill) ?? [];
  const hatch = pattern && hatchOf(pattern);
  return {
    fill,
    stroke,
    width: parseFloat(strokeWidth),
    dash: (strokeDasharray.match(/[\d.]+/g) ?? []).map(Number),
    ...(hatch && { hatch }),
  };
}
