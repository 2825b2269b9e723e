import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { LISTS, type Draft, type EntryOf, type Item, type List, type Row } from './draft.ts';
import type { Fault } from './fault.ts';
import { faultIn, type LocatedFile } from './located-file.ts';
import { probably } from './nearest.ts';
import { files as schemas, storyFile, type Site, type Story } from './schema.ts';
import { valueAt } from './schema-at.ts';
import { shapeOf } from './shape.ts';
import { readJson } from './text-file.ts';

const NAMES = Object.keys(schemas) as (keyof typeof schemas)[];

/** Reads one edition's folder as far as it can be read, with every fault of spelling and shape on the way. */
export function readEdition(
  folder: string,
  id: string,
  editions: readonly string[],
  site: Item<Site> | undefined,
): { draft: Draft; faults: Fault[] } {
  const faults: Fault[] = [];
  const files: LocatedFile[] = site ? [site.file] : [];
  let broken = false;
  const open = (name: string, missing: string): LocatedFile | undefined => {
    const read = readJson(join(folder, name), missing);
    faults.push(...read.faults);
    if (read.file) files.push(read.file);
    else broken = true;
    return read.file;
  };
  const whole = <T>(name: string, schema: z.ZodType<T>, missing: string): Item<T> | undefined => {
    const file = open(name, missing);
    if (!file) return undefined;
    const shape = shapeOf(file, [], schema, name);
    faults.push(...shape.faults);
    return { file, at: [], raw: file.json.value, value: shape.value };
  };
  const unread = new Set<List>();
  const list = <L extends List>(name: L): readonly Row<EntryOf<L>>[] => {
    const file = open(`${name}.json`, 'undo its removal, or create it and write [] if it holds nothing');
    if (!file || !Array.isArray(file.json.value)) {
      unread.add(name);
      if (file) faults.push(faultIn(file, [], `${name}.json must hold a list: put it between [ and ]`));
      return [];
    }
    return file.json.value.map((raw: unknown, index) => {
      const shape = shapeOf(file, [index], schemas[name].element as unknown as z.ZodType<EntryOf<L>>, name);
      faults.push(...shape.faults);
      const given = valueAt(raw, ['id']);
      return { file, at: [index], raw, value: shape.value, id: typeof given === 'string' ? given : undefined };
    });
  };
  const head = whole('edition.json', schemas.edition, 'undo its removal, or copy it from another edition');
  const rows = Object.fromEntries(LISTS.map((name) => [name, list(name)])) as unknown as Draft['rows'];
  const charts = whole('charts.json', schemas.charts, 'undo its removal, or copy it from another edition');
  const present = namesIn(folder);
  const languages =
    head?.value?.languages ?? present.flatMap((name) => /^story\.([a-z]{2})\.json$/.exec(name)?.[1] ?? []);
  const stories = new Map<string, Item<Story>>();
  for (const language of languages) {
    const missing = `write it, or take "${language}" out of "languages" in edition.json`;
    const story = whole(`story.${language}.json`, storyFile, missing);
    if (story) stories.set(language, story);
  }
  const expected = [...NAMES.map((name) => `${name}.json`), ...languages.map((language) => `story.${language}.json`)];
  for (const name of present) {
    if (!expected.includes(name)) faults.push(strayFile(join(folder, name), name, expected));
  }
  return { draft: { id, folder, editions, site, head, rows, charts, stories, files, unread, broken }, faults };
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

function strayFile(file: string, name: string, expected: readonly string[]): Fault {
  const story = /^story\.([a-z]{2})\.json$/.exec(name);
  const guess = probably(name, expected);
  const advice = story
    ? `add "${story[1]}" to "languages" in edition.json, or delete it`
    : guess
      ? `did you mean ${guess}?`
      : 'delete it, or move it out of the edition';
  return { file, line: 1, column: 1, message: `nothing reads this file; ${advice}`, severity: 'error' };
}
