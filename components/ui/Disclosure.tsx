import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface DisclosureProps {
  summary: string;
  children: ComponentChildren;
}

/** More of the same, unfolded in place. */
export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details class="more">
      <summary>
        <Icon name="turn" class="turn" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
