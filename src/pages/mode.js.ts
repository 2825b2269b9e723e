import type { APIRoute } from 'astro';
import script from '../reader/before-paint.ts?classic';

/** The script of every story that runs before the first paint. */
export const GET: APIRoute = () =>
  new Response(`${script}\n`, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
