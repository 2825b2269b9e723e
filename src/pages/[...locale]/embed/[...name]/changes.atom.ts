import type { APIRoute } from 'astro';
import { embedRoutes } from '../../../../components/embed-routes.ts';
import { pictureFeed } from '../../../../components/feeds.ts';
import type { Embed } from '../../../../publish/embed.ts';

export const getStaticPaths = () => embedRoutes().filter(({ props: { embed } }) => embed.kind !== 'pinned');

/** What releases changed about the picture, or about all pictures of the chart. */
export const GET: APIRoute<{ embed: Embed }> = ({ props: { embed } }) =>
  new Response(pictureFeed(embed), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
