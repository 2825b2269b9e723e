import type { AstroIntegration } from 'astro';

const ROUTES = [
  { pattern: '/[...locale]/review', entrypoint: './src/review/Review.astro' },
  { pattern: '/[...locale]/review/embed/[edition]/[chart]/[state]', entrypoint: './src/review/ReviewedEmbed.astro' },
  { pattern: '/[...locale]/review/share/[edition]/[name].png', entrypoint: './src/review/share-image.ts' },
] as const;

/** The page `/review/` while somebody works on the story; a build never has it. */
export function review(): AstroIntegration {
  return {
    name: 'review',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute }) => {
        if (command !== 'dev') return;
        for (const { pattern, entrypoint } of ROUTES)
          injectRoute({ pattern, entrypoint: new URL(entrypoint, config.root), prerender: true });
      },
    },
  };
}
