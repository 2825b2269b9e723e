import type { APIRoute } from 'astro';
import { atomFeed } from '../../components/feeds.ts';
import { type Route, inLanguages, latest } from '../../components/routes.ts';

export const getStaticPaths = (): Route[] => inLanguages(latest());

/** The editions and corrections as an Atom feed. */
export const GET: APIRoute<Route['props']> = ({ props }) =>
  new Response(atomFeed(props.language), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
