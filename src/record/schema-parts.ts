import { z } from 'zod';

/** A public name: lower-case words joined by hyphens; never renamed, never reused. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id');
/** Plain text, never empty. */
export const text = z.string().min(1);
/** A calendar day that exists, `2026-02-14`. */
export const date = z.iso.date();
/** A moment with its time zone, `2026-01-10T03:10Z` or `2026-01-10T12:10:00+09:00`. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/, 'instant')
  .refine((given) => z.iso.date().safeParse(given.slice(0, 10)).success && !Number.isNaN(Date.parse(given)), {
    message: 'instant',
  });
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
