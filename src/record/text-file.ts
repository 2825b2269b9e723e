import { readFileSync } from 'node:fs';
import type { Fault } from './fault.ts';
import type { LocatedFile } from './located-file.ts';
import { parseLocated } from './located-json.ts';
import { positionsOf } from './positions.ts';

/**
 * Reads and parses one JSON file.
 * @param missing what to do where there is no such file
 */
export function readJson(path: string, missing: string): { file: LocatedFile | undefined; faults: Fault[] } {
  const whole = (message: string, line = 1, column = 1): Fault => ({
    file: path,
    line,
    column,
    message,
    severity: 'error',
  });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      file: undefined,
      faults: [whole(absent ? `this file is missing; ${missing}` : 'this file cannot be opened; check its rights')],
    };
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!Buffer.from(text).equals(bytes)) {
    const { line, column } = positionsOf(text)(Math.max(0, text.indexOf('\uFFFD')));
    return { file: undefined, faults: [whole('this character is not UTF-8; save the file as UTF-8', line, column)] };
  }
  const { json, faults, doubtful } = parseLocated(text);
  return {
    file: json && { path, json, faulty: new Set(), doubtful },
    faults: faults.map(({ line, column, message }) => whole(message, line, column)),
  };
}
