import { faultAt, valid, type Item, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Path } from '../located-json.ts';

const PLAIN = /^\s*http:/i;

/** Links are safe: they start with https, unless a source says that its page has no such address. */
export const links: Rule = (draft) => {
  const site = draft.site?.value;
  return [
    ...(site
      ? linked(draft.site, ['address'], site.address, 'links must start with https://; this starts with http:')
      : []),
    ...(site
      ? linked(
          draft.site,
          ['licence', 'address'],
          site.licence.address,
          'links must start with https://; this starts with http:',
        )
      : []),
    ...valid(draft, 'sources').flatMap(({ row, value }) => {
      const { address, archive, onlyHttp } = value;
      const advice = 'links must start with https://; if http:// is its only address, add "onlyHttp": true';
      const faults = linked(row, ['archive'], archive, 'links must start with https://; this starts with http:');
      if (!onlyHttp) return [...faults, ...linked(row, ['address'], address, advice)];
      if (address !== null && PLAIN.test(address)) return faults;
      const message = '"onlyHttp" is for an address that starts with http://; delete it';
      return [...faults, faultAt(row, ['onlyHttp'], message, { part: 'key' })];
    }),
  ];
};

function linked(item: Item<unknown>, path: Path, address: string | null, message: string): Fault[] {
  return address !== null && PLAIN.test(address) ? [faultAt(item, path, message)] : [];
}
