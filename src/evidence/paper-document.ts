import { escapeUTF8 as safe } from 'entities';

/** An element of a drawing: as much of the DOM as Observable Plot needs to draw, and no more. */
export class PaperElement {
  readonly attributes = new Map<string, string>();
  readonly children: (PaperElement | string)[] = [];
  readonly style = { setProperty: (name: string, value: string): void => this.setAttribute(name, value) };
  readonly ownerDocument: PaperDocument;
  readonly tagName: string;
  readonly namespaceURI: string;
  parentNode: PaperElement | null = null;

  constructor(document: PaperDocument, namespace: string, tag: string) {
    this.ownerDocument = document;
    this.namespaceURI = namespace;
    this.tagName = tag;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }
  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  appendChild(child: PaperElement): PaperElement {
    return this.insertBefore(child, null);
  }
  append(...added: (PaperElement | string)[]): void {
    for (const child of added) {
      if (typeof child === 'string') this.children.push(child);
      else this.appendChild(child);
    }
  }
  insertBefore(child: PaperElement, next: PaperElement | null): PaperElement {
    child.parentNode?.removeChild(child);
    const at = next ? this.children.indexOf(next) : this.children.length;
    this.children.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
  removeChild(child: PaperElement): PaperElement {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1);
    child.parentNode = null;
    return child;
  }
  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }
  set textContent(text: string) {
    this.children.splice(0, this.children.length, ...(text ? [text] : []));
  }
  /** Nothing is ever looked up in a drawing that is being made. */
  querySelectorAll(): PaperElement[] {
    return [];
  }
  querySelector(): null {
    return null;
  }

  /** Every element within, this one first. */
  *all(): Generator<PaperElement> {
    yield this;
    for (const child of this.children) if (typeof child !== 'string') yield* child.all();
  }

  /** The element as SVG. */
  print(): string {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${safe(value)}"`).join('');
    const inner = this.children.map((child) => (typeof child === 'string' ? safe(child) : child.print())).join('');
    return `<${this.tagName}${attributes}>${inner}</${this.tagName}>`;
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** A document in which Plot draws while the site is built: no browser, and no state beyond one drawing. */
export class PaperDocument {
  readonly documentElement = this.createElementNS(SVG, 'svg');

  createElement(tag: string): PaperElement {
    return this.createElementNS(SVG, tag);
  }
  createElementNS(namespace: string, tag: string): PaperElement {
    return new PaperElement(this, namespace, tag);
  }
  createTextNode(text: string): string {
    return text;
  }
}
