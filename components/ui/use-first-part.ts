import { useEffect, useState } from 'preact/hooks';

/**
 * The beginning of a list and, once that is painted, all of it: a new list is on screen sooner.
 *
 * @param list drawn whole at once when it only goes on from the one before.
 * @param subject what the list answers to: another subject makes a new list.
 * @param first how many fill the screen.
 */
export function useFirstPart<T>(list: T[], subject: string, first: number): T[] {
  const [painted, setPainted] = useState<string | null>(null);
  useEffect(() => setPainted(subject), [subject]);
  return painted === subject ? list : list.slice(0, first);
}
