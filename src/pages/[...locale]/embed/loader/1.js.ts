import type { APIRoute } from 'astro';
import { latest } from '../../../../components/routes.ts';
import loader from '../../../../embed/loader.ts?classic';

/** One for all languages, at the site’s root. */
export const getStaticPaths = () => [{ params: { locale: undefined }, props: { edition: latest().id } }];

/** The optional script of a host’s page. */
export const GET: APIRoute = () =>
  new Response(`${loader}\n`, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
