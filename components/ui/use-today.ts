import { useEffect, useState } from 'preact/hooks';
import { localDay } from '../../lib/day.ts';

/** Browsers fire a timer too early at most by so many ms. */
const EARLY = 1000;

/**
 * The reader's day, `YYYY-MM-DD`, which another follows at midnight, or when a computer that slept
 * through midnight shows the panel again.
 *
 * @param now what tells the time; must keep its identity from one drawing to the next.
 */
export function useToday(now: () => Date): string {
  const [today, setToday] = useState(() => localDay(now()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each day waits for its own midnight
  useEffect(() => {
    const look = () => setToday(localDay(now()));
    const moment = now();
    const midnight = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1);
    const timer = setTimeout(look, midnight.getTime() - moment.getTime() + EARLY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [today, now]);
  return today;
}
