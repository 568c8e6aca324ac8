/** How long requests may take, and how often they come. */

/** What a guest keeps to, in ms. */
export interface Limits {
  /** Between the end of one request to a host and the beginning of the next one. */
  gap: number;
  /** Until the first byte, and between two of them. */
  silence: number;
  /** For a whole answer. */
  whole: number;
  /** Before the first retry; twice that before the second one; half as much again by chance. */
  retry: number;
  /** Longest wait inside the worker, which the browser stops after 30 s without an event. */
  wait: number;
  /** Longest wait that a catalogue may ask for. */
  longest: number;
}

/**
 * `whole`: the longest answer, 16 MiB, takes a minute at 2.2 Mbit/s, less than a mobile network
 * gives; what drips slower than that would hold its catalogue up for hours.
 */
export const LIMITS: Limits = {
  gap: 250,
  silence: 8000,
  whole: 60_000,
  retry: 1000,
  wait: 20_000,
  longest: 24 * 60 * 60 * 1000,
};
