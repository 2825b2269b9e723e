import { describe, expect, it } from 'vitest';
import { evidenceCharts } from '../../src/evidence/charts.ts';
import { draw } from '../../src/evidence/draw.ts';
import type { Edition } from '../../src/record/edition.ts';
import type { Observation } from '../../src/record/schema.ts';
import { newestOf } from '../charts/pictures.ts';
import { FIXTURE } from '../record/mistake.ts';

const edition = newestOf(FIXTURE);
const [given] = edition.observations.filter(({ unit }) => unit !== null) as [Observation];

function chart(id: string, of: Edition, editions = [of]) {
  const found = evidenceCharts(of, editions, 'en').find((one) => one.id === id);
  if (!found) throw new Error(`no chart ${id}`);
  return found;
}

const counted = (...observations: Partial<Observation>[]): Edition => ({
  ...edition,
  observations: observations.map((one, at) => ({ ...given, id: `c${at}`, bound: 'none', rank: 'normal', ...one })),
});
/** The drawn shapes of a picture, without its words. */
const shapes = (svg: string): string[] => [...svg.matchAll(/<(?:rect|path|line)\b[^>]*>/g)].map(([tag]) => tag);

describe('every published count', () => {
  it('stands in a picture of its own unit and its own area', () => {
    const { panels } = chart(
      'counts',
      counted({ unit: 'railcars' }, { unit: 'metres' }, { unit: 'railcars', area: null }),
    );
    expect(panels.map(({ id }) => id)).toEqual([`railcars-${given.area}`, 'railcars-nowhere', `metres-${given.area}`]);
  });

  it('is said with its unit and its precision', () => {
    const [panel] = chart('counts', counted({ value: 41, approximate: true, unit: 'railcars' })).panels;
    expect(panel?.svg).toContain('>about 41 railcars<');
    expect(panel?.table.rows[0]?.[1]).toMatchObject({ kind: 'data', id: 'c0', value: '41', text: 'about 41 railcars' });
  });

  it('is drawn solid, a ceiling outlined, a floor with an arrow, no number dashed', () => {
    const drawn = (one: Partial<Observation>): string[] =>
      shapes(chart('counts', counted({ unit: 'railcars', value: 4, approximate: false, ...one })).panels[0]?.svg ?? '');
    expect(drawn({})).toHaveLength(1);
    const groups = (one: Partial<Observation>): string =>
      chart('counts', counted({ unit: 'railcars', value: 4, approximate: false, ...one })).panels[0]?.svg ?? '';
    expect(groups({ bound: 'at_most' })).toMatch(/fill="var\(--paper\)"[^>]*><rect/);
    expect(drawn({ bound: 'at_least' })).toHaveLength(2);
    expect(drawn({ bound: 'between', upTo: 6 })).toHaveLength(2);
    expect(groups({ value: null, noValue: 'not_counted' })).toContain('stroke-dasharray');
    expect(groups({ value: null, noValue: 'not_counted' })).not.toContain('<rect');
  });

  it('is drawn in the order of the day observed', () => {
    const day = (to: string) => ({ from: to, to, precision: 'day' as const });
    const { panels } = chart('counts', counted({ observed: day('2026-02-03') }, { observed: day('2026-02-01') }));
    expect(panels[0]?.table.rows.map(([, value]) => value?.id)).toEqual(['c1', 'c0']);
  });

  it('that was withdrawn is not drawn and stays in the table, marked', () => {
    const [panel] = chart('counts', counted({ value: 4, rank: 'withdrawn' }, { value: 5 })).panels;
    expect(shapes(panel?.svg ?? '')).toHaveLength(1);
    expect(panel?.table.rows.map(([what]) => / \(withdrawn\)$/.test(what?.text ?? ''))).toEqual([true, false]);
  });

  it('of zero has no bar and is said', () => {
    const [panel] = chart('counts', counted({ value: 0, unit: 'railcars', approximate: false })).panels;
    expect(panel?.svg).toContain('>0 railcars<');
  });
});

describe('who relied on whom', () => {
  const [first, second] = edition.sources as [Edition['sources'][number], Edition['sources'][number]];

  it('places a source under the one that it rests on, and says how many do', () => {
    const sources = [
      { ...first, id: 'relay', restsOn: ['origin'] },
      { ...second, id: 'origin', restsOn: [] },
    ];
    const { panels, sentence } = chart('origins', { ...edition, sources });
    expect(panels[0]?.table.rows.map(([cell]) => cell?.sources)).toEqual([['origin'], ['relay']]);
    expect(sentence).toContain(`by ${second.publisher}: 1.`);
  });

  it('leaves out no source that names another in a ring, and ends', () => {
    const sources = [
      { ...first, id: 'a', restsOn: ['b'] },
      { ...second, id: 'b', restsOn: ['a'] },
    ];
    expect(chart('origins', { ...edition, sources }).panels[0]?.table.rows).toHaveLength(2);
  });

  it('draws nothing where no source rests on another', () => {
    const sources = edition.sources.map((source) => ({ ...source, restsOn: [] }));
    expect(chart('origins', { ...edition, sources }).panels).toEqual([]);
  });
});

describe('how the record grew', () => {
  it('counts what is new by id, each kind on its own', () => {
    const older = { ...edition, id: '2026-02-01', observations: edition.observations.slice(1) };
    const { panels } = chart('growth', edition, [older, edition]);
    const observations = panels.find(({ id }) => id === 'observations');
    expect(observations?.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['2026-02-01', String(older.observations.length), String(older.observations.length)],
      [edition.id, String(edition.observations.length), '1'],
    ]);
    expect(observations?.svg).toContain(`>${edition.observations.length}, 1 new<`);
  });
});

describe('a picture of the evidence page', () => {
  it('carries no style, no id, no unnamed group, and its own name', () => {
    for (const { panels } of evidenceCharts(edition, [edition], 'en')) {
      for (const { svg, title } of panels) {
        expect(svg).not.toMatch(/<style|\sstyle=|\sid=|aria-label=/);
        expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>/);
        expect(svg).toContain(`<title>${title}</title><desc>`);
      }
    }
  });

  it('is the same whenever it is drawn', () => {
    expect(evidenceCharts(edition, [edition], 'en')).toEqual(evidenceCharts(edition, [edition], 'en'));
  });

  it('is refused where a mark has no place', () => {
    expect(() => draw(Number.NaN, [], { title: 'Boxes', desc: '' })).toThrow('"Boxes" was drawn with a fault');
  });
});
