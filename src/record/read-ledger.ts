import type { Row } from './draft.ts';
import type { Fault } from './fault.ts';
import { faultIn } from './located-file.ts';
import { valueAt } from './schema-at.ts';
import { ledgerFile, type LedgerEntry } from './schema.ts';
import { shapeOf } from './shape.ts';
import { readJson } from './text-file.ts';

/** Reads the ledger as far as it can be read, with every fault of spelling and shape on the way. */
export function readLedger(path: string): { rows: Row<LedgerEntry>[]; faults: Fault[] } {
  const { file, faults } = readJson(path, 'undo its removal, or create it and write [] if no edition is prepared');
  if (!file) return { rows: [], faults };
  if (!Array.isArray(file.json.value)) {
    return { rows: [], faults: [...faults, faultIn(file, [], 'ledger.json must hold a list: put it between [ and ]')] };
  }
  const rows = file.json.value.map((raw: unknown, index): Row<LedgerEntry> => {
    const shape = shapeOf(file, [index], ledgerFile.element, 'ledger');
    faults.push(...shape.faults);
    const id = valueAt(raw, ['id']);
    return { file, at: [index], raw, value: shape.value, id: typeof id === 'string' ? id : undefined };
  });
  return { rows, faults };
}
