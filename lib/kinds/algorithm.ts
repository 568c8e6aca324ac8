/** What only public algorithms have. */

export const ALGORITHM_STATES = ['in-use', 'in-development', 'retired'] as const;

export interface AlgorithmFacts {
  state?: (typeof ALGORITHM_STATES)[number];
  /** What it is for, as its register says: plain text. */
  purpose?: string;
  /** Law on which its use rests, in the register's words. */
  legalBasis?: string;
  /** How far it decides by itself, in the register's words. */
  automation?: string;
  /** Kept by citizens, not by the administration: said on the card. */
  citizenInventory?: true;
}
