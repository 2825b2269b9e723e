import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFaults } from '../../src/desk/gate.ts';
import { afterEdits, line, onCopy, type Edit } from './mistake.ts';

const cases: [what: string, message: string, edit: Edit][] = [
  [
    'a trailing comma in a list',
    'extra comma before ]; delete it',
    ['observations.json', '"of": ["c2", "c1"]', '"of": ["c2", "c1"¦,]'],
  ],
  [
    'a trailing comma in an object',
    'extra comma before }; delete it',
    ['observations.json', '"rank": "preferred"\n', '"rank": "preferred"¦,\n'],
  ],
  [
    'a curly quote that opens',
    'curly quote “ used as a JSON quote; retype it as a straight "',
    ['observations.json', '"value": 210', '"value": ¦“210”'],
  ],
  [
    'a curly quote that closes',
    'curly quote ” used as a JSON quote; retype it as a straight "',
    ['observations.json', '"value": 210', '"value¦”: 210'],
  ],
  [
    'merge markers',
    'two versions are still merged here; keep one and delete the <<<<<<< ======= >>>>>>> lines',
    [
      'observations.json',
      '    "value": 210,\n',
      '¦<<<<<<< HEAD\n    "value": 210,\n=======\n    "value": 211,\n>>>>>>> other\n',
    ],
  ],
  [
    'a thousands comma',
    'write 1210: no commas inside numbers',
    ['observations.json', '"value": 210', '"value": ¦1,210'],
  ],
  [
    'two thousands commas',
    'write 1210300: no commas inside numbers',
    ['observations.json', '"value": 210', '"value": ¦1,210,300'],
  ],
  [
    'a decimal comma',
    'write 3.5: decimals take a point, not a comma',
    ['observations.json', '"value": 3.5', '"value": ¦3,5'],
  ],
  [
    'a space in a number',
    'write 1210: no spaces inside numbers',
    ['observations.json', '"value": 210', '"value": ¦1 210'],
  ],
  ['an empty file', 'this file is empty; undo, or write [] if it holds nothing', ['claims.json', '', '¦']],
  [
    'a byte order mark',
    'hidden byte order mark at the start; save the file as UTF-8 without BOM',
    ['claims.json', '[', '¦\uFEFF['],
  ],
  ['a missing comma', 'comma missing here; add one', ['observations.json', '"value": 210,', '"value": 210¦']],
  ['a missing bracket', 'this [ is never closed; add ] where it ends', ['corrections.json', '[]', '¦[']],
  [
    'a missing brace',
    '} is missing before this ]: the { of line 2 is still open',
    ['claims.json', '    "rank": "preferred"\n  }\n]', '    "rank": "preferred"\n¦]'],
  ],
  [
    'a text without its end',
    'this text has no closing "; add it where the text ends, on the same line',
    ['sources.json', '"Harbour Post"', '¦"Harbour Post'],
  ],
  [
    'single quotes',
    'JSON takes straight double quotes "…", not \'…\'',
    ['sources.json', '"Harbour Post"', "¦'Harbour Post'"],
  ],
  [
    'a comment',
    'comments are not allowed in JSON; delete it, or put it into a "note"',
    ['sources.json', '    "grade"', '    ¦// why?\n    "grade"'],
  ],
  [
    'a value left out',
    'a value is missing here; write one, or null',
    ['observations.json', '"value": 210,', '"value": ¦,'],
  ],
  ['half a number', '10. is not complete; write digits after it, such as 10.5', ['places.json', '10.5', '¦10.']],
  ['capital letters', 'write null in small letters', ['observations.json', '"wording": null', '"wording": ¦Null']],
];

test.each(cases)('%s is reported alone, in its own words', (_, message, edit) => {
  const { places, lines } = afterEdits(edit);
  expect(lines).toEqual([`${places[0]} ${message}`]);
});

test('curly quotes inside a text are words like others', () => {
  expect(afterEdits(['sources.json', '"Boxes on the quay"', '"“Boxes” on the quay"']).lines).toEqual([]);
});

test('a key given twice is named with both values, and what would follow from either is not', () => {
  const { places, lines } = afterEdits(['observations.json', '"value": 210,\n', '"value": 210,\n    ¦"value": 120,\n']);
  expect(lines).toEqual([`${places[0]} "value" is given twice here (210, then 120); keep one`]);
});

test('the faults of other files stand beside a broken one', () => {
  const { places, lines } = afterEdits(
    ['events.json', '"lane": "trip",', '"lane": "trip"¦,,'],
    ['quotes.json', '"speaker": "pilots"', '"speaker": ¦"pilotts"'],
  );
  expect(lines).toEqual([
    `${places[0]} extra comma; delete it`,
    `${places[1]} speaker "pilotts" is not in actors.json; nearest: "pilots"`,
  ]);
});

test('a missing file is named, and what names its records is not blamed', () => {
  const lines = onCopy((folder, edition) => {
    rmSync(join(edition, 'sources.json'));
    return findFaults(folder).map(line);
  });
  expect(lines).toEqual([
    'sources.json:1:1 this file is missing; undo its removal, or create it and write [] if it holds nothing',
  ]);
});

test('a missing story file is named with its language', () => {
  const lines = onCopy((folder, edition) => {
    rmSync(join(edition, 'story.de.json'));
    return findFaults(folder).map(line);
  });
  expect(lines).toEqual([
    'story.de.json:1:1 this file is missing; write it, or take "de" out of "languages" in edition.json',
  ]);
});

test('a file that nothing reads is told from the one that was meant', () => {
  const lines = onCopy((folder, edition) => {
    writeFileSync(join(edition, 'source.json'), '[]');
    return findFaults(folder).map(line);
  });
  expect(lines).toEqual(['source.json:1:1 nothing reads this file; did you mean sources.json?']);
});

test('bytes that are not UTF-8 are reported where they stand', () => {
  const lines = onCopy((folder, edition) => {
    writeFileSync(join(edition, 'corrections.json'), Buffer.from('[\n  "caf\xE9"]', 'latin1'));
    return findFaults(folder).map(line);
  });
  expect(lines).toEqual(['corrections.json:2:7 this character is not UTF-8; save the file as UTF-8']);
});
