import type { Page } from 'playwright-core';

/** What the browser tells a screen reader about a part of the page. */
export interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Of a heading. */
  readonly level: number | undefined;
  /** How a part whose words change is announced. */
  readonly live: string | undefined;
}

/** Chromium's accessibility tree of a page as it is now, in reading order, without what it leaves out. */
export async function readAloud(page: Page): Promise<Told[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const walk = (id: string): Told[] => {
    const node = byId.get(id);
    if (!node) return [];
    const property = (name: string): unknown => node.properties?.find((one) => one.name === name)?.value.value;
    const level = property('level');
    const own: Told = {
      role: text(node.role?.value),
      name: text(node.name?.value),
      description: text(node.description?.value),
      level: typeof level === 'number' ? level : undefined,
      live: text(property('live')) || undefined,
    };
    return [...(node.ignored ? [] : [own]), ...(node.childIds ?? []).flatMap(walk)];
  };
  return walk(nodes[0]?.nodeId ?? '');
}
