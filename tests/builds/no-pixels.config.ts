import config from '../../astro.config.mjs';
import { printPng } from '../../src/export/png.ts';

const NOTHING = printPng([
  { type: 'IHDR', data: Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0]) },
  { type: 'IEND', data: Buffer.alloc(0) },
]);

/**
 * The site's own configuration with an empty picture in the place of each that would be rasterized: for tests that look
 * at everything but pixels, which are the dearest part of a build.
 */
export default {
  ...config,
  vite: {
    ...config.vite,
    plugins: [
      ...(config.vite?.plugins ?? []),
      {
        name: 'no-pixels',
        enforce: 'pre' as const,
        load: (id: string) =>
          id.endsWith('/src/export/rasterize.ts')
            ? `export const rasterize = async () => Buffer.from('${NOTHING.toString('base64')}', 'base64');`
            : undefined,
      },
    ],
  },
};
