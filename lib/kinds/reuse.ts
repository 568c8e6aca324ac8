/** What only reuses, things made with open data, have. */

export interface ReuseFacts {
  /** `application`, `visualization`, `post`, … as the catalogue names it. */
  form?: string;
  /** Address of the thing itself; http(s). */
  page?: string;
  /** Identifiers of the datasets that it uses, in the same catalogue. */
  datasets?: string[];
}
