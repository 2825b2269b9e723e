import { COLLECTIONS, type Edition } from './edition.ts';
import { type Scalar, scalarAt } from './published.ts';
import type { Correction, Words } from './schema.ts';

/** A correction, and the edition that made it. */
export interface MadeCorrection {
  readonly correction: Correction;
  /** The id of the edition that was the first to hold it. */
  readonly edition: string;
}

/** A value of an edition that a later one gives differently, or no longer stands by. */
export interface LaterChange {
  readonly record: string;
  /** Its path, such as `value` or `observed.to`; `rank` where the record was withdrawn. */
  readonly field: string;
  /** What the edition says. */
  readonly value: Scalar;
  /** What the latest edition says. */
  readonly latest: Scalar;
  readonly kind: Correction['kind'];
  readonly reason: Words;
  /** The edition that says so first. */
  readonly edition: string;
  /** The corrections on the way, oldest first; none where the record was withdrawn without one. */
  readonly corrections: readonly Correction[];
}

/** Every correction ever made, oldest edition first, each under the first edition that holds it. */
export function allCorrections(editions: readonly Edition[]): MadeCorrection[] {
  const known = new Set<string>();
  return editions.flatMap((edition) =>
    edition.corrections.flatMap((correction) => {
      if (known.has(correction.id)) return [];
      known.add(correction.id);
      return [{ correction, edition: edition.id }];
    }),
  );
}

/** The corrections that led to what an edition says of a record, oldest first; for the mark at the number itself. */
export function correctionsOf(edition: Edition, record: string): Correction[] {
  return edition.corrections.filter((correction) => correction.record === record);
}

/**
 * The values of an edition that later ones corrected, in the order of the corrections, then what they withdrew. A value
 * to which later corrections came back is right again, and left out.
 * @param editions all editions, oldest first, the edition itself among them
 */
export function correctionTrail(edition: Edition, editions: readonly Edition[]): LaterChange[] {
  const later = editions.slice(editions.findIndex(({ id }) => id === edition.id) + 1);
  const latest = later.at(-1);
  if (!latest) return [];
  const held = recordsOf(edition);
  const current = recordsOf(latest);
  const own = new Set(edition.corrections.map(({ id }) => id));
  const made = allCorrections(later).filter(({ correction }) => !own.has(correction.id));
  const corrected = [...Map.groupBy(made, ({ correction }) => `${correction.record} ${correction.field}`).values()];
  return [
    ...corrected.flatMap((all): LaterChange[] => {
      const last = all.at(-1);
      if (!last) return [];
      const { record, field, kind, reason } = last.correction;
      const value = scalarAt(held.get(record), field);
      const now = scalarAt(current.get(record), field);
      if (!held.has(record) || value === undefined || now === undefined || value === now) return [];
      const corrections = all.map(({ correction }) => correction);
      return [{ record, field, value, latest: now, kind, reason, edition: last.edition, corrections }];
    }),
    ...withdrawn(edition, later).filter(
      ({ record }) =>
        !corrected.some((all) =>
          all.some(({ correction }) => correction.record === record && correction.field === 'rank'),
        ),
    ),
  ];
}

function withdrawn(edition: Edition, later: readonly Edition[]): LaterChange[] {
  const latest = later.at(-1);
  if (!latest) return [];
  const now = recordsOf(latest);
  return [...recordsOf(edition)].flatMap(([record, was]): LaterChange[] => {
    const is = now.get(record);
    if (is?.rank !== 'withdrawn' || was.rank === 'withdrawn') return [];
    const first = later.find((one) => recordsOf(one).get(record)?.rank === 'withdrawn') ?? latest;
    return [
      {
        record,
        field: 'rank',
        value: was.rank ?? 'normal',
        latest: 'withdrawn',
        kind: 'retraction',
        reason: is.note ?? {},
        edition: first.id,
        corrections: [],
      },
    ];
  });
}

/** Any record of an edition. */
export type AnyRecord = Edition[(typeof COLLECTIONS)[number]][number];

/** Every record of an edition by its id. */
export function recordsOf(edition: Edition): Map<string, AnyRecord> {
  return new Map(
    COLLECTIONS.flatMap((list) => (edition[list] as readonly AnyRecord[]).map((one) => [one.id, one] as const)),
  );
}
