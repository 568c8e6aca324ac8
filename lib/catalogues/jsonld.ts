/**
 * Reads JSON-LD as a heap of nodes, without fetching its context: a property is known by the last
 * part of its name (`title` of `dct:title`, of `http://purl.org/dc/terms/title`, of `title`), which
 * is enough to read DCAT as ckanext-dcat, uData and rdflib write it. References are followed one
 * step at a time by who reads them, so that nodes which refer to each other go nowhere round.
 */
import { languageOf } from './languages.ts';
import { isObject, type Json, type Localised } from './values.ts';

/** Nodes further than this are not read. */
const MOST_NODES = 500_000;
/** Nodes deeper than this in one another are not read. */
const DEEPEST = 30;

export interface Graph {
  /** All nodes that have more than an identifier, in the order of the document. */
  nodes: Json[];
  /** The node that a value is, or refers to. */
  resolve(value: unknown): Json | undefined;
}

/** The nodes of a JSON-LD document: a node, a list of nodes, `@graph`, and nodes inside nodes. */
export function graphOf(document: unknown): Graph {
  const nodes: Json[] = [];
  const named = new Map<string, Json>();
  const waiting: [unknown, number][] = [[document, 0]];
  for (let next = waiting.pop(); next && nodes.length < MOST_NODES; next = waiting.pop()) {
    const [value, depth] = next;
    if (depth > DEEPEST || typeof value !== 'object' || value === null) continue;
    if (isObject(value)) {
      const id = idOf(value);
      const size = Object.keys(value).length;
      if (size > (id === undefined ? 0 : 1) && !('@value' in value)) nodes.push(value);
      const known = id === undefined ? undefined : named.get(id);
      // A node may be named here and described there.
      if (id !== undefined && size > Object.keys(known ?? {}).length) named.set(id, value);
    }
    const children = Array.isArray(value)
      ? value
      : Object.entries(value).flatMap(([key, child]) => (key === '@context' ? [] : [child]));
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push([children[at], depth + 1]);
  }
  return {
    nodes,
    resolve(value) {
      if (typeof value === 'string') return named.get(value);
      if (!isObject(value)) return undefined;
      const id = idOf(value);
      return (id === undefined ? undefined : named.get(id)) ?? value;
    },
  };
}

/** The identifier of a node; undefined where it has none. */
export function idOf(node: unknown): string | undefined {
  if (!isObject(node)) return undefined;
  const id = node['@id'] ?? node.id;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Whether a node is of a class, by the last part of its name. */
export const isA = (node: Json, name: string): boolean =>
  [node['@type'] ?? node.type]
    .flat()
    .some((type) => typeof type === 'string' && lastPart(type) === name);

/** The values of a property, whichever of some names it has; the first name that has any. */
export function valuesOf(node: Json, ...names: string[]): unknown[] {
  for (const name of names) {
    const values = Object.entries(node).flatMap(([key, value]) =>
      lastPart(key) === name ? [value].flat() : [],
    );
    const present = values.filter((value) => value !== null && value !== undefined);
    if (present.length > 0) return present;
  }
  return [];
}

/** The literals of a property with their languages. */
export const textsOf = (node: Json, ...names: string[]): Localised[] =>
  valuesOf(node, ...names).flatMap((value) => {
    const literal = isObject(value) ? value['@value'] : value;
    if (typeof literal !== 'string' && typeof literal !== 'number') return [];
    const language = isObject(value) ? languageOf(value['@language']) : undefined;
    return [{ text: String(literal), ...(language === undefined ? {} : { language }) }];
  });

/** The literal of a property in the first of some languages that it has, else the first one. */
export function textOf(
  node: Json,
  preferred: readonly string[],
  ...names: string[]
): Localised | undefined {
  const texts = textsOf(node, ...names).filter(({ text }) => text.trim() !== '');
  const wanted = preferred.map((language) => texts.find((one) => one.language === language));
  return wanted.find((one) => one !== undefined) ?? texts[0];
}

/** An identifier or a literal of a property: addresses are written as either. */
export const referenceOf = (node: Json, ...names: string[]): string | undefined =>
  valuesOf(node, ...names)
    .map((value) => {
      const literal = isObject(value) ? (value['@id'] ?? value['@value'] ?? value.id) : value;
      return typeof literal === 'string' ? literal : undefined;
    })
    .find((one) => one !== undefined && one !== '' && !one.startsWith('_:'));

const lastPart = (name: string): string => name.slice(name.search(/[^:/#]*$/));
