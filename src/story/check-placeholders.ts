import { type Draft, idsOf, valid } from '../record/draft.ts';
import { COLLECTIONS, type Collection } from '../record/edition.ts';
import { nearest } from '../record/nearest.ts';
import { FORMS, type Piece } from './prose.ts';

/** Something wrong in a line of prose, by the character it is about. */
export interface ProseFault {
  readonly at: number;
  readonly message: string;
  /** The id that it names, where there is no such record. */
  readonly unknown?: string;
}

/** Checks the placeholders of a line. */
export type PlaceholderCheck = (line: string, pieces: readonly Piece[]) => ProseFault[];

/** A check that every placeholder names a record of the edition and asks for a form that this record has. */
export function placeholderCheck(draft: Draft): PlaceholderCheck {
  const kinds = new Map<string, Collection>(
    COLLECTIONS.flatMap((collection) =>
      draft.rows[collection].flatMap(({ id }) => (id ? [[id, collection] as const] : [])),
    ),
  );
  const complete = idsOf(draft, COLLECTIONS) !== undefined;
  const empty = emptyForms(draft);
  return (line, pieces) =>
    pieces.flatMap((piece): ProseFault[] => {
      if (piece.kind === 'words') return brackets(piece);
      const { at, id, form } = piece;
      const shown = line.slice(at, line.indexOf('}', at) + 1);
      const kind = id === 'edition' ? 'edition' : kinds.get(id);
      if (!kind) {
        return complete ? [{ at, unknown: id, message: `${shown} names no entry in ${nearestIn(id, kinds)}` }] : [];
      }
      const forms: readonly string[] = FORMS[kind];
      if (shown !== `{${id}}` && (shown !== `{${id}:${form}}` || !forms.includes(form))) {
        return [{ at, message: `${shown} asks for a form that is not known; use one of: ${forms.join(', ')}` }];
      }
      if (empty.has(`${id}:${form || forms[0]}`))
        return [{ at, message: `${shown} has nothing to show: "${form || forms[0]}" of "${id}" is null` }];
      return [];
    });
}

/** The file that the nearest ids stand in, where it is one, else the edition; and these ids as placeholders. */
function nearestIn(id: string, kinds: ReadonlyMap<string, Collection>): string {
  const near = nearest(id, kinds.keys());
  const files = new Set(near.map((one) => kinds.get(one)));
  const [file] = files;
  const where = files.size === 1 && file ? `${file}.json` : 'this edition';
  return near.length > 0 ? `${where}; nearest: ${near.map((one) => `{${one}}`).join(', ')}` : where;
}

function brackets(piece: Piece & { kind: 'words' }): ProseFault[] {
  const at = piece.text.search(/[{}]/);
  if (at < 0) return [];
  return [
    {
      at: piece.at + at,
      message: `${piece.text[at]} without its other half; a placeholder is written {id} or {id:form}`,
    },
  ];
}

/** The forms that would print nothing; of an id that is given twice, those of the first. */
function emptyForms(draft: Draft): Set<string> {
  const first = new Map(
    valid(draft, 'observations')
      .toReversed()
      .map(({ value }) => [value.id, value]),
  );
  return new Set(
    [...first.values()].flatMap((value) => [
      ...(value.wording === null ? [`${value.id}:wording`] : []),
      ...(value.counter === null ? [`${value.id}:counter`] : []),
    ]),
  );
}
