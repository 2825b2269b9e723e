import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** A page as a tree that knows where in the file everything stands. */
export function parsePage(html: string): Node {
  return parse(html, { sourceCodeLocationInfo: true });
}

/** A piece of HTML as a tree. */
export function parsePiece(html: string): Node {
  return parseFragment(html, { sourceCodeLocationInfo: true });
}

/** Whether a node is an element, of that name where one is given. */
export function isElement(node: Node, tag?: string): node is Element {
  return 'tagName' in node && (tag === undefined || node.tagName === tag);
}

/** An attribute's value, or nothing. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** All text within a node. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** `LINE:COLUMN` of a node in its file. */
export function placeOf(node: Node): string {
  const at = node.sourceCodeLocation;
  return at ? `${at.startLine}:${at.startCol}` : 'somewhere';
}

/**
 * Visits every node, a parent before its children.
 * @param visit told the elements that it stands in, the nearest first; where it answers `false`, what is within is left out
 */
export function walk(node: Node, visit: (node: Node, within: readonly Element[]) => boolean | undefined): void {
  const go = (here: Node, within: readonly Element[]): void => {
    if (visit(here, within) === false || !('childNodes' in here)) return;
    const inner = isElement(here) ? [here, ...within] : within;
    for (const child of here.childNodes) go(child, inner);
  };
  go(node, []);
}
