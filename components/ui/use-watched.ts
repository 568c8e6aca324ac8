import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * The latest value that a watcher has given, null before the first.
 *
 * @param watch calls its listener at once or soon, then at each change; answers how to stop. Must
 *   keep its identity from one drawing to the next.
 */
export function useWatched<T>(watch: (listener: (value: T) => void) => () => void): T | null {
  const [value, setValue] = useState<T | null>(null);
  // Before the first paint: an effect that waits for it costs two frames of every opening.
  useLayoutEffect(() => watch((next) => setValue(() => next)), [watch]);
  return value;
}
