import type { APIRoute } from 'astro';
import { sharedSteps, stepImage } from '../../../../components/sharing.ts';

type Props = ReturnType<typeof sharedSteps>[number]['props'];

export const getStaticPaths = sharedSteps;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await stepImage(props, props.language).bytes()), {
    headers: { 'content-type': 'image/png' },
  });
