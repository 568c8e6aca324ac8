import type { ComponentChildren } from 'preact';

/** Id of the one sentence, said once in the page, that links out of the panel share. */
export const NEW_TAB_HINT = 'opens-new-tab';

interface ExternalLinkProps {
  href: string;
  class?: string;
  lang?: string;
  children: ComponentChildren;
}

/** A link that leaves the panel: a new tab that learns nothing of where it was opened from. */
export function ExternalLink({ href, children, ...rest }: ExternalLinkProps) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-describedby={NEW_TAB_HINT}
      {...rest}
    >
      {children}
    </a>
  );
}
