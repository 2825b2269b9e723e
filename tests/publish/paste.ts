import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const KEPT = new Set(['figure', 'a', 'img', 'figcaption', 'p']);
const ATTRIBUTES = new Set(['href', 'src', 'alt', 'width', 'height']);

/** Pastes a code through a cleaner that keeps a few elements and attributes, and of others only what stands in them. */
export function cleaned(code: string): string {
  return parseFragment(code).childNodes.map(clean).join('');
}

function clean(node: Tree.ChildNode): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (!('tagName' in node) || /^(script|style|iframe|template)$/.test(node.tagName)) return '';
  const inside = node.childNodes.map(clean).join('');
  if (!KEPT.has(node.tagName)) return inside;
  const attributes = node.attrs
    .filter(({ name }) => ATTRIBUTES.has(name))
    .map(({ name, value }) => ` ${name}="${value}"`);
  return `<${node.tagName}${attributes.join('')}>${inside}</${node.tagName}>`;
}
