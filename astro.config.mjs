import { defineConfig } from 'astro/config';
import { gate } from './src/desk/guard-build.ts';

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  integrations: [gate()],
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
