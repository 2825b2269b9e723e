import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/record/csv.ts';
import { downloadsOf } from '../../src/record/downloads.ts';
import { LISTS } from '../../src/record/draft.ts';
import { columnsOf } from '../../src/record/table-columns.ts';
import { newestOf } from '../charts/pictures.ts';
import { FIXTURE } from './mistake.ts';

const edition = newestOf(FIXTURE);
const files = new Map(
  downloadsOf(edition, { title: 'Quay', description: 'Boxes' }).map((file) => [file.name, file.text]),
);
const json = (name: string): unknown => JSON.parse(files.get(name) ?? '');

interface Resource {
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string; type: string; constraints?: Record<string, unknown> }[]; foreignKeys?: object[] };
}
const resources = (json('datapackage.json') as { resources: Resource[] }).resources;

describe('the files to take away', () => {
  it('hold the record as JSON, list by list', () => {
    for (const list of LISTS) expect(json(`${list}.json`), list).toEqual(edition[list]);
    expect(json('story.en.json')).toEqual(edition.stories.en);
  });

  it('hold each list as a table with the same number of records', () => {
    for (const list of LISTS) {
      const [head = [], ...rows] = readCsv(files.get(`${list}.csv`) ?? '');
      expect(head, list).toEqual(columnsOf(list, edition.languages).map(({ field }) => field.name));
      expect(
        rows.map(([id]) => id),
        list,
      ).toEqual(edition[list].map(({ id }) => id));
      for (const row of rows) expect(row, `${list} ${row[0]}`).toHaveLength(head.length);
    }
  });

  it('name a field within a field as corrections do, and give each language a column', () => {
    const names = columnsOf('observations', ['en', 'ko']).map(({ field }) => field.name);
    expect(names).toEqual(expect.arrayContaining(['label.en', 'label.ko', 'observed.from', 'derived.of']));
  });

  it('are described with their size and hash', () => {
    expect(resources.map(({ path }) => path).toSorted()).toEqual(
      [...files.keys()].filter((name) => name !== 'datapackage.json').toSorted(),
    );
    for (const { path, bytes, hash } of resources) {
      const text = files.get(path) ?? '';
      expect(bytes, path).toBe(Buffer.byteLength(text));
      expect(hash, path).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    }
  });

  it('fit the table schema that describes them', () => {
    for (const { path, schema } of resources.filter((one) => one.schema)) {
      const [, ...rows] = readCsv(files.get(path) ?? '');
      for (const [at, { name, type, constraints = {} }] of (schema?.fields ?? []).entries()) {
        for (const row of rows) {
          const cell = row[at] ?? '';
          const where = `${path} ${row[0]} ${name} "${cell}"`;
          if (constraints['required']) expect(cell, where).not.toBe('');
          if (cell === '') continue;
          if (type === 'number') expect(Number.isFinite(Number(cell)), where).toBe(true);
          if (type === 'date') expect(cell, where).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (type === 'boolean') expect(['true', 'false'], where).toContain(cell);
          if (Array.isArray(constraints['enum'])) expect(constraints['enum'].map(String), where).toContain(cell);
          const pattern = constraints['pattern'];
          if (typeof pattern === 'string') expect(cell, where).toMatch(new RegExp(`^(?:${pattern})$`));
        }
      }
    }
  });

  it('say which list a column names', () => {
    expect(resources.find(({ path }) => path === 'observations.csv')?.schema?.foreignKeys).toContainEqual({
      fields: ['area'],
      reference: { resource: 'places', fields: ['id'] },
    });
  });

  it('hold no moment of building', () => {
    expect(json('datapackage.json')).not.toHaveProperty('created');
    expect(downloadsOf({ ...edition, released: '2026-02-20' }, { title: '', description: '' }).at(-1)?.text).toContain(
      '"created": "2026-02-20T00:00:00Z"',
    );
  });
});
