import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFaults } from '../../src/desk/gate.ts';
import { line, makeEdits } from './mistake.ts';
import { DAYS, onReleased, writeLedger } from './released.ts';

const RECORDS = 5000;

/** Fills an edition with that many counts of as many places. */
function fill(edition: string): void {
  const add = (name: string, make: (number: number) => unknown): void => {
    const file = join(edition, name);
    const records = JSON.parse(readFileSync(file, 'utf8')) as unknown[];
    records.push(...Array.from({ length: RECORDS / 2 }, (_, at) => make(at)));
    writeFileSync(file, JSON.stringify(records, null, 2));
  };
  add('places.json', (at) => ({
    id: `place-${at}`,
    name: { en: 'A quay', de: 'Ein Kai' },
    kind: 'site',
    latitude: 10,
    longitude: 20,
    sources: ['s1'],
  }));
  add('observations.json', (at) => ({
    id: `count-${at}`,
    label: { en: 'Boxes', de: 'Kisten' },
    value: at,
    approximate: false,
    bound: 'none',
    noValue: null,
    unit: 'containers',
    area: `place-${at}`,
    observed: { from: null, to: '2026-01-10', precision: 'day' },
    public: '2026-01-12',
    counter: 'pilots',
    wording: null,
    sources: ['s1', 's2'],
    rank: 'normal',
  }));
}

test('ten thousand records, half of them released, are checked in under five seconds', { timeout: 60_000 }, () => {
  onReleased((folder, next) => {
    fill(join(folder, 'editions', DAYS.released));
    fill(next);
    writeLedger(folder, [{ id: DAYS.released, released: '2026-03-02' }]);
    const places = makeEdits(next, [['observations.json', '"value": 2222', '"value": ¦2223']]);
    // The time that this thread worked, so that a busy machine does not count.
    const start = process.threadCpuUsage();
    const lines = findFaults(folder).map(line);
    const { user, system } = process.threadCpuUsage(start);
    expect(lines).toEqual([
      `${places[0]} "count-2222" was published as 2222; to make it 2223 add a correction: npm run correct -- count-2222`,
    ]);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});
