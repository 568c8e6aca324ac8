import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';

interface PartProps {
  title: string;
  /** The heading, where the focus is taken to it. */
  heading?: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
  /** Rows of their own, under the text. */
  rows?: ComponentChildren;
}

/** A part of the settings, under its title. */
export function Part({ title, heading, children, rows }: PartProps) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <div class="row">
        <div class="text">
          <h2 id={id} ref={heading ?? null} tabIndex={heading ? -1 : undefined}>
            {title}
          </h2>
          {children}
        </div>
      </div>
      {rows}
    </section>
  );
}
