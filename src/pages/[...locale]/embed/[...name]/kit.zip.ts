import type { APIRoute } from 'astro';
import { embedRoutes, pasted } from '../../../../components/embed-routes.ts';
import { picturePng, pictureSvg } from '../../../../components/picture-files.ts';
import { zip } from '../../../../export/zip.ts';
import { placesOf } from '../../../../publish/addresses.ts';
import { type Embed, hasPixels } from '../../../../publish/embed.ts';
import { kitOf } from '../../../../publish/kit.ts';

export const getStaticPaths = () => embedRoutes().filter(({ props }) => hasPixels(props.embed));

/** The picture to be hosted by someone else. */
export const GET: APIRoute<{ embed: Embed }> = async ({ props: { embed } }) => {
  const { story, embed: check } = placesOf(embed, pasted);
  const files = kitOf(embed, { svg: pictureSvg(embed), png: await picturePng(embed), story, check });
  return new Response(new Uint8Array(zip(files)), { headers: { 'Content-Type': 'application/zip' } });
};
