/** Which kinds of records stand under one heading, in the order of the panel. */
import type { RecordKind } from '../model.ts';

/** The first kind of each gives it its name. */
export const SECTIONS = [
  ['dataset', 'service', 'reuse'],
  ['code'],
  ['consultation'],
  ['algorithm'],
] as const satisfies readonly (readonly [RecordKind, ...RecordKind[]])[];
