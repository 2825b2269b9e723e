import { defineConfig } from 'astro/config';
import { gate } from './src/desk/guard-build.ts';
import { review } from './src/desk/review-routes.ts';
import { classicScripts } from './tools/classic-script.ts';

// Where the site stands on its server, with slashes at both ends: SITE_BASE=/railcars/ npm run build
const base = process.env.SITE_BASE || '/';

export default defineConfig({
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  integrations: [gate(), review()],
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [classicScripts()],
    // Its package file names its modules without an ending, so that its CommonJS build would be found instead.
    resolve: { alias: [{ find: /^scrollama$/, replacement: 'scrollama/index.js' }] },
  },
  devToolbar: { enabled: false },
});
