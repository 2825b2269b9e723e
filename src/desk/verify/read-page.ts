import { evidenceCharts } from '../../evidence/charts.ts';
import { CHARTS, statesOf, stillOf } from '../../figures.ts';
import type { Edition } from '../../record/edition.ts';
import { disagreement } from './bound-values.ts';
import {
  type BuiltFile,
  type BuiltSite,
  type Disagreement,
  firstDifference,
  latestIn,
  once,
  type Reader,
} from './built-file.ts';
import {
  attribute,
  type Element,
  isElement,
  type Node,
  parsePage,
  parsePiece,
  placeOf,
  textOf,
  walk,
} from './html-tree.ts';
import { frozenFault } from './frozen-pages.ts';
import { linkedDataFaults } from './linked-data.ts';
import { stepLinkFault } from './step-links.ts';
import { vouchedIn } from './vouched-in.ts';

/** Attributes that readers see or hear. */
const SPOKEN = ['aria-label', 'alt', 'title', 'content', 'data-text', 'data-date', 'label', 'placeholder'];
/** Elements whose text is no text for readers. */
const SILENT = ['script', 'style', 'template'];

/** Pages: the values and dates bound in them, their pictures, their linked data, and every other number they say. */
export const pages: Reader = {
  surface: 'page',
  reads: (path) => path.endsWith('.html'),
  check: (file, site) => checkTree(parsePage(file.text), file, site),
};

/**
 * What a tree says that the record does not.
 * @param file whose text it is, or that it stands in
 */
export function checkTree(tree: Node, file: BuiltFile, site: BuiltSite): Disagreement[] {
  const found: Disagreement[] = [];
  let { language } = file;
  let shown = latestIn(site, language);
  walk(tree, (node, within) => {
    const placed = node.sourceCodeLocation ? node : (within[0] ?? node);
    const add = (message: string | undefined): void => {
      if (message !== undefined) found.push({ file: file.path, where: placeOf(placed), message });
    };
    if (node.nodeName === '#text' && 'value' in node) {
      if (!within.some(({ tagName }) => SILENT.includes(tagName)))
        add(unvouchedText(node.value, within, file, site, language));
      return true;
    }
    if (!isElement(node)) return true;
    if (node.tagName === 'html') {
      language = attribute(node, 'lang') ?? language;
      const id = attribute(node, 'data-edition');
      shown = site.editions.find((edition) => edition.id === id);
      if (!shown) add(`says edition "${id}", which is not in the ledger`);
    }
    const edition = editionAt([node, ...within], site) ?? shown;
    if (!edition) return true;
    if (attribute(node, 'data-frozen') !== undefined) {
      const stored = frozenFault(node, file, edition, language);
      if (stored !== 'not stored') {
        add(stored);
        return false;
      }
    }
    if (node.tagName === 'textarea') {
      for (const message of codeFaults(textOf(node), file, site, language)) add(message);
      return false;
    }
    if (node.tagName === 'data' || node.tagName === 'time') {
      add(boundFault(node, edition, site, language));
      return false;
    }
    if (node.tagName === 'svg') {
      const message = pictureFault(node, within, file, edition, site, language);
      if (message !== 'none of ours') {
        add(message);
        return false;
      }
    }
    if (node.tagName === 'script' && attribute(node, 'type') === 'application/ld+json')
      for (const message of linkedDataFaults(textOf(node), site, language)) add(message);
    if (node.tagName === 'a' && attribute(node, 'data-source') !== undefined) {
      add(sourceMarkFault(node, edition, tree));
      return false;
    }
    if (attribute(node, 'data-step-link') !== undefined) add(stepLinkFault(node, edition, language));
    for (const name of SPOKEN) {
      const text = attribute(node, name);
      if (text !== undefined && !(name === 'content' && machineMeta(node)))
        add(unvouchedText(text, within, file, site, language));
    }
    return true;
  });
  return found;
}

/** What a code to copy says: HTML as a page, where sizes are no facts; other notations as a citation. */
function codeFaults(code: string, file: BuiltFile, site: BuiltSite, language: string): string[] {
  if (code.trimStart().startsWith('<'))
    return checkTree(parsePiece(code), { ...file, text: code }, site).map(({ message }) => message);
  const text = code.replace(/\(https?:[^)]*\)|https?:\S+/g, '');
  const number = vouchedIn(site, language).unvouched(text, true);
  return number === undefined ? [] : [`says ${number} in a code to copy; nothing in the record says so`];
}

/** Whether what a `<meta>` says is for machines alone. */
function machineMeta(meta: Element): boolean {
  const name = attribute(meta, 'name') ?? attribute(meta, 'property') ?? '';
  return (
    name === 'viewport' || /:(?:width|height|url|image)$/.test(name) || attribute(meta, 'http-equiv') !== undefined
  );
}

