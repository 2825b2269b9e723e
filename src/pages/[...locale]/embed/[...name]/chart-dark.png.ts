import type { APIRoute } from 'astro';
import { embedRoutes } from '../../../../components/embed-routes.ts';
import { picturePng } from '../../../../components/picture-files.ts';
import { type Embed, hasPixels } from '../../../../publish/embed.ts';

export const getStaticPaths = () => embedRoutes().filter(({ props }) => hasPixels(props.embed));

/** The picture as pixels, dark, with its words in it. */
export const GET: APIRoute<{ embed: Embed }> = async ({ props: { embed } }) =>
  new Response(new Uint8Array(await picturePng(embed, 'dark')), { headers: { 'Content-Type': 'image/png' } });
