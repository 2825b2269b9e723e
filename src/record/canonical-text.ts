import canonicalize from 'canonicalize';

/** A JSON value as canonical text (RFC 8785): two values are the same where their texts are. Half characters stay as they are. */
export function canonicalText(value: unknown): string {
  try {
    return canonicalize(value) ?? '';
  } catch {
    return JSON.stringify(value);
  }
}
