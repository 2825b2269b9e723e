import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFlags } from '../../src/desk/flags.ts';
import { proposeId } from '../../src/desk/propose-id.ts';
import { load } from '../../src/record/load.ts';
import { filesOf, onRecord, RELEASED, runDesk } from './run-verb.ts';

const COUNT = ['observation', '--value', '180', '--unit', 'containers', '--observed', '2026-02-10', '--sources', 's2'];
const LABEL = ['--label.en', 'Boxes in February', '--label.de', 'Kisten im Februar'];
const LONG = { timeout: 120_000 };
const HOME = `editions/${RELEASED}`;

const ids = (folder: string, list: string): string[] =>
  (JSON.parse(readFileSync(join(folder, HOME, list), 'utf8')) as { id: string }[]).map(({ id }) => id);

test('a count is written in its place, with an id of its own, and into the graphic that is to show it', LONG, () => {
  onRecord(false, (folder) => {
    const run = runDesk(folder, 'add', [...COUNT, ...LABEL, '--show', 'timeline.images']);
    expect(run).toEqual({
      code: 0,
      output: [
        `wrote ${HOME}/observations.json:86 boxes-february`,
        `wrote ${HOME}/charts.json:13 timeline.images`,
        'next: write {boxes-february} where the story tells it; then npm run edition -- --note.en "what it brings" --note.de "what it brings"\n',
      ].join('\n'),
    });
    expect(ids(folder, 'observations.json')).toEqual(['c1', 'c2', 'gap', 'growth', 'fog', 'boxes-february']);
    const [edition] = load(folder).editions;
    expect(edition?.charts.timeline.images).toEqual(['c1', 'c2', 'boxes-february']);
    expect(edition?.observations.at(-1)).toMatchObject({ public: '2026-02-14', rank: 'normal', approximate: false });
    // What stood there before still stands as it was written.
    expect(filesOf(folder)[`${HOME}/observations.json`]).toContain('"observed": { "from": "2025-12-01", "to":');
    expect(runDesk(folder, 'add', [...COUNT, ...LABEL]).output).toBe(
      'nothing was written: "boxes-february" says the same already\n',
    );
  });
});

test('what is needed and was not given is listed, from the schema', () => {
  onRecord(false, (folder) => {
    expect(runDesk(folder, 'add', COUNT)).toEqual({
      code: 1,
      output: [
        'nothing was written; these are needed too:',
        '  --label.en  What was counted or looked at, in a few words without the number.',
        '  --label.de  What was counted or looked at, in a few words without the number.\n',
      ].join('\n'),
    });
  });
});

test('what the gate would refuse is refused in its words, and nothing is written', LONG, () => {
  onRecord(false, (folder) => {
    const before = filesOf(folder);
    const args = [...COUNT, ...LABEL, '--area', 'quai', '--bound', 'at most'];
    const { code, output } = runDesk(folder, 'add', args);
    expect(code).toBe(1);
    expect(output).toContain('bound "at most" is not known; use one of: none, at_most, at_least, between, more_than');
    expect(output).toContain('area "quai" is not in places.json; nearest: "quay"');
    expect(filesOf(folder)).toEqual(before);
  });
});

test('an id that is taken, a flag that is none and a kind that is none are refused', LONG, () => {
  onRecord(false, (folder) => {
    const before = filesOf(folder);
    expect(runDesk(folder, 'add', [...COUNT, ...LABEL, '--id', 'c1']).output).toBe(
      'nothing was written: "c1" is there already; a changed value goes by npm run correct -- c1\n',
    );
    expect(runDesk(folder, 'add', [...COUNT, '--valeu', '1']).output).toBe(
      '--valeu is not known; did you mean --value?\n',
    );
    expect(runDesk(folder, 'add', ['observations']).output).toBe(
      '"observations" cannot be added; did you mean observation?\n',
    );
    expect(filesOf(folder)).toEqual(before);
  });
});

test('a source may stand alone until it is cited, and a later reading moves the day of compiling', LONG, () => {
  onRecord(false, (folder) => {
    const page = ['--publisher=Tide Times', '--title=Low water', '--date=2026-02-10', '--address=https://tide.example'];
    const rest = ['--authors=A. Hand', '--grade=weak', '--missing.archive=not_seen', '--accessed=2026-03-05'];
    const { output } = runDesk(folder, 'add', ['source', ...page, ...rest]);
    expect(output).toBe(
      `wrote ${HOME}/sources.json:18 tide-times\nnext: cite it, as in npm run add -- observation --sources tide-times\n`,
    );
    expect(ids(folder, 'sources.json')).toEqual(['s1', 'tide-times', 's2']);
    expect(JSON.parse(filesOf(folder)[`${HOME}/edition.json`] ?? '')).toMatchObject({ compiled: '2026-03-05' });
    const cite = runDesk(folder, 'add', [...COUNT.slice(0, -1), 'tide-times', ...LABEL]);
    expect(cite.output).toMatch(/^wrote /);
    expect(load(folder).faults).toEqual([]);
  });
});

