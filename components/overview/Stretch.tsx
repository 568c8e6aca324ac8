import type { ComponentChildren } from 'preact';

interface StretchProps {
  /** In the margin: what explains the text. */
  note?: ComponentChildren;
  children: ComponentChildren;
}

/** A stretch of a page: its text, and a note in the margin, read after it. */
export function Stretch({ note, children }: StretchProps) {
  return (
    <div class="stretch">
      <div class="body">{children}</div>
      {note && <p class="note">{note}</p>}
    </div>
  );
}
