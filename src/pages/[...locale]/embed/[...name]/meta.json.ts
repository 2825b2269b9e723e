import type { APIRoute } from 'astro';
import { embedRoutes, whole } from '../../../../components/embed-routes.ts';
import { editions } from '../../../../components/routes.ts';
import type { Embed } from '../../../../publish/embed.ts';
import { metaOf } from '../../../../publish/meta.ts';
import { storedPart } from '../../../../publish/stored-part.ts';

export const getStaticPaths = embedRoutes;

/** Everything a program needs to know of the embed. */
export const GET: APIRoute<{ embed: Embed }> = ({ props: { embed } }) => {
  const meta = metaOf(embed, editions(), whole, storedPart(embed));
  return new Response(`${JSON.stringify(meta, null, 2)}\n`, { headers: { 'Content-Type': 'application/json' } });
};
