import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withSite } from './open.ts';
import { LANGUAGES } from './templates.ts';

const site = withSite();

/** Puts a link to itself, which takes no room, at the head and the end of every step and into the title of its chapter. */
function markEnds(): void {
  const linkTo = (id: string): HTMLElement => {
    const link = Object.assign(document.createElement('a'), { id, href: `#${id}`, textContent: '.' });
    link.style.fontSize = '1px';
    return link;
  };
  const line = (id: string): HTMLElement => {
    const around = document.createElement('div');
    around.style.cssText = 'height: 0; line-height: 0; overflow: hidden';
    around.append(linkTo(id));
    return around;
  };
  for (const step of document.querySelectorAll('[data-step]')) {
    const title = step.previousElementSibling;
    if (title?.tagName === 'H2') title.append(linkTo(`title-${step.id}`));
    step.prepend(line(`head-${step.id}`));
    step.append(line(`end-${step.id}`));
  }
}

/** The number of the page, from 0, on which each of a document’s targets stands, by its id. */
function pagesOf(pdf: Buffer): Map<string, number> {
  const text = pdf.toString('latin1');
  const pages = [...text.matchAll(/(\d+) 0 obj\n<<[^>]*?\/Type \/Page\n/g)].map(([, object]) => object);
  return new Map(
    [...text.matchAll(/\/([\w-]+) \[(\d+) 0 R \/XYZ/g)].map(([, id = '', object]) => [id, pages.indexOf(object)]),
  );
}

/** Where the title of its chapter, its head and its end stand, for every step that is not on one page with all of them. */
async function splitSteps(page: Page, format: string): Promise<string[]> {
  await page.evaluate(markEnds);
  const steps = await page.$$eval('[data-step]', (all) => all.map(({ id }) => id));
  const places = pagesOf(await page.pdf({ format }));
  expect(places.get(`end-${steps.at(-1)}`), 'the page of the last step').toBeGreaterThan(steps.length / 3);
  return steps.flatMap((id) => {
    const at = ['title', 'head', 'end'].map((end) => places.get(`${end}-${id}`));
    const [title = at[1], head, end] = at;
    return head !== undefined && title === head && head === end ? [] : `${id}: ${at.join(', ')}`;
  });
}

describe.each(LANGUAGES)('in "%s"', (_, home) => {
  it.each(['A4', 'Letter'])('no step splits over pages of %s', async (format) => {
    const page = await site.browser.newPage();
    await page.goto(site.url + home);
    expect(await splitSteps(page, format)).toEqual([]);
    await page.close();
  });
});
