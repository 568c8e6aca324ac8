/** Work that is asked for more often than it needs to be done. */

/**
 * Does some work when asked, but not again within so many ms: what is asked meanwhile is done once,
 * at their end.
 */
export function throttle(ms: number, work: () => void): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const ended = () => {
    rest = undefined;
    if (again) ask();
  };
  const ask = () => {
    again = rest !== undefined;
    if (again) return;
    rest = setTimeout(ended, ms);
    work();
  };
  return ask;
}
