import { createHash } from 'node:crypto';

/**
 * A name for ever of what these words name, as `urn:uuid:` (RFC 9562, version 8: of their SHA-256). It holds no
 * address, so that a site may move without its readers being shown everything anew.
 */
export function stableName(...words: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
