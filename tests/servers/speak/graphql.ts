/** As much of GraphQL as a list of spaces needs: names, aliases, arguments, selections. */

export interface Field {
  name: string;
  /** Under which it is answered. */
  alias: string;
  /** What is between its parentheses, as it was written. */
  argument: string;
  selection: Field[];
}

/** Fields by name; null for those with none below. */
export type Schema = { [name: string]: Schema | null };

const TOKEN = /\(((?:[^()"]|"(?:[^"\\]|\\.)*")*)\)|[{}:]|[\w$]+/g;

/** The selection of a query; undefined for what cannot be read. */
export function readQuery(written: string): Field[] | undefined {
  const tokens = [...written.replace(/#.*/g, '').matchAll(TOKEN)];
  const opening = tokens.findIndex(([token]) => token === '{');
  let place = opening + 1;
  const next = () => tokens[place]?.[0];
  const selection = (): Field[] | undefined => {
    const fields: Field[] = [];
    while (next() !== '}') {
      let name = next();
      if (name === undefined || !/^\w+$/.test(name)) return undefined;
      place++;
      const alias = name;
      if (next() === ':') {
        name = tokens[place + 1]?.[0] ?? '';
        place += 2;
      }
      const argument = next()?.startsWith('(') ? (tokens[place++]?.[1] ?? '') : '';
      let below: Field[] | undefined = [];
      if (next() === '{') {
        place++;
        below = selection();
        if (!below) return undefined;
      }
      fields.push({ name, alias, argument, selection: below });
    }
    place++;
    return fields;
  };
  return opening === -1 ? undefined : selection();
}

export const depthOf = (fields: Field[]): number =>
  fields.reduce((deepest, { selection }) => Math.max(deepest, 1 + depthOf(selection)), 0);

/** The error of a selection that asks for what a type does not have. */
export function checkSelection(fields: Field[], schema: Schema, type: string): string | undefined {
  for (const { name, selection } of fields) {
    const below = schema[name];
    if (name === '__typename') continue;
    if (below === undefined) return `Field '${name}' doesn't exist on type '${type}'`;
    if (below === null && selection.length > 0)
      return `Selections can't be made on scalars (field '${name}' returns a scalar)`;
    if (below !== null && selection.length === 0)
      return `Field must have selections (field '${name}' returns a type with fields)`;
    const wrong = below && checkSelection(selection, below, nameOfType(name));
    if (wrong) return wrong;
  }
  return undefined;
}

const SINGULAR: Record<string, string> = {
  participatoryProcesses: 'ParticipatoryProcess',
  assemblies: 'Assembly',
  initiatives: 'Initiative',
  conferences: 'Conference',
};
const nameOfType = (name: string) =>
  SINGULAR[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** What a selection takes from a value; functions are called with the argument as written. */
export function project(fields: Field[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => project(fields, entry));
  if (typeof value !== 'object' || value === null) return value;
  const whole = value as Record<string, unknown>;
  return Object.fromEntries(
    fields.map(({ name, alias, argument, selection }) => {
      const held = whole[name];
      const one = typeof held === 'function' ? held(argument) : (held ?? null);
      return [alias, selection.length > 0 ? project(selection, one) : one];
    }),
  );
}
