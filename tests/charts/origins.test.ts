import { describe, expect, it } from 'vitest';
import { restingOf } from '../../src/charts/resting.ts';
import { sceneOf, tableOf } from '../../src/figures.ts';
import type { Edition } from '../../src/record/edition.ts';
import { newestOf } from './pictures.ts';

const real = newestOf('data');
const madeUp = newestOf('tests/record/fixture');
const [state] = real.charts.origins?.states ?? [];
const of = state?.of ?? [];
const draw = (edition: Edition) =>
  sceneOf({ chart: 'origins', state: state?.id ?? '', edition, language: edition.languages[0] ?? '' });
const marksOf = (edition: Edition) =>
  draw(edition).layers.flatMap(({ tone, marks }) => marks.map((mark) => ({ ...mark, tone })));

describe('what rests on what', () => {
  it('takes a quote to those of its sources that rest on none of the others', () => {
    const [pilots, , radio] = restingOf(madeUp, ['no-boxes', 's1', 's2']);
    expect(pilots?.on).toEqual([]);
    expect(radio?.on).toEqual(['no-boxes', 's1']);
    const both = { ...madeUp, quotes: madeUp.quotes.map((quote) => ({ ...quote, sources: ['s2', 's1'] })) };
    const [, post, relay] = restingOf(both, ['no-boxes', 's1', 's2']);
    expect(post?.on).toEqual(['no-boxes']);
    expect(post?.relays.map(({ id }) => id)).toEqual(['s2']);
    expect(relay).toBeUndefined();
  });

  it('keeps a report that rests on one other apart as long as something rests on it', () => {
    const chain = restingOf(madeUp, ['s1', 's2']);
    expect(chain.map(({ id, relays }) => [id, relays.map((one) => one.id)])).toEqual([['s1', ['s2']]]);
  });
});

describe('the picture of origins', () => {
  it('draws each source and each statement once, and a tie for each that a report rests on as a whole', () => {
    const keys = marksOf(real).map(({ key }) => key);
    for (const id of of)
      expect(keys.filter((key) => /^(source|voice):/.test(key) && key.endsWith(`:${id}`)).length).toBe(1);
    const rows = restingOf(real, of);
    const ties = rows.flatMap(({ id, on }) => on.map((other) => `rests:${id}.${other}`));
    expect(keys.filter((key) => key.startsWith('rests:'))).toEqual(ties);
    expect(ties.length).toBeGreaterThan(0);
  });

  it('outlines a person’s word and a page that was not seen, and fills the pages that were read', () => {
    for (const { key, tone } of marksOf(real)) {
      const source = real.sources.find(({ id }) => key === `source:${id}`);
      if (source) expect(tone, key).toBe(source.seen === 'reported' ? 'speaker' : 'people');
      if (key.startsWith('voice:')) expect(tone, key).toBe('speaker');
    }
  });

  it('draws a lean for each statement that gives another’s words as its ground, and none without', () => {
    const leans = (edition: Edition): string[] =>
      marksOf(edition).flatMap(({ key }) => (key.startsWith('lean:') ? [key] : []));
    const leaning = real.quotes.filter(({ leansOn }) => leansOn?.some((id) => of.includes(id)));
    expect(leans(real)).toEqual(leaning.map(({ id }) => `lean:${id}`));
    expect(leaning.length).toBeGreaterThan(0);
    expect(leans({ ...real, quotes: real.quotes.map((quote) => ({ ...quote, leansOn: [] })) })).toEqual([]);
  });

  it('says in its table of each what it rests on', () => {
    const { rows } = tableOf({ chart: 'origins', state: state?.id ?? '', edition: real, language: 'en' });
    expect(rows.length).toBe(of.length);
    expect(rows.flatMap((row) => row[3]?.sources ?? [])).toEqual(
      expect.arrayContaining(of.filter((id) => real.sources.some((source) => source.id === id))),
    );
  });

  it('refuses more than it can show, and says what to do', () => {
    const every = [...of, ...real.sources.map(({ id }) => id).filter((id) => !of.includes(id))];
    const crowded = { ...real.charts, origins: { states: [{ id: state?.id ?? '', of: every }] } };
    expect(() => draw({ ...real, charts: crowded })).toThrow(
      /the origins need \d+ units more .* name fewer sources in "of"/,
    );
  });
});
