import { escapeUTF8 as safe } from 'entities';
import { wordsOf } from '../figures.ts';
import { type Addresses, placesOf } from './addresses.ts';
import { captionOf, captionText } from './caption.ts';
import { citationsOf } from './citation.ts';
import type { Embed } from './embed.ts';
import { embedHeight } from './embed-part.ts';
import { type Height, NARROWEST, WIDEST, cssHeight, heightAt } from './height.ts';

/** The codes that are offered, in the order in which they are. */
export const CODES = [
  'figure',
  'iframe',
  'component',
  'amp',
  'wordpress',
  'markdown',
  'rich',
  'email',
  'citation',
  'bibtex',
  'csl',
  'csv',
] as const;

/** One of them. */
export type CodeId = (typeof CODES)[number];

/** What codes are made of, besides the picture. */
export interface CodeSetting {
  readonly at: Addresses;
  /** The picture file’s size in its pixels. */
  readonly picture: { readonly width: number; readonly height: number };
  /** What was stored of the picture at its release. */
  readonly stored: string | undefined;
}

/**
 * Keeps the room for the embeds of a page. It stands right behind the picture, so it has run before anything below is
 * there to be moved; the loader does the same where a page allows no script of this kind.
 */
const KEEP_ROOM = 'document.querySelectorAll("[data-room]").forEach(e=>e.style.minHeight=e.dataset.room)';

/** Where the optional script is that turns pictures into embeds; a new version gets a new number. */
export const LOADER = 'embed/loader/1.js';

/**
 * Every code with which a picture can be put into someone’s page or text. Each begins with a linked picture with its text
 * alternative, and says title, edition, date, sources and licence in words: these remain where scripts, frames and styles
 * are taken out.
 */
export function codesOf(embed: Embed, { at, picture, stored }: CodeSetting): Record<CodeId, string> {
  const places = placesOf(embed, at);
  const { title, sentence } = wordsOf(embed);
  const height = embedHeight(embed, stored);
  const alt = `${title}. ${sentence}`;
  const size = { width: WIDEST, height: Math.round((WIDEST * picture.height) / picture.width) };
  const image = (style: string): string =>
    `<img src="${safe(places.png)}" alt="${safe(alt)}" width="${size.width}" height="${size.height}"${style && ` style="${style}"`}>`;
  const caption = captionOf(embed, places.story);
  const room = cssHeight(height, '100cqw');
  const around = (figure: string, div: string, link: string, frame = ''): string =>
    [
      `<figure${figure} style="box-sizing:border-box;width:100%;margin:0;container-type:inline-size">`,
      `<div ${div}>`,
      `<a href="${safe(places.story)}"${link}>${image('max-width:100%;height:auto')}</a>${frame}`,
      '</div>',
      `<figcaption>${caption}</figcaption>`,
      '</figure>',
    ].join('\n');
  // The room for the embed is kept by whatever brings it: nothing stays empty below the picture where that is taken out.
  const kept = `data-room="${room}" style="position:relative"`;
  const loader = [
    `<script>${KEEP_ROOM}</script>`,
    `<script async src="${safe(at(embed.edition.site.languages[0]?.id ?? embed.language, LOADER))}"></script>`,
  ].join('\n');
  const frame = [
    `\n<iframe src="${safe(places.embed)}" title="${safe(title)}" loading="lazy" referrerpolicy="strict-origin-when-cross-origin"`,
    ` style="grid-area:1/1;width:100%;height:100%;min-height:${room};border:0;frame-sizing:content-height"></iframe>`,
  ].join('');
  const citations = citationsOf(embed, places.embed);
  const paragraph = `<p><a href="${safe(places.story)}">${image('max-width:100%;height:auto')}</a></p>\n<p>${caption}</p>`;
  return {
    figure: `${around(` data-chart-embed="${safe(places.embed)}"`, kept, '')}\n${loader}`,
    iframe: around('', 'style="display:grid"', ' style="grid-area:1/1"', frame),
    component: `<embedded-chart src="${safe(places.embed)}">\n${around('', kept, '')}\n</embedded-chart>\n${loader}`,
    amp: [
      '<figure>',
      `<amp-iframe src="${safe(places.embed)}" title="${safe(title)}" width="${WIDEST}" height="${heightAt(height, WIDEST)}" layout="responsive"`,
      ` heights="${ampHeights(height)}"`,
      ' sandbox="allow-scripts allow-popups" frameborder="0" resizable>',
      `<a placeholder href="${safe(places.story)}"><amp-img src="${safe(places.png)}" alt="${safe(alt)}" layout="fill"><noscript>${image('')}</noscript></amp-img></a>`,
      `<div overflow tabindex="0" role="button" aria-label="${safe(title)}">↓</div>`,
      '</amp-iframe>',
      `<figcaption>${caption}</figcaption>`,
      '</figure>',
    ].join('\n'),
    wordpress: places.embed,
    markdown: `[![${markdown(alt)}](${places.png})](${places.story})\n\n${markdown(captionText(embed))} ${places.story}`,
    rich: paragraph,
    email: paragraph.replace('max-width:100%;height:auto', 'display:block;border:0;max-width:100%;height:auto'),
    citation: citations.plain,
    bibtex: citations.bibtex,
    csl: JSON.stringify([citations.csl], null, 2),
    csv: places.csv,
  };
}

/** Widths of screens up to which AMP is told a height of its own, and what a page may take of them for its margins. */
const SCREENS = [360, 400, 480, 600];
const MARGINS = 48;

/** Heights for AMP, which asks for the width of the screen alone: at each the most that an embed may need there. */
function ampHeights(height: Height): string {
  const most = (to: number, index: number): number => {
    const narrowest = (SCREENS[index - 1] ?? NARROWEST + MARGINS) - MARGINS;
    return Math.max(heightAt(height, narrowest), heightAt(height, to));
  };
  const upTo = SCREENS.map((to, index) => `(max-width:${to}px) ${most(to, index)}px`);
  return [...upTo, `${most(WIDEST, SCREENS.length)}px`].join(', ');
}

function markdown(text: string): string {
  return text.replace(/[\\[\]*_`<>]/g, '\\$&');
}
