import { useEffect, useState } from 'preact/hooks';

/** A section is being read once its heading is above this part of the window's height. */
const READING = 0.4;

/**
 * The section being read, as the page is scrolled: the last whose heading has come up. One that was
 * chosen stays so while its heading is in sight, for the last ones of a page cannot come up.
 *
 * @param ids of the headings, in the order of the page.
 * @returns the id of the current one, and what to call when one is chosen.
 */
export function useCurrentSection(ids: string[]): [string, (id: string) => void] {
  const [current, setCurrent] = useState('');
  const [chosen, choose] = useState('');
  const key = ids.join(' ');
  useEffect(() => {
    const look = () => {
      const tops = key.split(' ').map((id) => ({ id, top: topOf(id) }));
      const last = tops.findLast(({ top }) => top !== null && top < window.innerHeight * READING);
      setCurrent(last?.id ?? '');
      const top = topOf(chosen);
      if (top === null || top < 0 || top > window.innerHeight) choose('');
    };
    document.addEventListener('scroll', look, { passive: true });
    return () => document.removeEventListener('scroll', look);
  }, [key, chosen]);
  const known = [chosen, current].find((id) => ids.includes(id));
  return [known ?? ids[0] ?? '', choose];
}

/** Where a heading is, in px from the top of the window; null where it is not drawn. */
function topOf(id: string): number | null {
  const box = document.getElementById(id)?.getClientRects()[0];
  return box?.top ?? null;
}
