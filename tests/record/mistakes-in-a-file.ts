import type { Mistake } from './mistake.ts';

/** What one file shows to be wrong, by itself. */
export const IN_A_FILE: readonly Mistake[] = [
  {
    what: 'a comma after the last entry',
    says: 'extra comma before ]; delete it',
    edits: [['observations.json', '"rank": "normal"\n  }\n]', '"rank": "normal"\n  }¦,\n]']],
  },
  {
    what: 'a curly quote around a value',
    says: 'curly quote “ used as a JSON quote; retype it as a straight "',
    edits: [['observations.json', '"value": 210', '"value": ¦“210”']],
  },
  {
    what: 'a merge left half done',
    says: 'two versions are still merged here; keep one and delete the <<<<<<< ======= >>>>>>> lines',
    edits: [
      [
        'observations.json',
        '    "value": 210,\n',
        '¦<<<<<<< HEAD\n    "value": 210,\n=======\n    "value": 211,\n>>>>>>> other\n',
      ],
    ],
  },
  {
    what: 'a comma inside a number',
    says: 'write 1210: no commas inside numbers',
    edits: [['observations.json', '"value": 210', '"value": ¦1,210']],
  },
  {
    what: 'a comma for a decimal point',
    says: 'write 3.5: decimals take a point, not a comma',
    edits: [['observations.json', '"value": 3.5', '"value": ¦3,5']],
  },
  {
    what: 'emptied a file',
    says: 'this file is empty; undo, or write [] if it holds nothing',
    edits: [['claims.json', '', '¦']],
  },
  {
    what: 'saved a file with a byte order mark',
    says: 'hidden byte order mark at the start; save the file as UTF-8 without BOM',
    edits: [['claims.json', '[', '¦\uFEFF[']],
  },
  {
    what: 'a number in quotes',
    says: 'value must be a number: remove the quotes around 210',
    edits: [['observations.json', '"value": 210', '"value": ¦"210"']],
  },
  {
    what: 'a negative count',
    says: 'value -1 is too small; it cannot be below 0',
    edits: [['observations.json', '"value": 60', '"value": ¦-1']],
  },
  {
    what: 'a field twice',
    says: '"value" is given twice here (210, then 120); keep one',
    edits: [['observations.json', '"value": 210,\n', '"value": 210,\n    ¦"value": 120,\n']],
  },
  {
    what: 'a misspelt field',
    says: 'unknown field "precison"; did you mean "precision"?',
    edits: [['observations.json', '"to": "2026-01-10", "precision"', '"to": "2026-01-10", ¦"precison"']],
  },
  {
    what: 'a word that is not on the list',
    says: 'bound "at most" is not known; use one of: none, at_most, at_least, between, more_than',
    edits: [['observations.json', '"bound": "none"', '"bound": ¦"at most"']],
  },
  {
    what: 'an id that is taken',
    says: 'id "c1" is already used at line 3; new numbers get a new id, changed numbers keep theirs',
    edits: [
      ['observations.json', '"id": "fog"', '"id": ¦"c1"'],
      ['charts.json', '"looks": ["fog"]', '"looks": ["c1"]'],
    ],
  },
  {
    what: 'a letter of another alphabet in an id',
    says: '"с" (U+0441) in "с1" is not one of a-z, though it may look so; retype the id',
    edits: [['observations.json', '"of": ["c2", "c1"]', '"of": ["c2", "¦с1"]']],
  },
  {
    what: 'a hidden character in an id',
    says: 'hidden character U+200B after "c2"; retype the id',
    edits: [['observations.json', '"of": ["c2", "c1"]', '"of": ["c2¦\u200B", "c1"]']],
  },
  {
    what: 'a hidden character in a text',
    says: 'hidden character U+202E after "A storm"; retype it',
    edits: [['events.json', 'A storm closes', 'A storm¦\u202E closes']],
  },
  {
    what: 'a day that does not exist',
    says: '2026-02-30 does not exist; February 2026 has 28 days',
    edits: [['events.json', '"to": "2026-01-11"', '"to": ¦"2026-02-30"']],
  },
  {
    what: 'a day written 14/02/2026',
    says: 'write 2026-02-14 for 14 February 2026',
    edits: [['quotes.json', '"to": "2026-02-14"', '"to": ¦"14/02/2026"']],
  },
  {
    what: 'a year with swapped digits',
    says: '2062-01-11 is in the future; did you mean 2026?',
    edits: [['events.json', '"public": "2026-01-12"', '"public": ¦"2062-01-11"']],
  },
  {
    what: 'a moment without its time zone',
    says: 'add the time zone: 2026-01-10T03:10Z for UTC, or +09:00 for Seoul',
    edits: [['observations.json', '"public"', '"imageTime": ¦"2026-01-10T03:10",\n    "public"']],
  },
];
