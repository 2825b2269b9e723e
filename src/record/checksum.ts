import { createHash } from 'node:crypto';

/** The SHA-256 of a text’s UTF-8 bytes, in hexadecimal. */
export function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
