import { posix } from 'node:path';
import ts from 'typescript';

/** What one room of `src/` may know. */
export interface Room {
  /** Other rooms it may import. */
  readonly rooms: readonly string[];
  /** Packages it may import; `node:*` stands for all of Node. */
  readonly packages: readonly string[];
  /** Names of the browser, the clock and chance it may use; `dom` stands for those of the document. */
  readonly globals?: readonly ('dom' | 'clock')[];
}

const d3 = ['d3', 'd3-array', 'd3-scale', 'd3-shape', 'd3-geo', 'd3-path', 'd3-time', 'd3-format'];
const motion = ['d3-interpolate', 'd3-ease', 'd3-timer'];
const print: Room = {
  rooms: ['components', 'pages', 'figures', 'publish', 'story', 'record', 'language', 'export', 'evidence'],
  packages: ['astro', 'astro:*', 'entities', 'feed', 'schema-dts'],
};

/** The rule of the house: what each room may import. A room that is not listed here may not exist. */
export const ROOMS: Readonly<Record<string, Room>> = {
  record: { rooms: [], packages: ['zod', 'jsonc-parser', 'canonicalize', 'node:*'] },
  scene: { rooms: [], packages: ['entities'], globals: ['dom'] },
  // Node’s own `require` reads the atlas when a map is drawn, and not before: it is megabytes.
  charts: {
    rooms: ['record', 'scene'],
    packages: [...d3, 'topojson-client', 'topojson-specification', 'world-atlas', 'node:module'],
  },
  story: { rooms: ['record', 'charts', 'language'], packages: [] },
  // Words are complete against the record's vocabularies when types are checked.
  language: { rooms: ['record'], packages: [] },
  figures: { rooms: ['record', 'charts', 'scene', 'story', 'language'], packages: [] },
  // What other people’s pages are given: values as text, from which pages and files are printed.
  publish: { rooms: ['record', 'scene', 'language', 'story', 'figures'], packages: ['entities'] },
  player: { rooms: [], packages: motion, globals: ['dom', 'clock'] },
  scroll: { rooms: [], packages: ['scrollama'], globals: ['dom', 'clock'] },
  reader: { rooms: [], packages: [], globals: ['dom'] },
  embed: { rooms: [], packages: [], globals: ['dom', 'clock'] },
  // Its fonts are found by name in the package that ships them.
  export: { rooms: [], packages: ['@resvg/resvg-js', 'subset-font', 'fflate', 'node:*'] },
  components: print,
  pages: print,
  // What editors look at before they publish. It sets pages beside each other; no page knows it, and no build has it.
  review: {
    rooms: ['components', 'figures', 'publish', 'story', 'record', 'language', 'scene'],
    packages: ['astro', 'astro:*'],
  },
  // How wide text is, the scenes know too.
  evidence: { rooms: ['record', 'language', 'scene'], packages: ['@observablehq/plot', 'entities'] },
  desk: {
    // The desk also holds the built site against all that it may say.
    rooms: ['record', 'story', 'figures', 'language', 'evidence', 'export', 'publish'],
    packages: ['astro', 'fflate', 'jsonc-parser', 'parse5', 'prettier', 'node:*'],
    globals: ['clock'],
  },
};

/** What the `<script>` of a component may know: here, and only here, scroll and graphics meet. */
export const SCRIPT: Room = { rooms: ['player', 'scroll', 'reader', 'embed'], packages: [], globals: ['dom', 'clock'] };

const FILES = ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'];
/** Rooms that may read and write files. */
export const FILE_ROOMS = ['record', 'export', 'desk'];

const DOM = /^(window|document|navigator|location|history|localStorage|requestAnimationFrame|matchMedia|DOMParser)$/;
const SCRIPT_TAG = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;

/** The parts of a source file that are code, each with the rule that holds for it. */
function parts(room: string, file: string, text: string): { code: string; rule: Room | undefined }[] {
  const rule = ROOMS[room];
  if (!file.endsWith('.astro')) return [{ code: text, rule }];
  const front = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  const markup = front ? text.slice(front[0].length) : text;
  const scripts = [...markup.matchAll(SCRIPT_TAG)].map(([, attributes = '', body = '']) => {
    const source = /\bsrc=(["'])(\.[^"']*)\1/.exec(attributes)?.[2];
    return { code: source ? `import '${source}';` : body, rule: SCRIPT };
  });
  return [{ code: front?.[1] ?? '', rule }, ...scripts];
}

/** The package of a bare import: `d3`, `@observablehq/plot`, `node:fs`. */
const packageOf = (name: string): string =>
  name.includes(':') ? name : name.split('/', name.startsWith('@') ? 2 : 1).join('/');

const allows = (list: readonly string[], name: string): boolean =>
  list.some((one) => one === name || (one.endsWith(':*') && name.startsWith(one.slice(0, -1))));

/** What a part says that no imports show: the document, the clock, chance. */
function globalsIn(code: string, allowed: readonly string[]): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.getText();
      if (name === 'Math.random' || (name === 'Date.now' && !allowed.includes('clock'))) found.push(name);
      visit(node.expression);
      return;
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
      if (!allowed.includes('clock')) found.push('new Date()');
    }
    const named = ts.isIdentifier(node) && !ts.isPropertyAssignment(node.parent) && !ts.isTypeElement(node.parent);
    if (named && !allowed.includes('dom') && DOM.test(node.text) && !declared.has(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile('part.ts', code, ts.ScriptTarget.Latest, true);
  const declared = new Set<string>();
  const collect = (node: ts.Node): void => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (declares && ts.isIdentifier(node.name)) declared.add(node.name.text);
    ts.forEachChild(node, collect);
  };
  collect(source);
  visit(source);
  return found;
}

/** The room of a path inside `src/`: its first folder, or the name of a file that stands there alone. */
export const roomOf = (file: string): string => (file.split('/')[0] ?? '').replace(/\.\w+$/, '');

/**
 * Where a source file breaks the rule of the rooms.
 * @param file its path inside `src/`, with slashes
 * @param text what it says
 * @returns a sentence for each fault: the file, what it does, what to do
 */
export function faults(file: string, text: string): string[] {
  const room = roomOf(file);
  if (!ROOMS[room])
    return [`src/${file}: there is no room "${room}". Put the file into a room, or add one to the table.`];
  return parts(room, file, text).flatMap(({ code, rule }) => {
    if (!rule) return [];
    const where = `src/${file}${rule === SCRIPT ? ' <script>' : ''}`;
    const imported = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
    const wrong = imported.flatMap((name) => {
      // A script that is printed as it is, is none of what prints it.
      if (name.endsWith('?classic') && ['embed', 'reader'].includes(roomOf(posix.join(posix.dirname(file), name))))
        return [];
      if (name.startsWith('.')) {
        const target = roomOf(posix.join(posix.dirname(file), name));
        if (/\.css(\?|$)/.test(name) || (rule !== SCRIPT && target === room) || rule.rooms.includes(target)) return [];
        return `${where} imports ${name}, and ${rule === SCRIPT ? 'a script' : room} must not know ${target}`;
      }
      const needed = packageOf(name);
      const mayFile = !FILES.includes(needed) || FILE_ROOMS.includes(room);
      return allows(rule.packages, needed) && mayFile ? [] : `${where} imports ${name}, which is not for this room`;
    });
    return [
      ...wrong,
      ...globalsIn(code, rule.globals ?? []).map((name) => `${where} uses ${name}, which is not for this room`),
    ];
  });
}
