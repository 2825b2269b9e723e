import { type BuiltSite, once } from './built-file.ts';
import { type Vouched, vouchedTexts } from './vouched.ts';

/** What may be said in a language on any page of the site. */
export function vouchedIn(site: BuiltSite, language: string): Vouched {
  return once(site, `vouched ${language}`, () => vouchedTexts(site.editions, language));
}
