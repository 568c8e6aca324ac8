/** Reads a file of `public/packs/`, by its path in that folder. Rejects when it is absent. */
export type ReadPackFile = (path: string) => Promise<Uint8Array>;
