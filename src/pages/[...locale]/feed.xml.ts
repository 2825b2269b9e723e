import type { APIRoute } from 'astro';
import { atomFeed } from '../../components/feeds.ts';
import { type Route, inEveryLanguage } from '../../components/routes.ts';

export const getStaticPaths = (): Route[] => inEveryLanguage();

/** The editions and corrections as an Atom feed. */
export const GET: APIRoute<Route['props']> = ({ props }) =>
  new Response(atomFeed(props.language), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
