import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface ConfirmProps {
  /** What the button says. */
  label: string;
  /** What it says where several say the same. */
  named?: string;
  /** What goes, and what stays. */
  question: string;
  yes: string;
  no: string;
  /** Takes the focus elsewhere: the button may be gone. */
  onYes: () => void;
  class?: string;
}

/** A button that takes something away: what goes is said in its place before it does. */
export function Confirm({ label, named, question, yes, no, onYes, ...rest }: ConfirmProps) {
  const [asked, setAsked] = useState(false);
  const id = useId();
  const sentence = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const touched = useRef(false);
  useEffect(() => {
    // Not at the first drawing: nobody has asked for the focus then.
    if (touched.current) (asked ? sentence : button).current?.focus();
  }, [asked]);
  const turn = (to: boolean) => {
    touched.current = true;
    setAsked(to);
  };
  if (!asked) {
    return (
      <button
        type="button"
        ref={button}
        class={rest.class ?? 'act'}
        aria-label={named}
        onClick={() => turn(true)}
      >
        {label}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      role="group"
      aria-labelledby={id}
      class="confirm"
      onKeyDown={({ key }) => key === 'Escape' && turn(false)}
    >
      <p id={id} ref={sentence} tabIndex={-1}>
        {question}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button second"
          onClick={() => {
            setAsked(false);
            touched.current = false;
            onYes();
          }}
        >
          {yes}
        </button>
        <button type="button" class="act" onClick={() => turn(false)}>
          {no}
        </button>
      </div>
    </div>
  );
}
