import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** Several lines. */
  long?: boolean;
  hint?: string;
  type?: 'text' | 'email' | 'url' | 'date' | 'number';
  max?: string;
  required?: boolean;
  autocomplete?: 'name' | 'street-address' | 'email';
}

/** A field under its label. */
export function Field({ label, value, onValue, long, hint, type = 'text', ...rest }: FieldProps) {
  const id = useId();
  const described = hint ? { 'aria-describedby': `${id}-hint` } : {};
  return (
    <p class={long ? 'asked long' : 'asked'}>
      <label for={id}>{label}</label>
      {long ? (
        <textarea
          id={id}
          rows={2}
          dir="auto"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          {...described}
        />
      ) : (
        <input
          id={id}
          // The types of each kind of field differ in what this one never gives.
          type={type as 'text'}
          dir="auto"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          {...described}
          {...rest}
        />
      )}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </p>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onValue: (value: T) => void;
  hint?: string;
}

/** One of a few, under its label. */
export function Choice<T extends string>({ label, value, options, onValue, hint }: ChoiceProps<T>) {
  const id = useId();
  return (
    <p class="asked">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen) onValue(chosen[0]);
        }}
      >
        {options.map(([one, word]) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </select>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </p>
  );
}