test('a released edition is never touched: the next one is started by its day', LONG, () => {
  onRecord(true, (folder) => {
    const before = filesOf(folder);
    expect(runDesk(folder, 'add', [...COUNT, ...LABEL]).output).toBe(
      `nothing was written: "${RELEASED}" is released and never changes; to start the next, say its day: --edition YEAR-MONTH-DAY\n`,
    );
    expect(runDesk(folder, 'add', ['edition', '2026-01-01']).output).toContain('is earlier than');
    expect(runDesk(folder, 'add', ['edition', '9999-01-01']).output).toContain('"9999-01-01" has not come; ');
    expect(filesOf(folder)).toEqual(before);
    const { output } = runDesk(folder, 'add', [...COUNT, ...LABEL, '--edition', '2026-03-10']);
    expect(output).toContain(`started edition 2026-03-10 as a copy of ${RELEASED}`);
    expect(filesOf(folder)).toMatchObject(before);
    expect(load(folder).editions.map(({ id, status }) => `${id} ${status}`)).toEqual([
      `${RELEASED} released`,
      '2026-03-10 draft',
    ]);
    expect(load(folder).faults).toEqual([]);
  });
});

test('asked one by one, an editor is told at once what does not fit, and Enter takes what is usual', LONG, () => {
  onRecord(false, (folder) => {
    const answers = [
      's9',
      's2', // sources
      'A gale closes the harbour',
      'Ein Sturm schließt ihn',
      'Gale',
      'Sturm', // title, short
      '10/02/2026',
      '2026-02-10',
      '',
      '', // from, to, precision
      '', // public
      'trip',
      '',
      '', // lane, place, actors
      '',
      '', // note
      '', // id
    ];
    const { output, code } = runDesk(folder, 'add', ['event', '--ask'], { input: `${answers.join('\n')}\n` });
    expect(output).toContain('"s9" is not known; nearest: "s1", "s2"');
    expect(output).toContain('write 2026-02-10 for 10 February 2026, or 2026-10-02 for 2 October');
    expect(output).toContain('  trip  the journey at the heart of the story');
    expect(output).toContain(`wrote ${HOME}/events.json:14 gale`);
    expect(code).toBe(0);
    expect(load(folder).editions[0]?.events.at(-1)).toEqual({
      id: 'gale',
      title: { en: 'A gale closes the harbour', de: 'Ein Sturm schließt ihn' },
      short: { en: 'Gale', de: 'Sturm' },
      when: { from: '2026-02-10', to: '2026-02-10', precision: 'day' },
      public: '2026-02-14',
      lane: 'trip',
      place: null,
      actors: [],
      sources: ['s2'],
    });
  });
});

test('where the answers end, nothing is written', LONG, () => {
  onRecord(false, (folder) => {
    const before = filesOf(folder);
    const { output, code } = runDesk(folder, 'add', ['event', '--ask'], { input: 's2\nA gale\n' });
    expect(output).toMatch(/nothing was written\n$/);
    expect(code).toBe(1);
    expect(filesOf(folder)).toEqual(before);
  });
});

test('where a file is not JSON, the gate is named instead of a stack', () => {
  onRecord(false, (folder) => {
    writeFileSync(join(folder, HOME, 'events.json'), '[');
    expect(runDesk(folder, 'add', ['event', '--title=x'])).toEqual({
      code: 1,
      output: 'a file of the record is not JSON; npm run check says where\n',
    });
  });
});

test('flags are read as they are typed', () => {
  expect(readFlags(['event', '--a', '1', '--b=x=y', '--c', '--a', '-2'])).toEqual({
    words: ['event'],
    given: new Map([
      ['a', ['1', '-2']],
      ['b', ['x=y']],
      ['c', ['true']],
    ]),
  });
});

test.each([
  ['The boxes at the North Quay', 'boxes-north-quay'],
  ['Čučoriedka & Söhne', 'cucoriedka-sohne'],
  ['북한', 'new'],
])('%s is called %s', (words, id) => {
  expect(proposeId(words, new Set())).toBe(id);
  expect(proposeId(words, new Set([id]))).toBe(`${id}-2`);
});
