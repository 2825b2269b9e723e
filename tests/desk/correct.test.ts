import { expect, test } from 'vitest';
import { load } from '../../src/record/load.ts';
import { filesOf, onRecord, RELEASED, runDesk } from './run-verb.ts';

const LONG = { timeout: 120_000 };
const NEXT = '2026-03-10';
const TO_205 = [
  'c1',
  '--to',
  '205',
  '--edition',
  NEXT,
  '--reason.en',
  'five were sheds',
  '--reason.de',
  'fünf waren Schuppen',
];

test('a correction and the new value are written together, and what is computed from it follows', LONG, () => {
  onRecord(true, (folder) => {
    expect(runDesk(folder, 'correct', [...TO_205, '--date', '2026-03-09'])).toEqual({
      code: 0,
      output: [
        'c1: Boxes in winter',
        `  value was published in ${RELEASED} as 210`,
        `started edition ${NEXT} as a copy of ${RELEASED}`,
        `wrote editions/${NEXT}/observations.json:5 c1 value 205`,
        `wrote editions/${NEXT}/observations.json:55 growth value 3.42`,
        `wrote editions/${NEXT}/corrections.json:1 what was wrong, and why`,
        'next: read the story once more with the new value, then npm run edition -- --note.en "what it brings" --note.de "what it brings"\n',
      ].join('\n'),
    });
    const { editions, faults } = load(folder);
    expect(faults).toEqual([]);
    const common = {
      kind: 'correction',
      date: '2026-03-09',
      reason: { en: 'five were sheds', de: 'fünf waren Schuppen' },
      sources: [],
    };
    expect(editions.at(-1)?.corrections).toEqual([
      { id: 'fix-c1', record: 'c1', field: 'value', from: 210, to: 205, ...common },
      { id: 'fix-growth', record: 'growth', field: 'value', from: 3.5, to: 3.42, ...common },
    ]);

    const again = ['c1', '--to', '210', '--reason.en', 'none were', '--reason.de', 'keine waren'];
    expect(runDesk(folder, 'correct', again).output).toContain(
      `value was published in ${RELEASED} as 210, and is 205 here`,
    );
    expect(load(folder).editions.at(-1)?.corrections).toEqual([]);
  });
});

test('a value that was never released is changed without a correction', LONG, () => {
  onRecord(false, (folder) => {
    const { output } = runDesk(folder, 'correct', ['storm', '--field', 'when.precision', '--to', 'uncertain']);
    expect(output).toContain('  when.precision is "day"; it was never released, so it needs no correction');
    expect(load(folder).editions[0]?.events[0]?.when.precision).toBe('uncertain');
    expect(load(folder).editions[0]?.corrections).toEqual([]);
  });
});

test('earlier editions that are not released and say the same are named', LONG, () => {
  onRecord(false, (folder) => {
    expect(runDesk(folder, 'add', ['edition', NEXT]).code).toBe(0);
    expect(runDesk(folder, 'correct', ['c2', '--to', '61']).output).toContain(
      `${RELEASED}, which is not released, says 60 too: the same command with --edition ${RELEASED}`,
    );
  });
});

test.each([
  [['c11', '--to', '1'], 'there is no record "c11"; nearest: "c1", "c2"'],
  [
    ['pilots', '--to', '1'],
    '"pilots" holds no value that is corrected in public: change it in its file, and run npm run check',
  ],
  [['storm', '--to', '1'], 'say which field: --field when.from|when.to|when.precision'],
  [['c1', '--to', '2o5'], 'nothing was written: value must be a number: write digits instead of "2o5"'],
  [['c1', '--to', '210'], 'nothing was written: value of "c1" is 210 already'],
  [
    ['storm', '--field', 'when.to', '--to', '2026-02-30'],
    'nothing was written: 2026-02-30 does not exist; February 2026 has 28 days',
  ],
])('%s is refused', (args, message) => {
  onRecord(false, (folder) => {
    const before = filesOf(folder);
    const { output, code } = runDesk(folder, 'correct', args);
    expect(output).toContain(message);
    expect(code).toBe(1);
    expect(filesOf(folder)).toEqual(before);
  });
});

test('asked one by one, an editor sees what was published and says what is right', LONG, () => {
  onRecord(true, (folder) => {
    const answers = [NEXT, 'c1', '', '2o5', '205', 's2', '', '2026-03-09', 'five were sheds', 'fünf waren Schuppen'];
    const { output } = runDesk(folder, 'correct', ['--ask'], { input: `${answers.join('\n')}\n` });
    expect(output).toContain(
      `"${RELEASED}" is released and never changes; this starts the next edition, as a copy of it.`,
    );
    expect(output).toContain('value must be a number: write digits instead of "2o5"');
    expect(output).toContain('wrote editions/2026-03-10/corrections.json:1');
    expect(load(folder).editions.at(-1)?.corrections[0]).toMatchObject({ to: 205, sources: ['s2'] });
  });
});
