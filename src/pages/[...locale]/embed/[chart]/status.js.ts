import type { APIRoute } from 'astro';
import { chartRoutes, whole } from '../../../../components/embed-routes.ts';
import { editions } from '../../../../components/routes.ts';
import type { ChartId } from '../../../../figures.ts';
import { statusJs, statusOf } from '../../../../publish/status.ts';

export const getStaticPaths = chartRoutes;

/** News for the chart’s pictures, and its latest values, as a classic script. */
export const GET: APIRoute<{ chart: ChartId; language: string }> = ({ props: { chart, language } }) =>
  new Response(statusJs(statusOf(chart, language, editions(), whole)), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
