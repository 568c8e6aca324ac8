/** Watching what is not there yet. */

/**
 * Begins to watch once something is ready.
 *
 * @param ready settles with what is watched; nothing is watched where it rejects.
 * @param watch begins, and answers how to stop.
 * @returns how to stop, before it began or after.
 */
export function watchLater<T>(ready: Promise<T>, watch: (ready: T) => () => void): () => void {
  let stop = () => {};
  let stopped = false;
  void ready.then((value) => {
    if (!stopped) stop = watch(value);
  });
  return () => {
    stopped = true;
    stop();
  };
}
