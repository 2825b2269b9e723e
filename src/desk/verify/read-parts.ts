import type { Reader } from './built-file.ts';

/** Files without anything of the record: styles, scripts, the icon, and what a host reads. */
const PARTS =
  /^(?:assets\/.+|icon\.(?:svg|png)|mode\.js|favicon\.ico|robots\.txt|sitemap\.xml|_headers|_redirects|_policies\.conf|builds\.json|(?:[a-z]{2}\/)?embed\/loader\/\d+\.js)$/;

/** What a site is made of beside its pages. */
export const parts: Reader = { surface: 'part', reads: (path) => PARTS.test(path), check: () => [] };
