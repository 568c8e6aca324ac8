import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives the focus back to what had it in a list. A list in a new order is made by moving its
 * elements, and an element that is moved loses the focus.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  const focused = list.current?.contains(document.activeElement) ? document.activeElement : null;
  useLayoutEffect(() => {
    if (focused instanceof HTMLElement && focused.isConnected) {
      if (document.activeElement !== focused) focused.focus({ preventScroll: true });
    }
  });
}
