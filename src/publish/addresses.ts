import { type Embed, embedPath, hasPixels, stepOf } from './embed.ts';

/** Says where a path of the site stands in a language: with the site’s origin, where the site has one. */
export type Addresses = (language: string, path: string) => string;

/** Stands for the site’s origin where the site does not know it yet; such a name never leads anywhere (RFC 2606). */
export const UNKNOWN_ORIGIN = 'https://site.invalid';

/** Where a picture, its files and its story are. */
export interface Places {
  readonly embed: string;
  /** The story at the step that shows the picture: the same edition’s where the picture is pinned. */
  readonly story: string;
  /** The picture as pixels; the SVG file where it is not offered as pixels. */
  readonly png: string;
  readonly darkPng: string;
  readonly svg: string;
  readonly csv: string;
  readonly meta: string;
  readonly oembed: string;
  readonly kit: string;
  /** The feed of what changes about it; where it is pinned, of the picture that follows the latest edition. */
  readonly changes: string;
}

/** The path below its language’s root of the story at the step that shows a picture first. */
export function storyPath(embed: Embed): string {
  const step = stepOf(embed);
  return `${embed.kind === 'following' ? '' : `editions/${embed.edition.id}/`}${step ? `#${step.id}` : ''}`;
}

/** The addresses of an embed and of what stands beside it. */
export function placesOf(embed: Embed, at: Addresses): Places {
  const path = embedPath(embed);
  const beside = (file: string): string => at(embed.language, `${path}${file}`);
  return {
    embed: beside(''),
    story: at(embed.language, storyPath(embed)),
    png: beside(hasPixels(embed) ? 'chart.png' : 'chart.svg'),
    darkPng: beside(hasPixels(embed) ? 'chart-dark.png' : 'chart.svg'),
    svg: beside('chart.svg'),
    csv: beside('data.csv'),
    meta: beside('meta.json'),
    oembed: beside('oembed.json'),
    kit: beside('kit.zip'),
    changes: at(embed.language, `${embedPath({ ...embed, kind: 'following' })}changes.atom`),
  };
}
