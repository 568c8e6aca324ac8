import { useLayoutEffect, useRef } from 'preact/hooks';
import type { View } from './Head.tsx';

/** Moves the focus with the view, and brings the page back to where it was left. */
export function useViews(
  view: View,
  firsts: Record<Exclude<View, 'page'>, { current: HTMLElement | null }>,
  openers: Record<Exclude<View, 'page'>, { current: HTMLElement | null }>,
) {
  const left = useRef<{ view: Exclude<View, 'page'>; scrolled: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in the records never changes
  useLayoutEffect(() => {
    if (view !== 'page') {
      left.current = { view, scrolled: left.current?.scrolled ?? window.scrollY };
      window.scrollTo(0, 0);
      const first = firsts[view].current;
      first?.focus();
      if (first instanceof HTMLInputElement) first.select();
    } else if (left.current) {
      window.scrollTo(0, left.current.scrolled);
      openers[left.current.view].current?.focus({ preventScroll: true });
      left.current = null;
    }
  }, [view]);
}
