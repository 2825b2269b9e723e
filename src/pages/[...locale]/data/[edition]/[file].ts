import type { APIRoute } from 'astro';
import { editions, inLanguages, latest } from '../../../../components/routes.ts';
import { takeAway } from '../../../../components/take-away.ts';
import type { Download } from '../../../../record/downloads.ts';

/** Each edition's files under its own id, and those of the latest in each language under `latest` as well. */
export function getStaticPaths() {
  return editions().flatMap((edition) =>
    inLanguages(edition).flatMap(({ params, props: { language } }) =>
      takeAway(edition, language).flatMap((download) =>
        [edition.id, ...(edition.id === latest(language).id ? ['latest'] : [])].map((name) => ({
          params: { ...params, edition: name, file: download.name },
          props: { download },
        })),
      ),
    ),
  );
}

/** One file, byte for byte. */
export const GET: APIRoute<{ download: Download }> = ({ props: { download } }) =>
  new Response(download.text, { headers: { 'Content-Type': `${download.mediaType}; charset=utf-8` } });
