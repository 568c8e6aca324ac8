/** A value as the one JSON text that everybody writes of it, and its hash. */
import { sha256 } from '../packs/bytes.ts';

/**
 * The canonical JSON of a value (RFC 8785): keys in the order of their UTF-16 units, no spaces,
 * absent keys left out.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value)) ?? 'null';

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  // No prototype: a key named `__proto__` is a key like the others.
  const ordered = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value).sort()) {
    ordered[key] = inOrder((value as Record<string, unknown>)[key]);
  }
  return ordered;
}

/** Lower-case hexadecimal SHA-256 of the canonical JSON of a value, as UTF-8. */
export const hashOf = (value: unknown): Promise<string> =>
  sha256(new TextEncoder().encode(canonicalJson(value)));
