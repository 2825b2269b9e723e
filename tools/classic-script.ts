import { build, type Plugin } from 'vite';

/**
 * Imports ending in `?classic` give a script with all that it imports as the text of one minified classic script, to be
 * printed into a page or served at an address of its own: module scripts do not run in a sandboxed frame of another origin.
 */
export function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    enforce: 'pre',
    async load(id) {
      const [file = '', query] = id.split('?');
      if (query !== 'classic') return undefined;
      const made = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          minify: true,
          lib: { entry: file, formats: ['iife'], name: 'script', fileName: 'script' },
        },
      });
      const [chunk] = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
      if (chunk?.type !== 'chunk') throw new Error(`${file} gives no script`);
      for (const module of Object.keys(chunk.modules)) this.addWatchFile(module);
      return `export default ${JSON.stringify(chunk.code.trim())};`;
    },
  };
}
