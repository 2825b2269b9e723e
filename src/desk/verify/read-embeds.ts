import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type ChartId, stillOf } from '../../figures.ts';
import type { Edition } from '../../record/edition.ts';
import { disagreement } from './bound-values.ts';
import { type BuiltFile, type BuiltSite, type Disagreement, latestIn, type Reader } from './built-file.ts';
import { isElement, parsePiece, textOf, walk } from './html-tree.ts';
import { checkTree } from './read-page.ts';
import { vouchedIn } from './vouched-in.ts';

const inEmbeds = (path: string, name: string): boolean =>
  /^(?:[a-z]{2}\/)?embed\//.test(path) && path.endsWith(`/${name}`);
const fault = (file: BuiltFile, where: string, message: string): Disagreement => ({ file: file.path, where, message });
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 100);

interface Meta {
  readonly chart: ChartId;
  readonly state: string;
  readonly edition: string;
}

function metaBeside({ path }: BuiltFile, { folder }: BuiltSite): Meta {
  return JSON.parse(readFileSync(join(folder, dirname(path), 'meta.json'), 'utf8')) as Meta;
}

/** The news that reach pinned embeds, with the latest value of each record. */
export const embedNews: Reader = {
  surface: 'embed news',
  reads: (path) => inEmbeds(path, 'status.js'),
  check: (file, site) => {
    const json = /^\w+\((.*)\);?\s*$/s.exec(file.text)?.[1];
    if (json === undefined) return [fault(file, 'the whole file', 'is not one call with JSON in it')];
    const { latest, values } = JSON.parse(json) as { latest: string; values: Record<string, [string, string]> };
    const edition = latestIn(site, file.language);
    if (!edition || latest !== site.editions.at(-1)?.id)
      return [fault(file, 'latest', `says ${latest}, the record says ${edition?.id}`)];
    return Object.entries(values).flatMap(([id, [value, text]]) => {
      const message = disagreement({ kind: 'data', id, value, text, language: file.language }, [edition]);
      // A place has no words of its own beside its position.
      const bare = edition.places.some((one) => one.id === id) && [value, text].every((one) => /^[\d.,-]+$/.test(one));
      return message === undefined || (bare && isPosition(edition, id, value))
        ? []
        : [fault(file, `values.${id}`, message)];
    });
  },
};

function isPosition(edition: Edition, id: string, value: string): boolean {
  const place = edition.places.find((one) => one.id === id);
  return [place?.latitude, place?.longitude].some(
    (degrees) => Number(degrees?.toFixed(4)) === Number(Number(value).toFixed(4)),
  );
}

/** The picture as a file: the marks of its still, and every number that it says. */
export const embedPictures: Reader = {
  surface: 'embed picture',
  reads: (path) => inEmbeds(path, 'chart.svg'),
  check: (file, site) => {
    const beside = metaBeside(file, site);
    const edition = site.editions.find(({ id }) => id === beside.edition);
    if (!edition) return [fault(file, 'edition', `says "${beside.edition}", which is not in the ledger`)];
    const still = stillOf({ chart: beside.chart, state: beside.state, edition, language: file.language }).svg;
    const marks = [...still.matchAll(/ d="([^"]*)"/g)].map(([, d = '']) => d);
    const drawn = [...file.text.matchAll(/ d="([^"]*)"/g)].map(([, d = '']) => d);
    const lacking = marks.find((mark) => !drawn.includes(mark));
    const labels = textsIn(still);
    const said = textsIn(file.text).join(' ').replace(/\s+/g, ' ');
    const unsaid = labels.filter((label) => !said.includes(label));
    const rest = labels
      .toSorted((a, b) => b.length - a.length)
      .reduce((left, label) => left.replaceAll(label, ' '), said);
    return [
      ...(lacking === undefined ? [] : [fault(file, 'a mark', `lacks ${shown(lacking)}, which its still has`)]),
      ...unsaid.map((label) => fault(file, 'a label', `lacks “${label}”, which its still says`)),
      ...loose(rest, 'its words', file, site),
    ];
  },
};

/** The texts of a picture, each in one line: its labels, its name and its sentence, without its styles. */
function textsIn(svg: string): string[] {
  const found: string[] = [];
  walk(parsePiece(svg), (node) => {
    if (!isElement(node)) return true;
    if (!['text', 'title', 'desc'].includes(node.tagName)) return node.tagName !== 'style';
    const lines = node.childNodes.map((child) => textOf(child).trim());
    found.push(lines.filter(Boolean).join(' ').replace(/\s+/g, ' '));
    return false;
  });
  return found;
}

/** An archive of an embed’s files: each must be, byte for byte, the one that stands beside it. */
export const kits: Reader = {
  surface: 'kit',
  reads: (path) => inEmbeds(path, 'kit.zip'),
  check: (file, site) => {
    const home = dirname(file.path);
    const entries = unzipSync(readFileSync(join(site.folder, file.path)));
    return Object.entries(entries).flatMap(([name, bytes]) => {
      const beside = site.files.find(({ path }) => path === `${home}/${name}`);
      if (!beside) {
        const text = new TextDecoder().decode(bytes);
        if (!name.endsWith('.html')) return loose(text, name, file, site);
        // The picture in it is the one beside it, which has been read.
        const picture = new TextDecoder().decode(entries['chart.svg']).trim();
        if (!text.includes(picture)) return [fault(file, name, 'holds another picture than chart.svg beside it')];
        const inside = { ...file, text: text.replace(picture, () => '') };
        return checkTree(parsePiece(inside.text), inside, site).map((one) => ({
          ...one,
          where: `${name} ${one.where}`,
        }));
      }
      const same = readFileSync(join(site.folder, beside.path)).equals(bytes);
      return same ? [] : [fault(file, name, `differs from ${beside.path}`)];
    });
  },
};

/** Text in which a day may stand anywhere, such as a citation. */
function loose(text: string, where: string, file: BuiltFile, site: BuiltSite): Disagreement[] {
  const number = vouchedIn(site, file.language).unvouched(text, true);
  return number === undefined ? [] : [fault(file, where, `says ${number}; nothing in the record says so`)];
}
