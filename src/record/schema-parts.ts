import { z } from 'zod';

/** A public name: lower-case words joined by hyphens; never renamed, never reused. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id');
/** Plain text, never empty. */
export const text = z.string().min(1);
/** A calendar day that exists, `2026-02-14`. */
export const date = z.iso.date();
/** A language id, such as `en`. */
export const language = z.string().regex(/^[a-z]{2}$/, 'language');
/** A list of ids. */
export const ids = z.array(id);

/** Only addresses a reader can open safely; `new URL` decides, not a pattern. */
export const address = z.string().refine((given) => URL.canParse(given) && /^https?:$/.test(new URL(given).protocol), {
  message: 'address',
});

/** The same words in every language of the site, by language id. */
export const words = z.record(language, text);
