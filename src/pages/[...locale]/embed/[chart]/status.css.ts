import type { APIRoute } from 'astro';
import { chartRoutes } from '../../../../components/embed-routes.ts';
import { editions } from '../../../../components/routes.ts';
import type { ChartId } from '../../../../figures.ts';
import { statusCss } from '../../../../publish/status.ts';

export const getStaticPaths = chartRoutes;

/** News for the chart’s pinned pictures, by style alone. */
export const GET: APIRoute<{ chart: ChartId; language: string }> = ({ props: { chart, language } }) =>
  new Response(statusCss(chart, language, editions()), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
