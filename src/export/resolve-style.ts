/** For whom a stylesheet is resolved. */
export interface Reading {
  readonly theme: 'light' | 'dark';
  /** How wide the picture is shown, in CSS pixels: what its container queries ask. */
  readonly width: number;
}

/** The properties that a picture keeps outside the page: those that SVG itself knows, and no layout. */
const KEPT =
  /^(fill|stroke|stroke-[a-z]+|paint-order|opacity|font-(family|size|weight|variant-numeric)|letter-spacing)$/;

/** A rule of a stylesheet, or a group of rules. */
export interface Block {
  readonly head: string;
  readonly body: string;
}

/** The blocks of a stylesheet, outermost first; a block's body may hold blocks. */
export function blocksOf(css: string): Block[] {
  const found: Block[] = [];
  let depth = 0;
  let from = 0;
  let open = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] === '}' && --depth === 0) {
      found.push({ head: css.slice(from, open).trim(), body: css.slice(open + 1, at).trim() });
      from = at + 1;
    }
  }
  return found;
}

/** The rules that hold in this reading, in order: those of its container's width, none of another medium. */
function rulesFor(css: string, { width }: Reading): Block[] {
  return blocksOf(css).flatMap(({ head, body }) => {
    if (!head.startsWith('@')) return [{ head, body }];
    const least = /^@container \(min-width: (\d+)px\)$/.exec(head)?.[1];
    const holds = head.startsWith('@supports') || (least !== undefined && width >= Number(least));
    return holds ? rulesFor(body, { theme: 'light', width }) : [];
  });
}

function declarations(body: string): [name: string, value: string][] {
  return body.split(';').flatMap((line) => {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(line) ?? [];
    return name ? [[name, value.replaceAll(/\s+/g, ' ')] as [string, string]] : [];
  });
}

/**
 * A stylesheet for one picture that stands alone: custom properties and `light-dark()` replaced by what they are in this
 * reading, container queries answered, layout left out. So viewers that know little CSS show what the page shows.
 * @param css the page's own stylesheets, one after the other; the custom properties are those of their `:root`
 * @throws when a rule that is kept names a custom property that none of them sets
 */
export function resolveStyle(css: string, reading: Reading): string {
  const rules = rulesFor(css.replaceAll(/\/\*[\s\S]*?\*\//g, ''), reading);
  const own = new Map(rules.filter(({ head }) => head === ':root').flatMap(({ body }) => declarations(body)));
  const resolve = (value: string): string =>
    value
      .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
        const found = own.get(name);
        if (found === undefined) throw new Error(`the stylesheets of pictures use ${name} and never set it on :root`);
        return resolve(found);
      })
      .replaceAll(/light-dark\(([^,()]+),\s*([^,()]+)\)/g, (_, light: string, dark: string) =>
        reading.theme === 'light' ? light : dark,
      )
      // Rasterizers know references only without quotes.
      .replaceAll(/url\((['"])(#[\w-]+)\1\)/g, 'url($2)');
  return rules
    .map(({ head, body }) => {
      const kept = declarations(body).filter(([name]) => KEPT.test(name));
      const lines = kept.map(([name, value]) => `${name}:${resolve(value)}`);
      return lines.length > 0 ? `${head.replaceAll(/\s+/g, ' ')}{${lines.join(';')}}` : '';
    })
    .join('');
}
