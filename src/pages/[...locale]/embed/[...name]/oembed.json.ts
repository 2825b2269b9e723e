import type { APIRoute } from 'astro';
import { embedRoutes, whole } from '../../../../components/embed-routes.ts';
import { pictureSize } from '../../../../components/picture-files.ts';
import { editions } from '../../../../components/routes.ts';
import type { Embed } from '../../../../publish/embed.ts';
import { goneOf } from '../../../../publish/gone.ts';
import { oembedOf } from '../../../../publish/oembed.ts';
import { storedPart } from '../../../../publish/stored-part.ts';

export const getStaticPaths = embedRoutes;

/** What an oEmbed consumer finds by the embed’s `<link>`. */
export const GET: APIRoute<{ embed: Embed }> = ({ props: { embed } }) => {
  const found = oembedOf(embed, whole, pictureSize(embed), storedPart(embed), goneOf(embed, editions()));
  return new Response(`${JSON.stringify(found, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json+oembed' },
  });
};
