/** One request that left the browser, as the network ledger keeps it. */
export interface LedgerLine {
  /** When it was sent, in ms since 1970. */
  at: number;
  method: 'GET' | 'POST' | 'HEAD';
  /** Whole address: a ledger that hides what was sent would be worth nothing. */
  url: string;
  /** What was sent besides, whole; absent where nothing was. */
  body?: string;
  host: string;
  purpose: 'refresh' | 'ask' | 'probe' | 'check' | 'preview' | 'report';
  /** The catalogue it was for. */
  catalogue?: string;
  /** HTTP status; null when no answer came. */
  status: number | null;
  /** Bytes of the body that was read, unpacked. */
  bytes: number;
  /** How long it took, in ms. */
  ms: number;
  /** Why it failed: a code of `RefreshError`. */
  error?: string;
}
