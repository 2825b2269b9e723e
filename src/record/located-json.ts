import {
  findNodeAtLocation,
  getNodePath,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { syntaxFaults } from './json-syntax.ts';
import { offsetInString, positionsOf, type Position } from './positions.ts';

/** The way to a value inside a JSON text. */
export type Path = readonly (string | number)[];

/** Which spot of the value at a path: its key, the value itself, or the first key inside it. */
export type Part = 'key' | 'value' | 'first';

/** A JSON text that parsed, and where each part of it stands. */
export interface LocatedJson {
  readonly value: unknown;
  /**
   * Line and column of what is at the path; of the nearest thing around it where nothing is.
   * @param within for a string: the index of the character that is meant
   */
  locate(path: Path, part?: Part, within?: number): Position;
}

/** What is wrong at a place of a text. */
export interface TextFault extends Position {
  readonly message: string;
}

/**
 * Parses a JSON text, strictly.
 * @returns the value with its places and the keys given twice; or, where it is not JSON, `json: undefined` and why
 */
export function parseLocated(text: string): {
  json: LocatedJson | undefined;
  faults: TextFault[];
  /** The objects in which a key is given twice. */
  doubtful: Path[];
} {
  const position = positionsOf(text);
  const known = syntaxFaults(text);
  if (known.length > 0) {
    const faults = known.map(({ offset, message }) => ({ ...position(offset), message }));
    return { json: undefined, faults, doubtful: [] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error || !root) {
    const faults = [{ ...position(errorOffset(text, error)), message: errorMessage(error) }];
    return { json: undefined, faults, doubtful: [] };
  }
  const doubles: TextFault[] = [];
  const doubtful: Path[] = [];
  findDoubles(text, root, (object, offset, message) => {
    doubles.push({ ...position(offset), message });
    doubtful.push(getNodePath(object));
  });
  return {
    json: { value: JSON.parse(text), locate: (...at) => position(offsetOf(text, root, ...at)) },
    faults: doubles,
    doubtful,
  };
}

function offsetOf(text: string, root: Node, path: Path, part: Part = 'value', within?: number): number {
  const node = findNodeAtLocation(root, [...path]);
  if (!node) return offsetOf(text, root, path.slice(0, -1));
  if (part === 'key' && node.parent?.type === 'property') return node.parent.offset;
  if (part === 'first') return node.children?.[0]?.offset ?? node.offset;
  if (within !== undefined && node.type === 'string') return offsetInString(text, node.offset, within);
  return node.offset;
}

function findDoubles(text: string, node: Node, report: (object: Node, offset: number, message: string) => void): void {
  const seen = new Map<string, Node>();
  for (const child of node.children ?? []) {
    findDoubles(text, child, report);
    const [key, value] = child.children ?? [];
    if (node.type !== 'object' || !key || !value) continue;
    const name = String(key.value);
    const first = seen.get(name);
    if (first) {
      report(
        node,
        child.offset,
        `"${name}" is given twice here (${short(text, first)}, then ${short(text, value)}); keep one`,
      );
    } else seen.set(name, value);
  }
}

function short(text: string, node: Node): string {
  if (node.type === 'object') return '{…}';
  if (node.type === 'array') return '[…]';
  return node.length > 24
    ? `${text.slice(node.offset, node.offset + 22)}…`
    : text.slice(node.offset, node.offset + node.length);
}

/** A missing comma belongs after what came before, not at what comes next. */
function errorOffset(text: string, error: ParseError | undefined): number {
  if (!error) return 0;
  return printParseErrorCode(error.error) === 'CommaExpected'
    ? text.slice(0, error.offset).trimEnd().length
    : error.offset;
}

function errorMessage(error: ParseError | undefined): string {
  switch (error && printParseErrorCode(error.error)) {
    case 'CommaExpected':
      return 'comma missing here; add one';
    case 'ColonExpected':
      return 'colon missing; write "name": value';
    case 'ValueExpected':
      return 'a value is missing here; write one, or null';
    case 'PropertyNameExpected':
      return 'a field name is missing here; write "name": value';
    case 'InvalidNumberFormat':
      return 'this number is not complete; write digits, such as 0.5';
    case 'EndOfFileExpected':
      return 'the file goes on after its end; delete what follows, or open the bracket that it belongs to';
    default:
      return 'this is not JSON; compare it with the lines around it';
  }
}
