import type { APIRoute } from 'astro';
import { embedRoutes } from '../../../../components/embed-routes.ts';
import { dataCsv } from '../../../../publish/data-file.ts';
import type { Embed } from '../../../../publish/embed.ts';

export const getStaticPaths = embedRoutes;

/** The table behind the picture. */
export const GET: APIRoute<{ embed: Embed }> = ({ props: { embed } }) =>
  new Response(dataCsv(embed), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
