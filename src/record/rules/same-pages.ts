import { faultAt, valid, type Rule } from '../draft.ts';

/** What an address says about the reader's way to a page, not about the page. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|smid)$/i;

/** No page is cited under two ids, however its address is spelt. */
export const samePages: Rule = (draft) => {
  const first = new Map<string, { id: string; line: number }>();
  return valid(draft, 'sources').flatMap(({ row, value }) => {
    if (value.address === null) return [];
    const page = pageOf(value.address);
    const earlier = first.get(page);
    if (earlier && earlier.id !== value.id) {
      const message = `"${value.id}" is the same page as "${earlier.id}", line ${earlier.line}; keep one id and cite that`;
      return [faultAt(row, ['address'], message)];
    }
    first.set(page, earlier ?? { id: value.id, line: row.file.json.locate([...row.at, 'id']).line });
    return [];
  });
};

/** The address of a page in one spelling: without scheme, `www.`, tracking, last slash and fragment, its query sorted. */
export function pageOf(address: string): string {
  const url = new URL(address);
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const host = url.hostname.replace(/^(www|m|amp)\./, '').replace(/\.$/, '');
  const path = url.pathname.replace(/\/(index\.\w+|amp)?\/*$/, '').replace(/\/+$/, '');
  // Pages that address their parts by `#!` or `#/` have no other address for them.
  const part = /^#[!/]/.test(url.hash) ? url.hash : '';
  return `${host}${url.port && `:${url.port}`}${path}?${query.join('&')}${part}`;
}
