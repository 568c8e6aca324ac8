/** All adapters, by the name of their software. */
import type { Adapter } from './adapter.ts';

const ADAPTERS: Adapter[] = [];

/** The adapter of a catalogue software; undefined for one that this version does not know. */
export const adapterOf = (software: string): Adapter | undefined =>
  ADAPTERS.find((adapter) => adapter.software === software);

/** Those that can tell whether a host runs their software. */
export const probing: Adapter[] = ADAPTERS.filter(({ probe }) => probe);
