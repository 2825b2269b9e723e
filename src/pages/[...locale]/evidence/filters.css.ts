import type { APIRoute } from 'astro';
import { choicesOf, filterRules } from '../../../components/evidence-filter.ts';
import { inEveryLanguage, latest } from '../../../components/routes.ts';

export const getStaticPaths = () => inEveryLanguage();

/** What the choices on the evidence page hide, as a stylesheet. */
export const GET: APIRoute<{ language: string }> = ({ props }) =>
  new Response(filterRules(choicesOf(latest(props.language), props.language)), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
