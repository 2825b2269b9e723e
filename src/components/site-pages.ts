import type { PageWords } from '../language/pages.ts';

/** The pages that every page leads to, in their order: the address without its language, and the word for it. */
export const SITE_PAGES: readonly { readonly path: string; readonly name: keyof PageWords['nav'] }[] = [
  { path: '', name: 'story' },
  { path: 'evidence/', name: 'evidence' },
  { path: 'editions/', name: 'editions' },
  { path: 'corrections/', name: 'corrections' },
  { path: 'embed/', name: 'embeds' },
];
