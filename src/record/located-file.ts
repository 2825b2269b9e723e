import type { Fault } from './fault.ts';
import type { LocatedJson, Part, Path } from './located-json.ts';

/** A file of the record that parsed. */
export interface LocatedFile {
  /** As it was opened. */
  readonly path: string;
  readonly json: LocatedJson;
  /** The places, as JSON of their paths, whose shape is faulty: other rules do not look there again. */
  readonly faulty: Set<string>;
  /** The objects in which a key is given twice: nobody knows which value is meant. */
  readonly doubtful?: readonly Path[];
}

/** Where in the value a fault is, and how grave it is. */
export interface Spot {
  readonly part?: Part;
  /** The index of the character that is meant, within a string. */
  readonly within?: number | undefined;
  readonly severity?: Fault['severity'];
}

/** A fault at that path of the file. */
export function faultIn(file: LocatedFile, path: Path, message: string, spot: Spot = {}): Fault {
  const position = file.json.locate(path, spot.part, spot.within);
  return { file: file.path, ...position, message, severity: spot.severity ?? 'error' };
}
