/** The `X-Fields` masks of uData: `data{id,organization{name}},total`; braces around it may be left out. */

type Mask = Map<string, Mask | null>;

/**
 * What a mask leaves of a value; lists are masked entry by entry. Unknown fields are null, as
 * flask-restx writes them (`mask.py`, `apply`).
 *
 * @returns undefined for a mask that cannot be read.
 */
export function mask(value: unknown, written: string): unknown {
  const text = written.replace(/\s+/g, '');
  const tokens = (text.startsWith('{') ? text.slice(1, -1) : text).match(/[^{},]+|[{},]/g) ?? [];
  const fields = read(tokens, false);
  return fields && tokens.length === 0 ? apply(value, fields) : undefined;
}

function read(tokens: string[], inside: boolean): Mask | undefined {
  const fields: Mask = new Map();
  while (tokens.length > 0) {
    const name = tokens.shift()!;
    if (name === '}') return inside && fields.size > 0 ? fields : undefined;
    if (name === ',') continue;
    if (name === '{') return undefined;
    let below: Mask | null | undefined = null;
    if (tokens[0] === '{') {
      tokens.shift();
      below = read(tokens, true);
      if (!below) return undefined;
    }
    fields.set(name, below);
  }
  return inside ? undefined : fields;
}

function apply(value: unknown, fields: Mask): unknown {
  if (Array.isArray(value)) return value.map((entry) => apply(entry, fields));
  if (typeof value !== 'object' || value === null) return value;
  const whole = value as Record<string, unknown>;
  if (fields.has('*')) return whole;
  return Object.fromEntries(
    [...fields].map(([name, below]) => [
      name,
      below ? apply(whole[name], below) : (whole[name] ?? null),
    ]),
  );
}
