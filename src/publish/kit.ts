import { escapeUTF8 as safe } from 'entities';
import { tableOf, wordsOf } from '../figures.ts';
import { say } from '../language/say.ts';
import { captionOf, captionText } from './caption.ts';
import { dataCsv } from './data-file.ts';
import type { Embed } from './embed.ts';

/** What a kit is made of, besides the picture’s words and table. */
export interface KitParts {
  /** The picture as an SVG document. */
  readonly svg: string;
  readonly png: Uint8Array;
  /** Where the story shows the picture, and where its corrections are told. */
  readonly story: string;
  readonly check: string;
}

/**
 * A picture to be hosted by someone else: one page with everything inside, its picture and data as files, and how to use
 * them. No correction reaches it, so it says where they are told.
 */
export function kitOf(embed: Embed, { svg, png, story, check }: KitParts): Record<string, string | Uint8Array> {
  const { edition, language } = embed;
  const { codes } = say(language).vocabulary.embed;
  const { licence } = edition.site;
  return {
    'embed.html': page(embed, svg, story, check),
    'chart.svg': svg,
    'chart.png': png,
    'data.csv': dataCsv(embed),
    'README.txt': `${captionText(embed)}\n\n${codes.kit.map((line) => `- ${line}`).join('\n')}\n\n${check}\n`,
    'LICENCE.txt': `${licence.name}\n${licence.address}\n`,
  };
}

function page(embed: Embed, svg: string, story: string, check: string): string {
  const { language } = embed;
  const { ui } = say(language).vocabulary;
  const { title } = wordsOf(embed);
  const { columns, rows } = tableOf(embed);
  const heads = columns.map((column) => `<th scope="col">${safe(ui.columns[column])}</th>`);
  const body = rows.map((row) => {
    const cells = row.map(({ text, sources = [] }) => `<td>${safe(text || sources.join(' '))}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>
body { margin: 0 auto; max-width: 640px; padding: 1rem; font: 0.875rem/1.5 system-ui, sans-serif }
svg { display: block; width: 100%; height: auto }
figure { margin: 0 }
.scroller { overflow-x: auto }
table { border-collapse: collapse }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-top: 1px solid; text-align: left; vertical-align: top }
</style>
<figure>
${svg}
<figcaption>${captionOf(embed, story)} <a href="${safe(check)}">${safe(check)}</a></figcaption>
</figure>
<details>
<summary>${safe(ui.data)}</summary>
<div class="scroller" tabindex="0" role="group" aria-label="${safe(title)}">
<table><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>
</div>
</details>
</html>
`;
}
