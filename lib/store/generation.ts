/** What both stores must agree on: which generation is read, and what a swap makes of a state. */
import type { CatalogueState, RefreshWrite } from './contract.ts';

/**
 * The generation that queries read: the current one or, while there is none, the one being
 * installed or listed for the first time, which already answers what it can.
 */
export function generationRead(state: CatalogueState): string | null {
  return (
    state.current?.name ??
    state.installing?.generation.name ??
    state.refresh?.work?.listing?.building?.name ??
    null
  );
}

/** The state once the generation being installed is in use. Throws when none is. */
export function swapped(state: CatalogueState | undefined, catalogue: string): CatalogueState {
  if (!state?.installing) throw new Error(`Nothing is being installed for "${catalogue}"`);
  return {
    id: catalogue,
    current: state.installing.generation,
    installing: null,
    error: null,
    ...(state.refresh && { refresh: state.refresh }),
  };
}

/** A state as an installation writes it: what is held of a refresh stays. */
export function keepingRefresh(
  { refresh: _, ...state }: CatalogueState,
  held: CatalogueState | undefined,
): CatalogueState {
  return held?.refresh ? { ...state, refresh: held.refresh } : state;
}

/**
 * The state after a step of a refresh.
 *
 * @param version what `StoreReader.version` answers now.
 * @returns null when the step is refused: see `CatalogueStore.putRefresh`.
 */
export function refreshed(
  held: CatalogueState | undefined,
  { catalogue, refresh, current, change }: RefreshWrite,
  version: number,
): CatalogueState | null {
  const revision = held?.refresh?.work?.revision ?? 0;
  if (refresh.work?.revision !== revision + 1) return null;
  const state: CatalogueState = {
    ...(held ?? { id: catalogue, current: null, installing: null, error: null }),
    ...(current && { current }),
    refresh,
  };
  const known = [held, state].flatMap(generationsOf);
  const refused = change && (change.version !== version || !known.includes(change.generation));
  return refused ? null : state;
}

/** Generations that a state names: those in use, being installed and being built. */
export const generationsOf = (state: CatalogueState | undefined): string[] =>
  [
    state?.current?.name,
    state?.installing?.generation.name,
    state?.refresh?.work?.listing?.building?.name,
  ].filter((name) => name !== undefined);
