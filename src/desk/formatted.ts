import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const CONFIG = join(import.meta.dirname, '..', '..', '.prettierrc.json');

/** A text as `npm run format:fix` would leave it, wherever it is going to stand. */
export async function formatted(text: string, parser: 'json' | 'markdown'): Promise<string> {
  const options = await resolveConfig(join(import.meta.dirname, 'any.json'), { config: CONFIG });
  return format(text, { ...options, plugins: [], parser });
}
