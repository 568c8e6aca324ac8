import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  /** Its place in the order of things. */
  step: number;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

/** A step of a request: its number in the margin, its title, what belongs to it. */
export function Section({ step, title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} class="step">
      <div class="section row">
        <div class="side" aria-hidden="true">
          {step}
        </div>
        <div class="text">
          <h2 id={id}>{title}</h2>
          {lead && <p>{lead}</p>}
        </div>
      </div>
      {children}
    </section>
  );
}
