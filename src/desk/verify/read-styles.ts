import { CHARTS } from '../../figures.ts';
import { statusCss } from '../../publish/status.ts';
import { type BuiltFile, type BuiltSite, type Disagreement, firstDifference, type Reader } from './built-file.ts';

const fault = ({ path }: BuiltFile, where: string, message: string): Disagreement => ({ file: path, where, message });

/** The news that reach pinned embeds by style alone: what the record gives, to the byte. */
export const embedStyles: Reader = {
  surface: 'embed news as a style',
  reads: (path) => /(^|\/)embed\/[a-z-]+\/status\.css$/.test(path),
  check: (file, site) => {
    const id = file.path.split('/').at(-2);
    const chart = CHARTS.find((one) => one.id === id);
    if (!chart) return [fault(file, 'the whole file', `is of chart "${id}", which is none`)];
    const gives = statusCss(chart.id, file.language, site.editions);
    return file.text === gives ? [] : [fault(file, 'the whole file', firstDifference(file.text, gives))];
  },
};

/** A rule hides what has not the value that its control stands for; or the lists that were not chosen. */
const ENTRY =
  /^\.filter:has\(#choose_([a-z]+)_(?:list \[value="([^"]+)"\]|([^:]+)):checked\) ~ \.lists \.entry:not\(\[data-([a-z]+)~="([^"]+)"\]\)\{display:none\}$/;
const LIST = /^\.filter:has\(#choose_kind_([a-z]+):checked\) ~ \.lists \.list:not\(#list_([a-z]+)\)\{display:none\}$/;

/** The choices on the evidence page: a rule for each control that the page has, and none besides. */
export const evidenceFilters: Reader = {
  surface: 'choices on the evidence page',
  reads: (path) => /(^|\/)evidence\/filters\.css$/.test(path),
  check: (file, site) => {
    const rules = file.text.trimEnd().split('\n');
    const offered = offeredBeside(file, site);
    const ruled = new Set<string>();
    const faults = rules.flatMap((rule, at) => {
      const [, facet = '', listed, single = '', of, value] = ENTRY.exec(rule) ?? [];
      const [, kind, list] = LIST.exec(rule) ?? [];
      const choice = `${facet} ${listed ?? single}`;
      if (of === undefined && kind !== undefined && kind === list && offered.has(`kind ${kind}`)) return [];
      if (of === undefined || facet !== of || (listed ?? single) !== value || !offered.has(choice))
        return [fault(file, `line ${at + 1}`, `says ${rule.slice(0, 120)}; the page has no such choice`)];
      ruled.add(choice);
      return [];
    });
    const lacking = [...offered].filter((choice) => !ruled.has(choice));
    return [
      ...faults,
      ...lacking.map((choice) => fault(file, 'the whole file', `has no rule for the choice ${choice}`)),
    ];
  },
};

/** Every choice that the page beside the file offers, as `FACET VALUE`. */
function offeredBeside({ path }: BuiltFile, { files }: BuiltSite): Set<string> {
  const page = files.find((one) => one.path === path.replace('filters.css', 'index.html'))?.text ?? '';
  const radios = [...page.matchAll(/id="choose_([a-z]+)_(?!list")([^"]+)"/g)].map(
    ([, facet, value]) => `${facet} ${value}`,
  );
  const lists = [...page.matchAll(/<select[^>]*id="choose_([a-z]+)_list"[^>]*>(.*?)<\/select>/gs)].flatMap(
    ([, facet, options = '']) =>
      [...options.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => `${facet} ${value}`),
  );
  return new Set([...radios, ...lists]);
}
