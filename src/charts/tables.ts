import { type Edition, find } from '../record/edition.ts';
import type { Observation, When } from '../record/schema.ts';
import type { Rank } from '../record/vocabulary.ts';
import type { Cell, Table, Wording } from './chart.ts';

/** A cell of plain words. */
export function wordsCell(text: string, language?: string): Cell {
  return { kind: 'words', text, ...(language ? { language } : {}) };
}

/** Words about a record, marked where it was withdrawn: it has left the picture, and stays in the table. */
export function rankedCell(text: string, rank: Rank | undefined, { vocabulary }: Wording): Cell {
  return wordsCell(rank === 'withdrawn' ? `${text} (${vocabulary.corrections.withdrawnMark})` : text);
}

/** A cell of marks that lead to sources. */
export function sourcesCell(sources: readonly string[]): Cell {
  return { kind: 'sources', text: '', sources };
}

/** A cell of a record's date: its last day is the machine-readable one. */
export function whenCell(id: string, when: When, wording: Wording): Cell {
  return { kind: 'time', id, value: when.to, text: wording.when(when) };
}

/** The value of an observation as machines read it: `73`, `2/3` for a range, `null` without one. */
export function bareValue(observation: Observation): string {
  const { value, upTo } = observation;
  return upTo === undefined ? String(value) : `${value}/${upTo}`;
}

/** Observations as rows: what, value with its unit and precision, area, date, counter, sources. */
export function observationTable(edition: Edition, ids: readonly string[], wording: Wording): Table {
  const none = wording.vocabulary.ui.noneStated;
  return {
    columns: ['what', 'value', 'where', 'when', 'counter', 'source'],
    rows: ids.map((id) => {
      const observation = find(edition, 'observations', id);
      const { area, counter, label, rank } = observation;
      return [
        rankedCell(wording.words(label), rank, wording),
        { kind: 'data', id, value: bareValue(observation), text: wording.unit(observation) },
        wordsCell(area ? wording.words(find(edition, 'places', area).name) : none),
        whenCell(id, observation.observed, wording),
        wordsCell(counter ? wording.words(find(edition, 'actors', counter).name) : none),
        sourcesCell(observation.sources),
      ];
    }),
  };
}
