import { join } from 'node:path';
import type { Edition } from '../../src/record/edition.ts';
import { load } from '../../src/record/load.ts';
import { editJson, speakEnglish } from '../record/in-english.ts';
import { type Edit, makeEdits, onCopy } from '../record/mistake.ts';
import { addEdition, writeLedger } from '../record/released.ts';
import { FEWER, GULL } from './two-editions.ts';

/** The days of the editions: two that are released, and one that is prepared. */
export const THREE = { first: '2026-02-16', second: '2026-03-10', third: '2026-03-30' } as const;

const NOTE = '"note": { "en": "The camera was broken.", "de": "Die Kamera war kaputt." }';

/** The third edition corrects a correction, says a quotation’s strength more exactly, withdraws a look, adds an event. */
const LATER: readonly Edit[] = [
  ['observations.json', '"value": 205', '"value": 220'],
  ['observations.json', '"value": 3.42', '"value": 3.67'],
  ['observations.json', '"sources": ["s2"],\n    "rank": "normal"', `"sources": ["s2"], "rank": "withdrawn", ${NOTE}`],
  ['quotes.json', '"strength": "denies"', '"strength": "cannot_tell"'],
  ['events.json', '[\n', `[\n${GULL},\n`],
  [
    'corrections.json',
    '[',
    `[${[
      fix('fix-c1-again', 'c1', 'value', 205, 220, 'correction', 'more boxes stood behind', 'dahinter standen mehr'),
      fix(
        'fix-growth-again',
        'growth',
        'value',
        3.42,
        3.67,
        'correction',
        'more boxes stood behind',
        'dahinter standen mehr',
      ),
      fix(
        'fix-strength',
        'no-boxes',
        'strength',
        'denies',
        'cannot_tell',
        'clarification',
        'they had not looked everywhere',
        'sie hatten nicht überall gesucht',
      ),
    ].join(',')},`,
  ],
];

function fix(
  id: string,
  record: string,
  field: string,
  from: unknown,
  to: unknown,
  kind: string,
  ...[en, de]: [en: string, de: string]
): string {
  const date = '2026-04-04';
  return JSON.stringify({ id, record, field, from, to, kind, date, reason: { en, de }, sources: ['s2'] });
}

/** Makes the copied made-up record one of three editions. */
export function addLaterEditions(folder: string): void {
  addEdition(folder, THREE.first, THREE.second);
  makeEdits(join(folder, 'editions', THREE.second), FEWER);
  addEdition(folder, THREE.second, THREE.third);
  makeEdits(join(folder, 'editions', THREE.third), LATER);
  writeLedger(folder, [
    { id: THREE.first, released: '2026-04-02' },
    { id: THREE.second, previous: THREE.first, released: '2026-04-03' },
    { id: THREE.third, previous: THREE.second },
  ]);
}

/** Leaves a copied record only the language that the site speaks, with a ledger to fit. */
export function inEnglish(folder: string): void {
  speakEnglish(folder);
  const { hashes } = load(folder).history;
  editJson<{ id: string }[]>(join(folder, 'ledger.json'), (ledger) =>
    ledger.map((entry) => ({ ...entry, hash: hashes.get(entry.id) })),
  );
}

/** The three editions, oldest first, and what the gate says of them. */
export function threeEditions(): { editions: Edition[]; errors: string[] } {
  return onCopy((folder) => {
    addLaterEditions(folder);
    const { editions, faults } = load(folder);
    return { editions, errors: faults.map(({ message }) => message) };
  });
}
