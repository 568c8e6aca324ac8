import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface DisclosureProps {
  summary: string;
  /** Unfolded at first. */
  open?: boolean;
  children: ComponentChildren;
}

/** More of the same, unfolded in place. */
export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  return (
    <details class="more" open={open}>
      <summary>
        <Icon name="turn" class="turn" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
