/** What only source code has. */

/** A repository, a digital service that has one, or a piece of recommended free software. */
export const CODE_FORMS = ['repository', 'product', 'software'] as const;

export interface CodeFacts {
  form: (typeof CODE_FORMS)[number];
  /** Programming language, as the forge names it. */
  language?: string;
  /** Address of the code; http(s). */
  repository?: string;
  /** Address where the software is in use; http(s). The best tie between a page and its code. */
  site?: string;
  /** Stage of a product, in the words of its catalogue: `construction`, `success`, … */
  phase?: string;
  /** Its owners no longer maintain it. */
  archived?: true;
  stars?: number;
}
