import type { ComponentChildren } from 'preact';

interface VoidProps {
  /** What there is to say, as a heading. */
  title: string;
  /** `h1` where the view has no other title. */
  level: 1 | 2;
  /** What was looked for, in one or two sentences. */
  lead: ComponentChildren;
  /** The next step. */
  children?: ComponentChildren;
}

/** A state without content, told in words: what, where, how much, and the next step. */
export function Void({ title, level, lead, children }: VoidProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section class="void row">
      <div class="side">
        <span class="lacuna" aria-hidden="true">
          [ ]
        </span>
      </div>
      <div class="text">
        <Heading>{title}</Heading>
        <p class="lead">{lead}</p>
        {children}
      </div>
    </section>
  );
}
