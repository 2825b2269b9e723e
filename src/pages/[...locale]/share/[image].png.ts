import type { APIRoute } from 'astro';
import { editions, inLanguages } from '../../../components/routes.ts';
import { storyImage, storyImageName } from '../../../components/sharing.ts';
import type { Edition } from '../../../record/edition.ts';

interface Props {
  readonly edition: Edition;
  readonly language: string;
}

export const getStaticPaths = () =>
  editions().flatMap((edition) => inLanguages(edition, { image: storyImageName(edition) }, { edition }));

export const GET: APIRoute<Props> = async ({ props: { edition, language } }) =>
  new Response(new Uint8Array(await storyImage(edition, language).bytes()), {
    headers: { 'content-type': 'image/png' },
  });
