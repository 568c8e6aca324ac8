/** What only services, that is interfaces for programs, have. */

export const ACCESS = ['open', 'account', 'restricted'] as const;

export interface ServiceFacts {
  access?: (typeof ACCESS)[number];
  /** Address that programs call; http(s). */
  endpoint?: string;
  /** Address of the documentation; http(s). */
  documentation?: string;
  /** Identifiers of the datasets it gives access to, in the same catalogue. */
  datasets?: string[];
}
