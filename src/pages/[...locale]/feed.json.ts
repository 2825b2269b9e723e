import type { APIRoute } from 'astro';
import { jsonFeed } from '../../components/feeds.ts';
import { type Route, inEveryLanguage } from '../../components/routes.ts';

export const getStaticPaths = (): Route[] => inEveryLanguage();

/** The editions and corrections as a JSON Feed. */
export const GET: APIRoute<Route['props']> = ({ props }) =>
  new Response(jsonFeed(props.language), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
