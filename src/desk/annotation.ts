import { printFault, shownPath, type Fault } from '../record/fault.ts';

/**
 * A fault as a GitHub workflow command, which marks it in the changed file.
 * Escapes as in github.com/actions/toolkit, packages/core/src/command.ts.
 */
export function annotation(fault: Fault): string {
  const message = printFault(fault).replace(/^.*?:\d+:\d+ /, '');
  const place = `file=${property(shownPath(fault.file))},line=${fault.line},col=${fault.column}`;
  return `::${fault.severity} ${place}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
