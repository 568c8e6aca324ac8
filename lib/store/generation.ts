/** What both stores must agree on: which generation is read, and what a swap makes of a state. */
import type { CatalogueState } from './contract.ts';

/**
 * The generation that queries read: the current one or, while there is none, the one being
 * installed, so that a first installation already answers what it can.
 */
export function generationRead(state: CatalogueState): string | null {
  return state.current?.name ?? state.installing?.generation.name ?? null;
}

/** The state once the generation being installed is in use. Throws when none is. */
export function swapped(state: CatalogueState | undefined, catalogue: string): CatalogueState {
  if (!state?.installing) throw new Error(`Nothing is being installed for "${catalogue}"`);
  return { id: catalogue, current: state.installing.generation, installing: null, error: null };
}
