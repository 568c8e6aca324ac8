/** Longest that a question waits for the one before it, in ms: one that hangs must not stop all. */
const PATIENCE = 200;

/**
 * Asks one question at a time: of those that come while one is out, only the latest waits, so that
 * whoever types faster than the catalogue answers never finds a queue before them.
 */
export function oneAtATime(patience = PATIENCE) {
  let out: object | null = null;
  let waiting: (() => Promise<unknown>) | null = null;

  const start = (ask: () => Promise<unknown>) => {
    const mine = {};
    out = mine;
    const end = () => {
      clearTimeout(timer);
      if (out !== mine) return;
      out = null;
      const next = waiting;
      waiting = null;
      if (next) start(next);
    };
    const timer = setTimeout(end, patience);
    ask().then(end, end);
  };

  return {
    /** Asks now, or as soon as what is out is answered, unless another comes meanwhile. */
    ask(question: () => Promise<unknown>): void {
      if (out) waiting = question;
      else start(question);
    },
    /** Forgets the question that waits. */
    forget(): void {
      waiting = null;
    },
  };
}
