import type { APIRoute } from 'astro';
import { inLanguages } from '../components/routes.ts';
import type { DrawnShareImage } from '../components/sharing.ts';
import { sharesOf } from './changed-shares.ts';
import { bothEditions } from './editions.ts';

/** The share images of both editions, drawn when they are looked at. */
export const getStaticPaths = () =>
  bothEditions().flatMap((edition) =>
    inLanguages(edition).flatMap(({ params: { locale }, props: { language } }) =>
      [...sharesOf(edition, language)].map(([name, image]) => ({
        params: { locale, edition: edition.id, name },
        props: { image },
      })),
    ),
  );

export const GET: APIRoute<{ image: DrawnShareImage }> = async ({ props: { image } }) =>
  new Response(new Uint8Array(await image.bytes()), { headers: { 'content-type': 'image/png' } });
