/** One cell of a chart's table, bound to the record where it is a value of it. */
export interface EvidenceCell {
  readonly kind: 'words' | 'data' | 'time' | 'sources';
  readonly text: string;
  readonly id?: string;
  readonly value?: string;
  readonly sources?: readonly string[];
  readonly language?: string;
}

/** A picture of a part of the record, and the same as a table. */
export interface Panel {
  /** Part of an address: small letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly svg: string;
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly EvidenceCell[])[] };
}

/** A chart of the whole record: its name, what to see in it, and its pictures, each on a scale of its own. */
export interface EvidenceChart {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly panels: readonly Panel[];
}
