import type { APIRoute } from 'astro';
import { editions, inLanguages, latest } from '../../../../components/routes.ts';
import { takeAway } from '../../../../components/take-away.ts';
import type { Download } from '../../../../record/downloads.ts';

/** Each edition's files under its own id, and those of the latest under `latest` as well. */
export function getStaticPaths() {
  const named = [...editions().map((edition) => [edition.id, edition] as const), ['latest', latest()] as const];
  return named.flatMap(([name, edition]) =>
    inLanguages(edition).flatMap(({ params, props }) =>
      takeAway(edition, props.language).map((download) => ({
        params: { ...params, edition: name, file: download.name },
        props: { download },
      })),
    ),
  );
}

/** One file, byte for byte. */
export const GET: APIRoute<{ download: Download }> = ({ props: { download } }) =>
  new Response(download.text, { headers: { 'Content-Type': `${download.mediaType}; charset=utf-8` } });
