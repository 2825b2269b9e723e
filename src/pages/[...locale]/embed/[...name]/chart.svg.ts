import type { APIRoute } from 'astro';
import { embedRoutes } from '../../../../components/embed-routes.ts';
import { pictureSvg } from '../../../../components/picture-files.ts';
import type { Embed } from '../../../../publish/embed.ts';

export const getStaticPaths = embedRoutes;

/** The picture as a file that needs nothing around it. */
export const GET: APIRoute<{ embed: Embed }> = ({ props: { embed } }) =>
  new Response(pictureSvg(embed), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