function boundFault(node: Element, edition: Edition, site: BuiltSite, language: string): string | undefined {
  const kind = node.tagName === 'data' ? 'data' : 'time';
  const value = attribute(node, kind === 'data' ? 'value' : 'datetime') ?? '';
  // A date may be of an older edition than the page.
  const others = attribute(node, 'data-edition') === undefined ? site.editions.filter((one) => one !== edition) : [];
  const bound = { kind, id: attribute(node, 'data-id'), value, text: textOf(node), language } as const;
  return disagreement(bound, [...others, edition]);
}

function editionAt(within: readonly Element[], site: BuiltSite): Edition | undefined {
  const id = within.map((element) => attribute(element, 'data-edition')).find((one) => one !== undefined);
  return site.editions.find((edition) => edition.id === id);
}

function unvouchedText(
  text: string,
  within: readonly Element[],
  file: BuiltFile,
  site: BuiltSite,
  language: string,
): string | undefined {
  const spoken = within.map((element) => attribute(element, 'lang')).find((one) => one !== undefined) ?? language;
  const known = site.editions.some(({ languages }) => languages.includes(spoken)) ? spoken : language;
  if (/^\s*<\w[^>]*>/.test(text)) return codeFaults(text, file, site, known)[0];
  // Pages for publishers show citations, in which a day may stand anywhere.
  const number = vouchedIn(site, known).unvouched(text, file.path.includes('embed/'));
  return number === undefined
    ? undefined
    : `says ${number} in “${text.trim().slice(0, 80)}”; nothing in the record says so`;
}

/** A mark of a source bears the source's name, or its number in the list of sources on the page. */
function sourceMarkFault(mark: Element, edition: Edition, tree: Node): string | undefined {
  const id = attribute(mark, 'data-source') ?? '';
  const source = edition.sources.find((one) => one.id === id);
  if (!source) return `leads to source "${id}", which edition ${edition.id} does not have`;
  const text = textOf(mark);
  if (!/^\d+$/.test(text)) return undefined;
  const number = numbersOfSources(tree).get(id);
  return text === String(number) ? undefined : `marks source ${id} with ${text}; on the page it is ${number}`;
}

const numbered = new WeakMap<Node, ReadonlyMap<string, number>>();

/** The number of each source in the page's own list, by its id. */
function numbersOfSources(tree: Node): ReadonlyMap<string, number> {
  const known = numbered.get(tree);
  if (known) return known;
  const numbers = new Map<string, number>();
  walk(tree, (node) => {
    if (!isElement(node, 'ol')) return true;
    const entries = node.childNodes.filter((child) => isElement(child, 'li'));
    for (const [at, entry] of entries.entries()) {
      const id = isElement(entry) ? attribute(entry, 'id') : undefined;
      if (id?.startsWith('source-')) numbers.set(id.slice('source-'.length), at + 1);
    }
    return true;
  });
  numbered.set(tree, numbers);
  return numbers;
}

/** What is wrong with a picture; `none of ours` where it is no picture of the record. */
function pictureFault(
  svg: Element,
  within: readonly Element[],
  { text }: BuiltFile,
  edition: Edition,
  site: BuiltSite,
  language: string,
): string | undefined {
  const { startOffset = 0, endOffset = 0 } = svg.sourceCodeLocation ?? {};
  const says = text.slice(startOffset, endOffset);
  const chart = CHARTS.find(({ id }) => id === attribute(svg, 'data-chart'))?.id;
  const state = attribute(svg, 'data-state');
  if (chart && state) {
    // Beside what changed, a picture may be of an older edition; it is then told in a language of that one.
    const explicit = within.some((element) => attribute(element, 'data-side') !== undefined);
    const spoken = within.map((element) => attribute(element, 'lang')).find((one) => one !== undefined) ?? language;
    const from = explicit ? site.editions.filter((one) => statesOf(chart, one).includes(state)) : [edition];
    const drawn = from.map((one) => stillOf({ chart, state, edition: one, language: spoken }).svg);
    return drawn.includes(says) ? undefined : same(says, drawn.at(-1) ?? '', `${chart}/${state}`);
  }
  const name = within.map((element) => attribute(element, 'data-evidence')).find((one) => one !== undefined);
  if (name === undefined) return 'none of ours';
  const panel = evidenceIn(site, edition, language).get(name);
  return panel !== undefined ? same(says, panel, name) : `shows ${name}, which the record does not give`;
}

/** The pictures of the evidence page, by their names. */
function evidenceIn(site: BuiltSite, edition: Edition, language: string): ReadonlyMap<string, string> {
  return once(site, `evidence ${edition.id} ${language}`, () => {
    const charts = evidenceCharts(edition, site.editions, language);
    return new Map(charts.flatMap(({ id, panels }) => panels.map((one) => [`${id}/${one.id}`, one.svg] as const)));
  });
}

function same(says: string, record: string, name: string): string | undefined {
  return says === record ? undefined : `picture ${name} ${firstDifference(says, record)}`;
}
