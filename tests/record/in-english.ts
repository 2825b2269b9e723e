import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Leaves a copy of the made-up record only English: the site need not speak its other language. */
export function speakEnglish(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (name.endsWith('story.de.json')) rmSync(path);
    else if (name.endsWith('.json')) editJson(path, withoutGerman);
  }
}

/** Changes what a JSON file holds. */
export function editJson<T>(file: string, change: (json: T) => T): void {
  writeFileSync(file, `${JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as T), null, 2)}\n`);
}

/** What JSON holds, without the words and the entries of German. */
export function withoutGerman(value: unknown): unknown {
  if (Array.isArray(value)) {
    const german = (one: unknown): boolean => one === 'de' || (one as { id?: unknown } | null)?.id === 'de';
    return value.filter((one) => !german(one)).map(withoutGerman);
  }
  if (typeof value !== 'object' || value === null) return value;
  const rest = Object.entries(value).filter(([key]) => key !== 'de');
  return Object.fromEntries(rest.map(([key, entry]) => [key, withoutGerman(entry)]));
}
